package org.ratswerk.core.exchange;

import java.time.Duration;

import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Resource;

/**
 * Row of the dependencies: a plain dependency, or a member of the redundancy group that someone depends on. It shows the
 * model as the file does; {@link DependenciesImporter} brings its changes into the model.
 */
public final class Link {
    private final Dependable dependent;
    private final Dependable supplier;
    private final Dependency dependency;
    private String group;
    private Duration bridging;
    private Integer required;

    private Link(Dependable dependent, Dependable supplier, Dependency dependency) {
        this.dependent = dependent;
        this.supplier = supplier;
        this.dependency = dependency;
    }

    /** A link that the model does not have yet. */
    static Link made(Dependable dependent, Dependable supplier, String group) {
        var link = new Link(dependent, supplier, null);
        link.group = group;
        return link;
    }

    /** The link that a dependency on one supplier is; null if it states none. */
    static Link plain(Dependency dependency) {
        Dependable supplier = switch (dependency) {
            case ProcessDependency process -> process.getSupplier();
            case Requirement use -> use.getResource();
            default -> null;
        };
        if (supplier == null || dependency.getDependent() == null) {
            return null;
        }
        var link = new Link(dependency.getDependent(), supplier, dependency);
        link.bridging = dependency.getBridging();
        return link;
    }

    /** The link that a member of a group is. */
    static Link member(Requirement requirement, Dependable member, String label) {
        var link = new Link(requirement.getDependent(), member, requirement);
        link.group = label;
        link.bridging = requirement.getBridging();
        link.required = requirement.getGroup().getRequired();
        return link;
    }

    /** Who depends. */
    public Dependable dependent() {
        return dependent;
    }

    /** Who is needed. */
    public Dependable supplier() {
        return supplier;
    }

    /** Dependency of the model that it shows; null if it is new. */
    Dependency dependency() {
        return dependency;
    }

    /** Redundancy group of the model that it is a member of; null if it is new or was a plain dependency. */
    RedundancyGroup presentGroup() {
        return dependency instanceof Requirement requirement ? requirement.getGroup() : null;
    }

    /** Label of the redundancy group, unique for the dependent; null for a plain dependency. */
    public String group() {
        return group;
    }

    void setGroup(String group) {
        this.group = group;
    }

    /** Bridging time; null if not set. */
    public Duration bridging() {
        return bridging;
    }

    void setBridging(Duration bridging) {
        this.bridging = bridging;
    }

    /** How many members of the group must be up; null for a plain dependency. */
    public Integer required() {
        return required;
    }

    void setRequired(Integer required) {
        this.required = required;
    }

    /** The dependency that a plain link to this supplier would be. */
    static Dependency dependency(Dependable supplier) {
        if (supplier instanceof Process process) {
            ProcessDependency made = ModelFactory.eINSTANCE.createProcessDependency();
            made.setSupplier(process);
            return made;
        }
        Requirement made = ModelFactory.eINSTANCE.createRequirement();
        made.setResource((Resource) supplier);
        return made;
    }
}
