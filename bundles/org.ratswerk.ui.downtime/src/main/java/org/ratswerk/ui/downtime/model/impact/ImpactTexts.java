package org.ratswerk.ui.downtime.model.impact;

import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;

/** Texts of the business impact analysis in the workbench. */
final class ImpactTexts {
    private static final Texts TEXTS = Texts.of(ImpactTexts.class);

    private ImpactTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    static String name(Element element) {
        return element.getName() == null || element.getName().isBlank() ? String.valueOf(element.getId())
                : element.getName().strip();
    }
}
