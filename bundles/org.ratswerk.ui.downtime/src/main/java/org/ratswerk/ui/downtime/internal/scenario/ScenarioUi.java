package org.ratswerk.ui.downtime.internal.scenario;

import org.ratswerk.model.text.Texts;

/** Texts of the pages and dialogs of scenarios. */
final class ScenarioUi {
    /** Place in the help. */
    static final String HELP = "org.ratswerk.ui.downtime.scenario";

    private static final Texts TEXTS = Texts.of(ScenarioUi.class);

    private ScenarioUi() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
