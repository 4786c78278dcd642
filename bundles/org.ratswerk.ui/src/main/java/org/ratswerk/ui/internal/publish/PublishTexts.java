package org.ratswerk.ui.internal.publish;

import org.ratswerk.model.text.Texts;

/** Texts of the dialogs that publish. */
final class PublishTexts {
    private static final Texts TEXTS = Texts.of(PublishTexts.class);

    private PublishTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
