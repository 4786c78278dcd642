package org.ratswerk.ui.model.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.history.LocalHistory.Reason;
import org.ratswerk.core.history.LocalHistory.Version;
import org.ratswerk.model.text.Texts;

/** How states and what was done are told, in the user's language. */
public final class HistoryWords {
    private static final Texts TEXTS = Texts.of(HistoryWords.class);
    private static final int MOST = 6;

    private HistoryWords() {
    }

    /**
     * Returns a time as people say it: today's without the date.
     *
     * @param time time
     * @param now time now, with the time zone
     */
    public static String time(Instant time, ZonedDateTime now) {
        ZonedDateTime local = time.atZone(now.getZone());
        String clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).format(local);
        LocalDate day = local.toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return TEXTS.get("time.today", clock);
        }
        if (day.equals(now.toLocalDate().minusDays(1))) {
            return TEXTS.get("time.yesterday", clock);
        }
        return TEXTS.get("time.day", DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(local), clock);
    }

    /** Returns a time as people say it now and here. */
    public static String time(Instant time) {
        return time(time, ZonedDateTime.now(ZoneId.systemDefault()));
    }

    /** Returns from when to when; a single time where both are said the same way. */
    public static String times(Instant from, Instant to) {
        String first = time(from);
        String last = time(to);
        return first.equals(last) ? last : TEXTS.get("time.span", first, last);
    }

    /** Returns why a state was kept, and what had been done. */
    public static String what(Version version) {
        String reason = what(version.reason());
        return version.labels().isEmpty() ? reason : TEXTS.get("reason.with", reason, done(version.labels()));
    }

    /** Returns why something was kept. */
    public static String what(Reason reason) {
        return TEXTS.get("reason." + reason.name());
    }

    /** Returns what was done, one after another; where it is much, only the last. */
    public static String done(List<String> labels) {
        var distinct = labels.stream().distinct().toList();
        if (distinct.size() <= MOST) {
            return String.join("; ", distinct);
        }
        return TEXTS.get("done.more", String.join("; ", distinct.subList(distinct.size() - MOST, distinct.size())),
                distinct.size() - MOST);
    }

    /** Returns what was done as lines of a list; where it is much, only the last. */
    public static String lines(List<String> labels) {
        var lines = new ArrayList<String>();
        var distinct = labels.stream().distinct().toList();
        int from = Math.max(0, distinct.size() - MOST);
        if (from > 0) {
            lines.add(TEXTS.get("line.more", from));
        }
        distinct.subList(from, distinct.size()).forEach(label -> lines.add(TEXTS.get("line", label)));
        return String.join("\n", lines);
    }
}
