package org.ratswerk.ui.downtime.model.scenario;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** Texts of scenarios, and how they write times and lists of names. */
final class ScenarioTexts {
    private static final Texts TEXTS = Texts.of(ScenarioTexts.class);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SOME = 5;

    private ScenarioTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /** Returns a point in time counted from the event and, where the event has a date, as date and time of day. */
    static String after(Duration time, LocalDateTime event) {
        return event == null ? Durations.hours(time) : get("time.dated", Durations.hours(time), moment(event.plus(time)));
    }

    /** Returns date and time of day. */
    static String moment(LocalDateTime moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(moment) + " " + HOUR.format(moment);
    }

    /** Returns a duration with its sign. */
    static String signed(Duration time) {
        return time.isNegative() || time.isZero() ? Durations.hours(time) : "+" + Durations.hours(time);
    }

    /** Returns the first few names, and how many more there are. */
    static String names(List<String> names) {
        String some = String.join(", ", names.stream().limit(SOME).toList());
        return names.size() <= SOME ? some : get("names.more", some, names.size() - SOME);
    }

    /** Returns the names of elements, see {@link #names}. */
    static String refs(List<Value.Ref> refs) {
        return names(refs.stream().map(Value.Ref::name).toList());
    }
}
