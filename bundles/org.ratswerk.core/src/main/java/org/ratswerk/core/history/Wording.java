package org.ratswerk.core.history;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.history.Difference.Side;
import org.ratswerk.model.ColumnCondition;
import org.ratswerk.model.ColumnMapping;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageLevel;
import org.ratswerk.model.DocumentReview;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.RuleSetting;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** How objects and changes are called, and how objects are told apart that have no id. */
final class Wording {
    private static final Texts TEXTS = Texts.of(Wording.class);
    private static final int LONG = 70;
    private static final int AROUND = 24;

    private Wording() {
        // static only
    }

    static boolean isContainment(EStructuralFeature feature) {
        return feature instanceof EReference reference && reference.isContainment();
    }

    // --- identity

    /** Returns what tells an object without an id from its siblings; the same for several where nothing does. */
    static String key(EObject object) {
        return switch (object) {
        case ImpactRating rating -> id(rating.getCategory()) + " " + rating.getHorizon();
        case DamageLevel level -> String.valueOf(level.getLevel());
        case RuleSetting setting -> String.valueOf(setting.getRule());
        case ColumnCondition condition -> String.valueOf(condition.getColumn());
        case ColumnMapping mapping -> String.valueOf(mapping.getSource());
        case CriticalPeriod period -> period.getFrom() + " " + period.getTo() + " " + period.getRepeat();
        case DocumentReview review -> review.getOn() + " " + id(review.getBy());
        case Element element -> element.eClass().getName() + " " + element.getName();
        default -> object.eClass().getName();
        };
    }

    private static String id(Element element) {
        return element == null ? "" : String.valueOf(element.getId());
    }

    /** Returns the way to an object, the same in all states of an administration. */
    static String address(EObject object) {
        if (object instanceof Element element && element.getId() != null) {
            return element.getId();
        }
        EObject container = object.eContainer();
        if (container == null) {
            return "#" + key(object);
        }
        EReference feature = object.eContainmentFeature();
        String way = address(container) + "/" + feature.getName();
        if (!feature.isMany()) {
            return way;
        }
        String key = key(object);
        int number = 0;
        for (Object sibling : (List<?>) container.eGet(feature)) {
            if (sibling == object) {
                break;
            }
            if (((EObject) sibling).eClass() == object.eClass() && key((EObject) sibling).equals(key)) {
                number++;
            }
        }
        return way + "[" + key + "]" + (number == 0 ? "" : "#" + number);
    }

    /** Returns the addresses of the parts in a feature, in order. */
    static List<String> children(EObject object, EStructuralFeature feature) {
        return object.eGet(feature) instanceof List<?> list
                ? list.stream().map(each -> address((EObject) each)).toList()
                : List.of();
    }

    /** Returns all that an object holds, as a text to be compared. */
    static String content(EObject object) {
        var text = new StringBuilder();
        content(object, text);
        return text.toString();
    }

