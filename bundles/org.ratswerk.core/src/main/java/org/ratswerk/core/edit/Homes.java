package org.ratswerk.core.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Resource;

/** Which list of an administration holds the elements of a class, and how they are attached to other elements. */
final class Homes {
    /** Elements that stand in lists of the administration itself, in the order in which they are offered. */
    static final List<EClass> LISTED = List.of(Literals.ORGANISATIONAL_UNIT, Literals.PERSON, Literals.ROLE,
            Literals.PROCESS, Literals.IT_SYSTEM, Literals.COMPONENT, Literals.SITE, Literals.PROVIDER,
            Literals.STAFF_GROUP, Literals.INFORMATION_OBJECT, Literals.REDUNDANCY_GROUP, Literals.REFERENCE_CATALOGUE,
            Literals.EMERGENCY_PLAN, Literals.MEASURE, Literals.EXERCISE, Literals.FINDING, Literals.EXISTING_RULE,
            Literals.FAILURE_SCENARIO,
            Literals.PROCESS_DEPENDENCY, Literals.REQUIREMENT, Literals.DAMAGE_CATEGORY, Literals.SAVED_VIEW,
            Literals.IMPORT_MAPPING);

    /** Elements of other elements, in the order in which they are offered. */
    static final List<EClass> PARTS = List.of(Literals.CATALOGUE_ENTRY, Literals.CATALOGUE_MAPPING,
            Literals.SYSTEM_INTERFACE, Literals.CONTACT, Literals.PROCESS_ANALYSIS, Literals.PLAN_SECTION,
            Literals.IMMEDIATE_MEASURE, Literals.ALARM_STEP, Literals.PLAN_STEP, Literals.COMMUNICATION_ENTRY,
            Literals.LIVE_REFERENCE, Literals.RECOMMENDATION);

    private static final List<Rule> RULES = List.of(
            own(Literals.ORGANISATIONAL_UNIT, Literals.ORGANISATIONAL_UNIT, Literals.ORGANISATIONAL_UNIT__PARENT),
            own(Literals.PERSON, Literals.ORGANISATIONAL_UNIT, Literals.PERSON__UNIT),
            own(Literals.ROLE, Literals.ORGANISATIONAL_UNIT, Literals.ROLE__UNIT),
            own(Literals.DEPENDABLE, Literals.ORGANISATIONAL_UNIT, Literals.DEPENDABLE__UNIT),
            own(Literals.EMERGENCY_PLAN, Literals.ORGANISATIONAL_UNIT, Literals.EMERGENCY_PLAN__UNIT),
            own(Literals.ROLE, Literals.PERSON, Literals.ROLE__HOLDER),
            theirs(Literals.PERSON, Literals.STAFF_GROUP, Literals.STAFF_GROUP__MEMBERS),
            own(Literals.SITE, Literals.SITE, Literals.RESOURCE__PARENT),
            own(Literals.COMPONENT, Literals.IT_SYSTEM, Literals.RESOURCE__PARENT),
            own(Literals.INFORMATION_OBJECT, Literals.IT_SYSTEM, Literals.INFORMATION_OBJECT__STORED_BY),
            own(Literals.RESOURCE, Literals.SITE, Literals.RESOURCE__LOCATION),
            own(Literals.RESOURCE, Literals.PROVIDER, Literals.RESOURCE__OPERATOR),
            theirs(Literals.DEPENDABLE, Literals.REDUNDANCY_GROUP, Literals.REDUNDANCY_GROUP__MEMBERS),
            own(Literals.CATALOGUE_ENTRY, Literals.CATALOGUE_ENTRY, Literals.CATALOGUE_ENTRY__PARENT),
            own(Literals.EMERGENCY_PLAN, Literals.DEPENDABLE, Literals.EMERGENCY_PLAN__SUBJECT),
            theirs(Literals.MEASURE, Literals.EXERCISE, Literals.EXERCISE__FOLLOW_UPS),
            own(Literals.MEASURE, Literals.DEPENDABLE, Literals.MEASURE__SUBJECTS),
            own(Literals.MEASURE, Literals.ORGANISATIONAL_UNIT, Literals.MEASURE__SUBJECTS),
            own(Literals.EXERCISE, Literals.EMERGENCY_PLAN, Literals.EXERCISE__PLANS),
            own(Literals.PROCESS_DEPENDENCY, Literals.PROCESS, Literals.DEPENDENCY__DEPENDENT),
            own(Literals.REQUIREMENT, Literals.DEPENDABLE, Literals.DEPENDENCY__DEPENDENT),
            own(Literals.REQUIREMENT, Literals.REDUNDANCY_GROUP, Literals.REQUIREMENT__GROUP));

    /** What an element takes over from one of the same class beside which it is made or put. */
    private static final List<EReference> SHARED = List.of(Literals.PERSON__UNIT, Literals.ROLE__UNIT,
            Literals.DEPENDABLE__UNIT, Literals.RESOURCE__PARENT);

