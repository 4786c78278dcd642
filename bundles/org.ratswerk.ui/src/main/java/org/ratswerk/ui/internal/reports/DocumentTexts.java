package org.ratswerk.ui.internal.reports;

import org.ratswerk.model.text.Texts;

/** Texts of the dialogs that make documents. */
final class DocumentTexts {
    private static final Texts TEXTS = Texts.of(DocumentTexts.class);

    private DocumentTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
