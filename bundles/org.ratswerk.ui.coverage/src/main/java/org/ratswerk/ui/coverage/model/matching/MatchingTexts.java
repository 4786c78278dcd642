package org.ratswerk.ui.coverage.model.matching;

import org.ratswerk.model.text.Texts;

/** Texts of this package. */
final class MatchingTexts {
    private static final Texts TEXTS = Texts.of(MatchingTexts.class);

    private MatchingTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
