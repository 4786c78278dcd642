package org.ratswerk.ui.continuity.internal.control;

import org.ratswerk.model.text.Texts;

/** Texts of document control, exercises and single rules. */
final class ControlTexts {
    /** Place in the help. */
    static final String HELP = "org.ratswerk.ui.continuity.control";
    /** Place in the help on exercises. */
    static final String HELP_EXERCISES = "org.ratswerk.ui.continuity.exercises";

    private static final Texts TEXTS = Texts.of(ControlTexts.class);

    private ControlTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
