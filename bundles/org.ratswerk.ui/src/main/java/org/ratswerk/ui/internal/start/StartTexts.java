package org.ratswerk.ui.internal.start;

import org.ratswerk.model.text.Texts;

/** Texts of the standard commands, the welcome page, the guides and the help. */
final class StartTexts {
    private static final Texts TEXTS = Texts.of(StartTexts.class);

    private StartTexts() {
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
