package org.ratswerk.ui.downtime.internal.survey;

import org.ratswerk.model.text.Texts;

/** Texts of the wizard, the dialogs and the view for surveys. */
final class SurveyTexts {
    private static final Texts TEXTS = Texts.of(SurveyTexts.class);

    private SurveyTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