    private Homes() {
        // static only
    }

    /**
     * How an element is attached to another.
     *
     * @param moved class of the element
     * @param at class of the other
     * @param feature feature that attaches it
     * @param own whether the feature is one of the element, not of the other
     */
    record Rule(EClass moved, EClass at, EReference feature, boolean own) {
    }

    private static Rule own(EClass moved, EClass at, EReference feature) {
        return new Rule(moved, at, feature, true);
    }

    private static Rule theirs(EClass moved, EClass at, EReference feature) {
        return new Rule(moved, at, feature, false);
    }

    static Optional<Rule> rule(EClass moved, EClass at) {
        return RULES.stream().filter(rule -> rule.moved.isSuperTypeOf(moved) && rule.at.isSuperTypeOf(at)).findFirst();
    }

    /** Returns the feature by which elements of the class form a tree; null where they form none. */
    static EReference parentFeature(EClass type) {
        if (Literals.ORGANISATIONAL_UNIT.isSuperTypeOf(type)) {
            return Literals.ORGANISATIONAL_UNIT__PARENT;
        }
        if (Literals.RESOURCE.isSuperTypeOf(type)) {
            return Literals.RESOURCE__PARENT;
        }
        return Literals.CATALOGUE_ENTRY.isSuperTypeOf(type) ? Literals.CATALOGUE_ENTRY__PARENT : null;
    }

    /** Returns the element above in the tree its class forms; null at the top or where there is none. */
    static Element parent(EObject element) {
        EReference feature = parentFeature(element.eClass());
        return feature == null ? null : (Element) element.eGet(feature);
    }

    /** Returns the elements just below in the tree its class forms, all of them in the model. */
    static List<? extends Element> below(Element element) {
        List<? extends Element> children = switch (element) {
            case OrganisationalUnit unit -> unit.getChildren();
            case Resource resource -> resource.getChildren();
            case CatalogueEntry entry -> entry.getChildren();
            default -> List.of();
        };
        return children.stream().filter(child -> child.eContainer() != null).toList();
    }

    /** Tells whether the element is the other one or below it, in a tree of parents or as a part. */
    static boolean isWithin(EObject element, EObject other) {
        Set<EObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        EObject each = element;
        while (each != null && seen.add(each)) {
            if (each == other) {
                return true;
            }
            EObject parent = parent(each);
            each = parent == null ? each.eContainer() : parent;
        }
        return false;
    }

