package org.ratswerk.model.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.Finding;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.Recommendation;
import org.ratswerk.model.Requirement;

/** How messages name classes, features and elements of the model, in the language of the program. */
public final class Labels {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final int LONGEST = 80;

    private Labels() {
        // static only
    }

    /** Returns what a class is called, such as IT system. */
    public static String of(EClass type) {
        return bundle().getString(type.getName());
    }

    /** Returns what a feature is called, such as bridging time. */
    public static String of(EStructuralFeature feature) {
        return bundle().getString(feature.getEContainingClass().getName() + "." + feature.getName());
    }

    /** Returns what a feature is called in a language: German for German locales, English for all others. */
    public static String of(Locale locale, EStructuralFeature feature) {
        return bundle(locale).getString(feature.getEContainingClass().getName() + "." + feature.getName());
    }

    /** Returns the word for a value of an enumeration of the model, such as core process. */
    public static String of(Enumerator literal) {
        return of(Locale.getDefault(), literal);
    }

    /** Returns the word for a value of an enumeration of the model in a language. */
    public static String of(Locale locale, Enumerator literal) {
        return bundle(locale).getString(literal.getClass().getSimpleName() + "." + ((Enum<?>) literal).name());
    }

    /**
     * Returns how people call an element: its name, with the short name of a unit or the number of a step or finding
     * before it, both ends of a dependency; empty where it has no name yet.
     */
    public static String title(Element element) {
        return switch (element) {
            case OrganisationalUnit unit -> joined(unit.getShortName(), unit.getName());
            case PlanStep step -> joined(step.getNumber(), step.getName());
            case Finding finding -> joined(finding.getNumber(), finding.getName());
            case Recommendation recommendation -> joined(recommendation.getNumber(), recommendation.getName());
            case Dependency dependency -> name(dependency);
            default -> joined(null, element.getName());
        };
    }

    private static String joined(String first, String second) {
        boolean noFirst = first == null || first.isBlank();
        boolean noSecond = second == null || second.isBlank();
        return noFirst ? noSecond ? "" : second.strip() : noSecond ? first.strip() : first.strip() + "  " + second.strip();
    }

    /**
     * Returns class, name and id of an element, on one line. Something that is no element is named after the element that
     * contains it.
     */
    public static String of(EObject object) {
        if (!(object instanceof Element element)) {
            EObject container = object.eContainer();
            return container == null ? of(object.eClass()) : format("part", of(container), of(object.eClass()));
        }
        String type = of(element.eClass());
        String name = name(element);
        boolean identified = element.getId() != null && !element.getId().isEmpty();
        if (name.isEmpty()) {
            return identified ? format("unnamed", type, printable(element.getId())) : type;
        }
        return identified ? format("named", type, name, printable(element.getId())) : format("nameless", type, name);
    }

    private static String name(Element element) {
        if (element.getName() != null && !element.getName().isBlank()) {
            return printable(element.getName().strip());
        }
        if (element instanceof Dependency dependency) {
            Element supplier = switch (dependency) {
                case ProcessDependency process -> process.getSupplier();
                case Requirement requirement when requirement.getGroup() != null -> requirement.getGroup();
                case Requirement requirement -> requirement.getResource();
                default -> null;
            };
            return end(dependency.getDependent()) + " → " + end(supplier);
        }
        return "";
    }

    private static String end(Element element) {
        if (element == null) {
            return bundle().getString("nothing");
        }
        return printable(element.getName() != null && !element.getName().isBlank() ? element.getName().strip()
                : String.valueOf(element.getId()));
    }

    /** Returns a text shortened and without characters that disturb a line of output. */
    public static String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> printable.appendCodePoint(
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE ? 0xfffd : point));
        return text.codePointCount(0, text.length()) > LONGEST ? printable.append('…').toString()
                : printable.toString();
    }

    private static String format(String key, Object... arguments) {
        return new MessageFormat(bundle().getString(key)).format(arguments);
    }

    private static ResourceBundle bundle() {
        return bundle(Locale.getDefault());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(Labels.class.getPackageName() + ".labels", locale,
                Labels.class.getClassLoader(), NO_FALLBACK);
    }
}
