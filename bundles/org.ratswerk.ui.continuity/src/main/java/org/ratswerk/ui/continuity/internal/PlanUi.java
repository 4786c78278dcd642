package org.ratswerk.ui.continuity.internal;

import org.ratswerk.model.text.Texts;

/** Texts of the plan editor. */
final class PlanUi {
    /** Place in the help. */
    static final String HELP = "org.ratswerk.ui.continuity.plan";

    /** Place in the help about steps. */
    static final String HELP_STEPS = "org.ratswerk.ui.continuity.steps";
    /** Place in the help about alarm and contacts. */
    static final String HELP_ALARM = "org.ratswerk.ui.continuity.alarm";

    private static final Texts TEXTS = Texts.of(PlanUi.class);

    private PlanUi() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
