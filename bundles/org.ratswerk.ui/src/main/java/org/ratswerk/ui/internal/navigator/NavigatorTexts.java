package org.ratswerk.ui.internal.navigator;

import org.ratswerk.model.text.Texts;

/** Texts of the navigator. */
final class NavigatorTexts {
    private static final Texts TEXTS = Texts.of(NavigatorTexts.class);

    private NavigatorTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
