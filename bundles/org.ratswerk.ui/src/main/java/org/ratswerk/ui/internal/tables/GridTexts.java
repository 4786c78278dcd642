package org.ratswerk.ui.internal.tables;

import org.ratswerk.model.text.Texts;

/** Texts of the table editors. */
final class GridTexts {
    private static final Texts TEXTS = Texts.of(GridTexts.class);

    private GridTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
