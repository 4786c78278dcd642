package org.ratswerk.ui.bpmn.internal.properties;

import org.ratswerk.model.text.Texts;

/** Texts of the view Properties of BPMN elements, and of what belongs to it. */
public final class PropertiesTexts {
    private static final Texts TEXTS = Texts.of(PropertiesTexts.class);

    private PropertiesTexts() {
        // static only
    }

    /** Returns a text in the user's language. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
