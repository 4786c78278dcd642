package org.ratswerk.launcher;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * A change of the installation that did not come to its end, and after which the state before it was put back.
 *
 * @param what what was being changed, as given to {@link Transaction#begin}
 * @param began when it began
 */
public record Interrupted(String what, Instant began) {
    /** Tells in a sentence or two what happened, in the language of {@code locale} (German, else English). */
    public String message(Locale locale) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT).withLocale(locale)
                .withZone(ZoneId.systemDefault()).format(began);
        return Messages.get(locale, "interrupted", what, when);
    }
}
