package org.ratswerk.ui.bpmn.internal;

import org.ratswerk.model.text.Texts;

/** Texts of the BPMN editor. */
public final class BpmnTexts {
    private static final Texts TEXTS = Texts.of(BpmnTexts.class);

    private BpmnTexts() {
        // static only
    }

    /** Returns a text in the user's language. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
