package org.ratswerk.analysis.downtime.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/** Puts a document together; its texts are those of this package. */
final class Pages {
    private static final Texts TEXTS = Texts.of(Pages.class);

    private final List<Dossier.Part> parts = new ArrayList<>();

    Pages heading(int level, String text) {
        parts.add(new Dossier.Heading(level, text));
        return this;
    }

    Pages text(String text) {
        if (!text.isBlank()) {
            parts.add(new Dossier.Paragraph(text));
        }
        return this;
    }

    Pages bullets(List<String> items) {
        if (!items.isEmpty()) {
            parts.add(new Dossier.Bullets(items));
        }
        return this;
    }

    Pages show(Result result, String... columns) {
        parts.add(new Dossier.Shown(result, Arrays.asList(columns)));
        return this;
    }

    Pages next() {
        parts.add(new Dossier.PageBreak());
        return this;
    }

    /** The document, headed by the administration and the date. */
    Dossier dossier(String title, AdministrationModel model, LocalDate today) {
        return new Dossier(title, List.of(name(model.administration()), TEXTS.get("detail.date", day(today)),
                TEXTS.get("detail.confidential")), parts);
    }

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
