package org.ratswerk.ui.downtime.model.survey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How dates are written. */
final class BoardTexts {
    private BoardTexts() {
        // static only
    }

    /** Returns the date as the user writes it; empty for null. */
    static String date(LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(date);
    }
}
