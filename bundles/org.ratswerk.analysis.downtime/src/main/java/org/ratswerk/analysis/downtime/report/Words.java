package org.ratswerk.analysis.downtime.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/** Values as words in the sentences of documents. */
final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);

    static String day(LocalDate date) {
        return date == null ? TEXTS.get("day.unknown")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
    }

    /** Duration in words; says so where it is not known. */
    static String time(Duration time) {
        return time == null ? TEXTS.get("time.unknown") : Durations.text(time);
    }

    /** Name of an element; its id where it has none. */
    static String name(Element element) {
        if (element.getName() != null && !element.getName().isBlank()) {
            return element.getName().strip();
        }
        return element.getId() == null ? "" : element.getId();
    }

    static Value ref(Element element) {
        return element == null ? Value.NONE : new Value.Ref(element.getId() == null ? "" : element.getId(), name(element));
    }

    /** A name as it stands in a sentence. */
    static String quoted(String name) {
        return TEXTS.get("name.quoted", name);
    }
}
