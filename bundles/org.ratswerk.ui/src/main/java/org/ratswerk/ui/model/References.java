package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;

/** Who refers to whom in a model: dependencies in both directions, and all other references backwards. */
public final class References {
    private final Map<Element, List<Dependency>> suppliers = new IdentityHashMap<>();
    private final Map<Element, List<Dependency>> dependents = new IdentityHashMap<>();
    private final Map<EObject, List<Reference>> referrers = new IdentityHashMap<>();

    /**
     * A reference to an element.
     *
     * @param source element that refers, or that contains what refers
     * @param feature feature that holds the reference
     */
    public record Reference(Element source, EReference feature) {
    }

    /**
     * Reads all references, in time linear in the model.
     *
     * @param model model; changes made later are not seen
     */
    public References(AdministrationModel model) {
        model.dependencies().forEach(this::add);
        model.roots().forEach(root -> root.eAllContents().forEachRemaining(this::addReferences));
        model.roots().forEach(this::addReferences);
    }

    /** Returns what {@code element} depends on, in the order of the model. */
    public List<Dependency> suppliersOf(Element element) {
        return suppliers.getOrDefault(element, List.of());
    }

    /** Returns the dependencies on {@code element}, directly or as a member of a redundancy group. */
    public List<Dependency> dependentsOf(Element element) {
        return dependents.getOrDefault(element, List.of());
    }

    /** Returns all other references to {@code element}, dependencies and the trees of parents left out. */
    public List<Reference> referrersOf(EObject element) {
        return referrers.getOrDefault(element, List.of());
    }

    /** Returns what the dependency requires: a resource, a process or a redundancy group; null where nothing is set. */
    public static Element supplier(Dependency dependency) {
        return switch (dependency) {
            case ProcessDependency process -> process.getSupplier();
            case Requirement requirement when requirement.getGroup() != null -> requirement.getGroup();
            case Requirement requirement -> requirement.getResource();
            default -> null;
        };
    }

    private void add(Dependency dependency) {
        if (dependency.getDependent() != null) {
            put(suppliers, dependency.getDependent(), dependency);
        }
        var supplier = supplier(dependency);
        if (supplier instanceof RedundancyGroup group) {
            for (Dependable member : group.getMembers()) {
                put(dependents, member, dependency);
            }
        }
        if (supplier != null) {
            put(dependents, supplier, dependency);
        }
    }

    private void addReferences(EObject object) {
        if (object instanceof Dependency || object instanceof RedundancyGroup) {
            return;
        }
        for (var feature : object.eClass().getEAllReferences()) {
            if (feature.isContainment() || feature.isContainer() || feature.isDerived()
                    || feature.getEOpposite() != null || !object.eIsSet(feature)) {
                continue;
            }
            var source = owner(object);
            if (source == null) {
                continue;
            }
            if (feature.isMany()) {
                for (var target : (List<?>) object.eGet(feature)) {
                    put(referrers, (EObject) target, new Reference(source, feature));
                }
            } else {
                put(referrers, (EObject) object.eGet(feature), new Reference(source, feature));
            }
        }
    }

    /** Returns the element that stands in the tree for {@code object}: itself or the next one around it with a name. */
    public static Element owner(EObject object) {
        for (var each = object; each != null; each = each.eContainer()) {
            if (each instanceof Element element && !isPart(element)) {
                return element;
            }
        }
        return null;
    }

    private static boolean isPart(Element element) {
        return switch (element.eClass().getClassifierID()) {
            case ModelPackage.PROCESS_ANALYSIS, ModelPackage.SYSTEM_INTERFACE, ModelPackage.CONTACT,
                    ModelPackage.LIVE_REFERENCE, ModelPackage.IMMEDIATE_MEASURE, ModelPackage.ALARM_STEP,
                    ModelPackage.COMMUNICATION_ENTRY, ModelPackage.DAMAGE_CATEGORY, ModelPackage.RECOMMENDATION,
                    ModelPackage.CATALOGUE_MAPPING ->
                element.eContainer() instanceof Element;
            default -> false;
        };
    }

    private static <K, V> void put(Map<K, List<V>> map, K key, V value) {
        map.computeIfAbsent(key, none -> new ArrayList<>(4)).add(value);
    }
}
