package org.ratswerk.ui.internal.support;

import org.ratswerk.model.text.Texts;

/** Texts of what helps when something went wrong. */
final class SupportTexts {
    private static final Texts TEXTS = Texts.of(SupportTexts.class);

    private SupportTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
