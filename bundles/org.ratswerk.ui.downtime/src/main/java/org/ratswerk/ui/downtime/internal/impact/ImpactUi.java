package org.ratswerk.ui.downtime.internal.impact;

import org.ratswerk.model.text.Texts;

/** Texts of the widgets of the business impact analysis. */
final class ImpactUi {
    private static final Texts TEXTS = Texts.of(ImpactUi.class);

    private ImpactUi() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
