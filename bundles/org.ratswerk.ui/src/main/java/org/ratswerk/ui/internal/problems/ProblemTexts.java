package org.ratswerk.ui.internal.problems;

import org.ratswerk.model.text.Texts;

/** Texts of this package in the user's language. */
final class ProblemTexts {
    private static final Texts TEXTS = Texts.of(ProblemTexts.class);

    private ProblemTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