    private static void content(EObject object, StringBuilder text) {
        text.append(object.eClass().getName()).append('{');
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (feature.isTransient() || !object.eIsSet(feature)) {
                continue;
            }
            text.append(feature.getName()).append('=');
            Object value = object.eGet(feature, false);
            for (Object item : value instanceof List<?> list ? list : List.of(value)) {
                if (feature instanceof EAttribute attribute) {
                    text.append(EcoreUtil.convertToString(attribute.getEAttributeType(), item));
                } else if (isContainment(feature)) {
                    content((EObject) item, text);
                } else {
                    text.append(address((EObject) item));
                }
                text.append('\u0000');
            }
        }
        text.append('}');
    }

    // --- words

    /** Returns kind and name of an object, such as: Process “Passport”. */
    static String name(EObject object) {
        String type = Labels.of(object.eClass());
        String title = title(object);
        return title.isEmpty() ? type : TEXTS.get("name", type, title);
    }

    /** Returns the name of an object; empty where it has none. */
    static String title(EObject object) {
        return switch (object) {
        case Element element -> Labels.printable(Labels.title(element));
        case ImpactRating rating -> joined(rating, Literals.IMPACT_RATING__CATEGORY, Literals.IMPACT_RATING__HORIZON);
        case DamageLevel level -> joined(level, Literals.DAMAGE_LEVEL__LEVEL, Literals.DAMAGE_LEVEL__NAME);
        case RuleSetting setting -> String.valueOf(setting.getRule());
        case ColumnCondition condition -> String.valueOf(condition.getColumn());
        case ColumnMapping mapping -> String.valueOf(mapping.getSource());
        case CriticalPeriod period -> joined(period, Literals.CRITICAL_PERIOD__FROM, Literals.CRITICAL_PERIOD__TO);
        case DocumentReview review -> joined(review, Literals.DOCUMENT_REVIEW__ON, Literals.DOCUMENT_REVIEW__BY);
        default -> "";
        };
    }

    private static String joined(EObject object, EStructuralFeature... features) {
        return Stream.of(features).map(feature -> Field.of(feature).text(object.eGet(feature, false)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Returns the name of what contains the object. */
    static String place(EObject object) {
        EObject container = object.eContainer();
        return container == null ? "" : container instanceof FileRoot ? Labels.of(container.eClass()) : name(container);
    }

    static String text(Difference difference) {
        String label = difference.feature().map(Labels::of).orElse("");
        String before = difference.value(Side.BEFORE);
        String after = difference.value(Side.AFTER);
        return switch (difference.kind()) {
        case ADDED -> TEXTS.get("change.added");
        case REMOVED -> TEXTS.get("change.removed");
        case MOVED -> TEXTS.get("change.moved", shown(before), shown(after));
        case RENAMED -> TEXTS.get("change.renamed", shown(before), shown(after));
        case ORDERED -> TEXTS.get("change.ordered", label);
        case CHANGED -> difference.feature().filter(EStructuralFeature::isMany).isPresent()
                ? TEXTS.get("change.list", label, entries(difference))
                : field(label, before, after);
        };
    }

    private static String field(String label, String before, String after) {
        if (before.length() > LONG || after.length() > LONG) {
            int start = 0;
            int most = Math.min(before.length(), after.length());
            while (start < most && before.charAt(start) == after.charAt(start)) {
                start++;
            }
            int end = 0;
            while (end < most - start
                    && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
                end++;
            }
            return TEXTS.get("change.field", label, shown(cut(before, start, end)), shown(cut(after, start, end)));
        }
        return TEXTS.get("change.field", label, shown(before), shown(after));
    }

    /** Returns the part of a long text that is not the same, with a little around it. */
    private static String cut(String text, int start, int end) {
        int from = start <= AROUND ? 0 : start - AROUND;
        int to = end <= AROUND ? text.length() : text.length() - end + AROUND;
        String middle = text.substring(from, Math.max(from, to));
        return (from > 0 ? "…" : "") + middle + (to < text.length() ? "…" : "");
    }

    private static String shown(String text) {
        return text.isBlank() ? TEXTS.get("change.empty")
                : TEXTS.get("change.value", Labels.printable(text.replaceAll("\\s*\\R\\s*", " ")));
    }

    /** Names the entries of a list that have come and gone. */
    private static String entries(Difference difference) {
        EStructuralFeature feature = difference.feature().orElseThrow();
        List<String> before = items(difference.object(Side.BEFORE), feature);
        List<String> after = items(difference.object(Side.AFTER), feature);
        var come = new ArrayList<>(after);
        before.forEach(come::remove);
        var gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        if (come.isEmpty() && gone.isEmpty()) {
            return TEXTS.get("change.list.order");
        }
        var parts = new ArrayList<String>();
        come.forEach(item -> parts.add(TEXTS.get("change.list.added", shown(item))));
        gone.forEach(item -> parts.add(TEXTS.get("change.list.removed", shown(item))));
        return String.join(", ", parts);
    }

    private static List<String> items(EObject object, EStructuralFeature feature) {
        Field field = Field.of(feature);
        return ((List<?>) object.eGet(feature, false)).stream().map(field::text).toList();
    }
}
