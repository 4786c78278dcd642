package org.ratswerk.ui.coverage.internal.matching;

import org.ratswerk.model.text.Texts;

/** Texts and identifiers of the view of suggested mappings. */
final class MatchingUi {
    static final String VIEW = "org.ratswerk.ui.coverage.matching";
    private static final Texts TEXTS = Texts.of(MatchingUi.class);

    private MatchingUi() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
