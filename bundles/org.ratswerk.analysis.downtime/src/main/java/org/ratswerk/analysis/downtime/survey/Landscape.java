package org.ratswerk.analysis.downtime.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Process;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;

/** Who uses what in an administration, and who answers for it. Made anew for each piece of work, in linear time. */
final class Landscape {
    private final Map<Dependable, List<Requirement>> uses = new IdentityHashMap<>();
    private final Map<Dependable, List<Requirement>> needs = new IdentityHashMap<>();
    private final Map<String, Dependable> elements = new HashMap<>();

    Landscape(AdministrationModel model) {
        model.processes().forEach(this::add);
        model.resources().forEach(this::add);
        for (Dependency dependency : model.dependencies()) {
            if (dependency instanceof Requirement requirement && requirement.getDependent() != null) {
                needs.computeIfAbsent(requirement.getDependent(), key -> new ArrayList<>()).add(requirement);
                for (Dependable supplier : suppliers(requirement)) {
                    uses.computeIfAbsent(supplier, key -> new ArrayList<>()).add(requirement);
                }
            }
        }
    }

    private void add(Dependable element) {
        if (element.getId() != null) {
            elements.putIfAbsent(element.getId(), element);
        }
    }

    private static List<? extends Dependable> suppliers(Requirement requirement) {
        if (requirement.getGroup() != null) {
            return requirement.getGroup().getMembers();
        }
        return requirement.getResource() == null ? List.of() : List.of(requirement.getResource());
    }

    /** Returns the process or resource with the id; null where there is none. */
    Dependable element(String id) {
        return elements.get(id);
    }

    /** Returns the processes that use a resource directly or as a member of a redundancy group. */
    Set<Process> processes(Dependable resource) {
        var processes = new LinkedHashSet<Process>();
        for (Requirement use : uses.getOrDefault(resource, List.of())) {
            if (use.getDependent() instanceof Process process && process.eContainer() != null) {
                processes.add(process);
            }
        }
        return processes;
    }

    /** Returns the components that belong to a resource, or that it requires directly or as a group. */
    Set<Component> components(Resource resource) {
        var components = new LinkedHashSet<Component>();
        addChildren(resource, components);
        for (Requirement need : needs.getOrDefault(resource, List.of())) {
            for (Dependable supplier : suppliers(need)) {
                if (supplier instanceof Component component && component.eContainer() != null) {
                    components.add(component);
                }
            }
        }
        return components;
    }

    private static void addChildren(Resource parent, Set<Component> components) {
        for (Resource child : parent.getChildren()) {
            if (child instanceof Component component && components.add(component)) {
                addChildren(child, components);
            }
        }
    }

    /** Returns how a dependent uses a resource; empty where it does not. */
    List<Requirement> between(Dependable dependent, Dependable resource) {
        return needs.getOrDefault(dependent, List.of()).stream()
                .filter(need -> suppliers(need).stream().anyMatch(supplier -> supplier == resource)).toList();
    }

    /**
     * Returns who answers for something: its owner, else its deputy, else the head of its unit or of one above. A role
     * that somebody holds is that person.
     *
     * @return null where nobody does
     */
    static Responsible responsible(Dependable element) {
        if (element.getOwner() != null) {
            return holder(element.getOwner());
        }
        if (element.getDeputy() != null) {
            return holder(element.getDeputy());
        }
        Set<OrganisationalUnit> seen = new LinkedHashSet<>();
        for (OrganisationalUnit unit = element.getUnit(); unit != null && seen.add(unit); unit = unit.getParent()) {
            if (unit.getHead() != null) {
                return holder(unit.getHead());
            }
        }
        return null;
    }

    private static Responsible holder(Responsible responsible) {
        Person holder = responsible instanceof Role role ? role.getHolder() : null;
        return holder == null ? responsible : holder;
    }
}
