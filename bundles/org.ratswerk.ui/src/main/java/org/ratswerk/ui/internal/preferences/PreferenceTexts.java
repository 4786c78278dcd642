package org.ratswerk.ui.internal.preferences;

import org.ratswerk.model.text.Texts;

/** Texts of the settings. */
final class PreferenceTexts {
    private static final Texts TEXTS = Texts.of(PreferenceTexts.class);

    private PreferenceTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    static boolean has(String key) {
        return TEXTS.has(key);
    }
}
