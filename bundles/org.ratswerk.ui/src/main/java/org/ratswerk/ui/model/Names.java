package org.ratswerk.ui.model;

import java.util.MissingResourceException;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.Finding;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Recommendation;
import org.ratswerk.model.provider.AdministrationEditPlugin;
import org.ratswerk.model.text.Texts;

/** Names of elements, classes and features as people read them, in the user's language. */
public final class Names {
    private static final Texts TEXTS = Texts.of(Names.class);

    private Names() {
    }

    /** Returns how the element is called; never empty. */
    public static String of(EObject object) {
        return switch (object) {
            case OrganisationalUnit unit -> joined(unit.getShortName(), unit.getName());
            case CatalogueEntry entry -> joined(entry.getName(), null);
            case PlanStep step -> joined(step.getNumber(), step.getName());
            case Finding finding -> joined(finding.getNumber(), finding.getName());
            case Recommendation recommendation -> joined(recommendation.getNumber(), recommendation.getName());
            case Dependency dependency -> dependency(dependency);
            case Element element -> joined(element.getName(), null);
            case null -> TEXTS.get("name.none");
            default -> type(object.eClass());
        };
    }

    /** Returns what kind of thing the class is, such as "IT system". */
    public static String type(EClass type) {
        return label("_UI_" + type.getName() + "_type", type.getName());
    }

    /** Returns the label of a feature, such as "Restart time". */
    public static String feature(EStructuralFeature feature) {
        return label("_UI_" + feature.getEContainingClass().getName() + "_" + feature.getName() + "_feature",
                feature.getName());
    }

    /** Returns the word for a value of one of the model's enumerations. */
    public static String literal(Enumerator literal) {
        return label("_UI_" + literal.getClass().getSimpleName() + "_" + literal.getName() + "_literal",
                literal.getLiteral());
    }

    private static String dependency(Dependency dependency) {
        return of(dependency.getDependent()) + " → " + of(References.supplier(dependency));
    }

    private static String joined(String first, String second) {
        var parts = Stream.of(first, second).filter(part -> part != null && !part.isBlank()).map(String::strip)
                .toList();
        return parts.isEmpty() ? TEXTS.get("name.none") : String.join("  ", parts);
    }

    private static String label(String key, String fallback) {
        try {
            return AdministrationEditPlugin.INSTANCE.getString(key);
        } catch (MissingResourceException e) {
            return fallback;
        }
    }
}
