package org.ratswerk.ui.internal;

import org.ratswerk.model.text.Texts;

/** Texts of the views, dialogs and commands. */
public final class UiTexts {
    private static final Texts TEXTS = Texts.of(UiTexts.class);

    private UiTexts() {
    }

    /** Returns the text in the language of the program. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
