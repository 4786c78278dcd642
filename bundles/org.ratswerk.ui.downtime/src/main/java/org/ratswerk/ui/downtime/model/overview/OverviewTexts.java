package org.ratswerk.ui.downtime.model.overview;

import org.ratswerk.model.text.Texts;

/** Texts of this package. */
final class OverviewTexts {
    private static final Texts TEXTS = Texts.of(OverviewTexts.class);

    private OverviewTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
