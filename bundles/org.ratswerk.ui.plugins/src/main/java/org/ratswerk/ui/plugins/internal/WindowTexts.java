package org.ratswerk.ui.plugins.internal;

import org.ratswerk.model.text.Texts;

/** Texts of the windows for plugins. */
final class WindowTexts {
    private static final Texts TEXTS = Texts.of(WindowTexts.class);

    private WindowTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
