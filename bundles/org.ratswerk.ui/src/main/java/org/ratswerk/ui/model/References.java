package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.ratswerk.core.Parts;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Referrers;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;

/** Who refers to whom in a model, as people see it: dependencies in both directions, and all other references backwards. */
public final class References {
    private final Referrers referrers;

    /**
     * A reference to an element.
     *
     * @param source element that refers, or that contains what refers
     * @param feature feature that holds the reference
     */
    public record Reference(Element source, EReference feature) {
    }

    /**
     * @param editing keeps the references up to date
     */
    public References(Editing editing) {
        this.referrers = editing.referrers();
    }

    /** Returns what {@code element} depends on. */
    public List<Dependency> suppliersOf(Element element) {
        return dependencies(element, Literals.DEPENDENCY__DEPENDENT);
    }

    /** Returns the dependencies on {@code element}, directly or as a member of a redundancy group. */
    public List<Dependency> dependentsOf(Element element) {
        var all = new ArrayList<Dependency>();
        for (EObject group : referrers.to(element, Literals.REDUNDANCY_GROUP__MEMBERS)) {
            all.addAll(dependencies(group, Literals.REQUIREMENT__GROUP));
        }
        all.addAll(dependencies(element, Literals.REQUIREMENT__GROUP));
        dependencies(element, Literals.REQUIREMENT__RESOURCE).stream()
                .filter(dependency -> supplier(dependency) == element).forEach(all::add);
        all.addAll(dependencies(element, Literals.PROCESS_DEPENDENCY__SUPPLIER));
        return all;
    }

    private List<Dependency> dependencies(EObject target, EReference feature) {
        return referrers.to(target, feature).stream().map(Dependency.class::cast).toList();
    }

    /** Returns all other references to {@code element}, dependencies and the trees of parents left out. */
    public List<Reference> referrersOf(EObject element) {
        var all = new ArrayList<Reference>();
        for (var use : referrers.to(element)) {
            var source = use.source() instanceof Dependency || use.source() instanceof RedundancyGroup
                    || use.feature().getEOpposite() != null ? null : owner(use.source());
            if (source != null) {
                all.add(new Reference(source, use.feature()));
            }
        }
        return all;
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

    /** Returns the element that stands in the tree for {@code object}: itself or the next one around it with a name. */
    public static Element owner(EObject object) {
        return Parts.owner(object);
    }
}
