package org.ratswerk.ui.downtime.internal.overview;

import org.ratswerk.model.text.Texts;

/** Texts of the widgets at the rows of the overview. */
final class OverviewUi {
    private static final Texts TEXTS = Texts.of(OverviewUi.class);

    private OverviewUi() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
