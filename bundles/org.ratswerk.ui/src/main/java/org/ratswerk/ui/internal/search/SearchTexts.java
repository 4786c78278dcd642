package org.ratswerk.ui.internal.search;

import org.ratswerk.model.text.Texts;

/** Texts of the search. */
final class SearchTexts {
    private static final Texts TEXTS = Texts.of(SearchTexts.class);

    private SearchTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