    /** Returns those of the elements that are not within another of them, each once, in order. */
    static List<Element> tops(Iterable<? extends Element> elements) {
        Set<EObject> all = Collections.newSetFromMap(new IdentityHashMap<>());
        elements.forEach(all::add);
        var tops = new ArrayList<Element>();
        Set<EObject> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : elements) {
            if (taken.add(element) && !hasAbove(element, all)) {
                tops.add(element);
            }
        }
        return tops;
    }

    private static boolean hasAbove(Element element, Set<EObject> all) {
        Set<EObject> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        EObject each = element;
        while (seen.add(each)) {
            EObject parent = parent(each);
            EObject above = parent == null ? each.eContainer() : parent;
            if (above == null) {
                return false;
            }
            if (above != element && all.contains(above)) {
                return true;
            }
            each = above;
        }
        return false;
    }

    /**
     * Returns the list of the administration itself that holds elements of the class; the settings come into being where
     * it is one of theirs.
     *
     * @return the list; empty where elements of the class are parts of other elements
     */
    @SuppressWarnings("unchecked")
    static Optional<List<Element>> list(AdministrationModel model, EClass type) {
        if (type == Literals.REFERENCE_CATALOGUE) {
            return Optional.of((List<Element>) (List<?>) model.catalogues());
        }
        if (type == Literals.EMERGENCY_PLAN) {
            return Optional.of((List<Element>) (List<?>) model.plans());
        }
        if (Literals.FILE_ROOT.isSuperTypeOf(type) || !LISTED.contains(type)) {
            return Optional.empty();
        }
        if (containment(Literals.SETTINGS, type).isPresent()) {
            var administration = model.administration();
            if (administration.getSettings() == null) {
                administration.setSettings(org.ratswerk.model.ModelFactory.eINSTANCE.createSettings());
            }
            return containment(administration.getSettings(), type);
        }
        return model.roots().stream().limit(4).flatMap(root -> containment(root, type).stream()).findFirst();
    }

    /** Returns the list of the object that holds elements of the class, if there is one. */
    @SuppressWarnings("unchecked")
    static Optional<List<Element>> containment(EObject object, EClass type) {
        return containment(object.eClass(), type).map(feature -> (List<Element>) object.eGet(feature));
    }

    static Optional<EReference> containment(EClass owner, EClass type) {
        return owner.getEAllContainments().stream()
                .filter(feature -> feature.isMany() && feature.getEReferenceType().isSuperTypeOf(type)).findFirst();
    }

    /** Returns the element that holds the parts of a class at a place; null where there is none. */
    static Element holder(EClass type, Element at) {
        for (EObject each = at; each != null; each = each.eContainer()) {
            if (each instanceof Element element && containment(each.eClass(), type).isPresent()) {
                boolean home = !(element instanceof FileRoot) || element instanceof ReferenceCatalogue
                        || element instanceof org.ratswerk.model.EmergencyPlan;
                return home ? element : null;
            }
        }
        return null;
    }

    /** Returns the list that elements of a class come into at a place; empty where they do not belong there. */
    static Optional<List<Element>> list(AdministrationModel model, EClass type, Place place) {
        Optional<List<Element>> own = list(model, type);
        if (own.isPresent() || place.element() == null) {
            return own;
        }
        Element holder = holder(type, place.element());
        return holder == null ? Optional.empty() : containment(holder, type);
    }

    /**
     * Returns the values that an element of a class gets at a place.
     *
     * @return values by feature; a list stands for values to be added; empty where the place means nothing to it
     */
    static Map<EStructuralFeature, Object> values(EClass type, Place place) {
        var values = new LinkedHashMap<EStructuralFeature, Object>();
        Element at = place.element();
        if (at != null) {
            Optional<Rule> rule = rule(type, at.eClass());
            if (rule.isPresent()) {
                rule.filter(Rule::own).ifPresent(
                        found -> values.put(found.feature, found.feature.isMany() ? List.of(at) : at));
                if (rule.get().feature == Literals.RESOURCE__OPERATOR) {
                    values.put(Literals.RESOURCE__OPERATOR_KIND, org.ratswerk.model.OperatorKind.PROVIDER);
                }
            } else if (at.eClass() == type) {
                for (EReference feature : SHARED) {
                    if (type.getEAllReferences().contains(feature)) {
                        values.put(feature, at.eGet(feature));
                    }
                }
                if (type == Literals.PROCESS) {
                    values.put(Literals.PROCESS__KIND, at.eGet(Literals.PROCESS__KIND));
                }
            } else if (type == Literals.CATALOGUE_ENTRY) {
                values.put(Literals.CATALOGUE_ENTRY__PARENT, null);
            }
        }
        place.values().forEach((feature, value) -> {
            if (type.getEAllStructuralFeatures().contains(feature)) {
                values.put(feature, value);
            }
        });
        return values;
    }

    /** Gives an element the values of a place. */
    static void apply(Element element, Place place) {
        values(element.eClass(), place).forEach((feature, value) -> {
            if (feature.isMany()) {
                @SuppressWarnings("unchecked")
                var list = (List<Object>) element.eGet(feature);
                if (value == null) {
                    list.clear();
                } else {
                    ((List<?>) value).stream().filter(each -> !list.contains(each)).forEach(list::add);
                }
            } else {
                element.eSet(feature, value);
            }
        });
        Element at = place.element();
        if (at != null) {
            rule(element.eClass(), at.eClass()).filter(rule -> !rule.own).ifPresent(rule -> {
                @SuppressWarnings("unchecked")
                var list = (List<Object>) at.eGet(rule.feature);
                if (!list.contains(element)) {
                    list.add(element);
                }
            });
        }
    }

    /**
     * Returns the references without which an object says nothing, so that it goes with what they lead to.
     *
     * @param object object of the model
     */
    static List<EReference> needs(EObject object) {
        return switch (object) {
            case org.ratswerk.model.ProcessDependency any ->
                List.of(Literals.DEPENDENCY__DEPENDENT, Literals.PROCESS_DEPENDENCY__SUPPLIER);
            case org.ratswerk.model.Requirement requirement -> requirement.getGroup() == null
                    ? List.of(Literals.DEPENDENCY__DEPENDENT, Literals.REQUIREMENT__RESOURCE)
                    : requirement.getResource() == null
                            ? List.of(Literals.DEPENDENCY__DEPENDENT, Literals.REQUIREMENT__GROUP)
                            : List.of(Literals.DEPENDENCY__DEPENDENT);
            case org.ratswerk.model.CatalogueMapping any ->
                List.of(Literals.CATALOGUE_MAPPING__ENTRY, Literals.CATALOGUE_MAPPING__PROCESS);
            case org.ratswerk.model.ImpactRating any -> List.of(Literals.IMPACT_RATING__CATEGORY);
            case org.ratswerk.model.SurveyAnswer answer -> answer.getAbout() == null
                    ? List.of(Literals.SURVEY_ANSWER__SUBJECT)
                    : List.of(Literals.SURVEY_ANSWER__SUBJECT, Literals.SURVEY_ANSWER__ABOUT);
            default -> List.of();
        };
    }

    /** Takes an object out of what holds it. */
    static void remove(AdministrationModel model, EObject object) {
        switch (object) {
            case ReferenceCatalogue catalogue -> model.catalogues().remove(catalogue);
            case org.ratswerk.model.EmergencyPlan plan -> model.plans().remove(plan);
            default -> EcoreUtil.remove(object);
        }
    }
}
