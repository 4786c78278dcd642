package org.ratswerk.ui.internal.relations;

import org.ratswerk.model.text.Texts;

/** Texts of the views of relations. */
final class RelationTexts {
    private static final Texts TEXTS = Texts.of(RelationTexts.class);

    private RelationTexts() {
    }

    /** Returns the text in the language of the program. */
    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
