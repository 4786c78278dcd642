package org.ratswerk.ui.internal.history;

import org.ratswerk.model.text.Texts;

/** Texts of undo, saving, the local history, and changes of somebody else. */
public final class HistoryTexts {
    private static final Texts TEXTS = Texts.of(HistoryTexts.class);

    private HistoryTexts() {
    }

    /** Returns the text in the language of the program. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
