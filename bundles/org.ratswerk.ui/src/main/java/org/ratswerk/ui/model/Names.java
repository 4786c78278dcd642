package org.ratswerk.ui.model;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Names of elements, classes and features as people read them, in the user's language. */
public final class Names {
    private static final Texts TEXTS = Texts.of(Names.class);

    private Names() {
    }

    /** Returns how the element is called; never empty. */
    public static String of(EObject object) {
        return switch (object) {
            case Element element -> {
                String title = Labels.title(element);
                yield title.isEmpty() ? TEXTS.get("name.none") : title;
            }
            case null -> TEXTS.get("name.none");
            default -> type(object.eClass());
        };
    }

    /** Returns what kind of thing the class is, such as "IT system". */
    public static String type(EClass type) {
        return Labels.of(type);
    }

    /** Returns the label of a feature, such as "Restart time". */
    public static String feature(EStructuralFeature feature) {
        return Labels.of(feature);
    }

    /** Returns the word for a value of one of the model's enumerations. */
    public static String literal(Enumerator literal) {
        return Labels.of(literal);
    }
}
