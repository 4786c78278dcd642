package org.ratswerk.ui.plugins.model;

import org.ratswerk.model.text.Texts;

/** Texts of the dialogs for plugins. */
public final class PluginTexts {
    private static final Texts TEXTS = Texts.of(PluginTexts.class);

    private PluginTexts() {
    }

    /** Returns the text in the language of the program. */
    public static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
