package org.ratswerk.ui.bpmn.internal.outline;

import org.ratswerk.model.text.Texts;

/** Texts of the outline. */
final class OutlineTexts {
    private static final Texts TEXTS = Texts.of(OutlineTexts.class);

    private OutlineTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
