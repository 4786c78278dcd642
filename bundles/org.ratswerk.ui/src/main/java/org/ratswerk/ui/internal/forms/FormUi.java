package org.ratswerk.ui.internal.forms;

import org.ratswerk.model.text.Texts;

/** Texts of the widgets of forms. */
final class FormUi {
    private static final Texts TEXTS = Texts.of(FormUi.class);

    private FormUi() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
