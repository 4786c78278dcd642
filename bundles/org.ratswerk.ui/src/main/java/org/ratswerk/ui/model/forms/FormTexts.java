package org.ratswerk.ui.model.forms;

import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;

/** Texts of forms. One for a field may be given for the class of the form, or for the class that has the feature. */
final class FormTexts {
    private static final Texts TEXTS = Texts.of(FormTexts.class);

    private FormTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    /** Returns what the field is called. */
    static String label(EClass type, EStructuralFeature feature) {
        String text = ofField("label.", type, feature);
        return text.isEmpty() ? Names.feature(feature) : text;
    }

    /** Returns the sentence that explains the field; empty where there is none. */
    static String hint(EClass type, EStructuralFeature feature) {
        return ofField("hint.", type, feature);
    }

    /** Returns the unit that is shown after the field; empty where there is none. */
    static String unit(EClass type, EStructuralFeature feature) {
        return ofField("unit.", type, feature);
    }

    /** Returns what holds while the field is empty; empty where that is plain. */
    static String whenEmpty(EClass type, EStructuralFeature feature) {
        return ofField("empty.", type, feature);
    }

    private static String ofField(String prefix, EClass type, EStructuralFeature feature) {
        return Stream.of(type, feature.getEContainingClass())
                .map(owner -> prefix + owner.getName() + "." + feature.getName()).filter(TEXTS::has).findFirst()
                .map(TEXTS::get).orElse("");
    }
}
