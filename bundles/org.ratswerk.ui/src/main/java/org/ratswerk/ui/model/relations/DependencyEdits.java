package org.ratswerk.ui.model.relations;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EReference;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.References;

/** How dependencies are added, changed and removed; every call is one command that can be undone. */
public final class DependencyEdits {
    private static final Texts TEXTS = Texts.of(DependencyEdits.class);

    private final OpenAdministration administration;

    /**
     * @param administration administration that is changed
     */
    public DependencyEdits(OpenAdministration administration) {
        this.administration = administration;
    }

    /** Tells whether something can depend on the element. */
    public static boolean canSupply(Element element) {
        return element instanceof Dependable || element instanceof RedundancyGroup;
    }

    /** Tells whether the element can depend on something. */
    public static boolean canDepend(Element element) {
        return element instanceof Dependable;
    }

    /**
     * Returns elements that may be meant by what has been typed so far, the best first.
     *
     * @param element element that is one end of the dependency
     * @param suppliers whether the other end is what it depends on; else what depends on it
     * @param typed text so far
     * @param limit how many at most
     */
    public List<Proposal> proposals(Element element, boolean suppliers, String typed, int limit) {
        var editing = administration.editing();
        var found = new ArrayList<Proposal>(
                Field.of(Literals.DEPENDENCY__DEPENDENT).proposals(editing, element, typed, limit));
        if (suppliers) {
            Field.of(Literals.REQUIREMENT__GROUP).proposals(editing, element, typed, limit).stream()
                    .map(DependencyEdits::explained).forEach(found::add);
        }
        return found.stream().filter(proposal -> proposal.element() != element).limit(limit).toList();
    }

    /** Groups are often called alike: the members tell them apart. */
    private static Proposal explained(Proposal proposal) {
        var group = (RedundancyGroup) proposal.element();
        return new Proposal(group, proposal.label(), RelationTree.note(group) + ": "
                + group.getMembers().stream().map(Names::of).collect(Collectors.joining(", ")));
    }

    /**
     * Returns the bridging time that somebody has typed; null for nothing typed.
     *
     * @throws InputException if it is no duration
     */
    public Duration bridging(String typed) throws InputException {
        return (Duration) Field.of(Literals.DEPENDENCY__BRIDGING).parse(typed, administration.editing());
    }

    /** Returns why there cannot be such a dependency, in the user's language; empty where there can. */
    public Optional<String> refusal(Element dependent, Element supplier) {
        if (dependent == null || supplier == null) {
            return Optional.of(TEXTS.get("add.choose"));
        }
        if (dependent == supplier) {
            return Optional.of(TEXTS.get("add.self", Names.of(dependent)));
        }
        if (!canDepend(dependent) || !canSupply(supplier)) {
            return Optional.of(TEXTS.get("add.impossible", Names.of(dependent), Names.of(supplier)));
        }
        if (supplier instanceof RedundancyGroup group && group.getMembers().contains(dependent)) {
            return Optional.of(TEXTS.get("add.member", Names.of(dependent), Names.of(supplier)));
        }
        if (administration.references().suppliersOf(dependent).stream()
                .anyMatch(dependency -> References.supplier(dependency) == supplier)) {
            return Optional.of(TEXTS.get("add.exists", Names.of(dependent), Names.of(supplier)));
        }
        return Optional.empty();
    }

    /** Returns what is doubtful about such a dependency, in the user's language: that it closes a circle. */
    public Optional<String> doubt(Element dependent, Element supplier) {
        return dependent != null && supplier != null && dependent != supplier && reaches(supplier, dependent)
                ? Optional.of(TEXTS.get("add.circle", Names.of(supplier), Names.of(dependent))) : Optional.empty();
    }

    private boolean reaches(Element from, Element wanted) {
        var relations = new Relations(administration);
        var seen = new HashSet<Element>();
        var queue = new ArrayDeque<Element>();
        queue.add(from);
        while (!queue.isEmpty()) {
            var element = queue.remove();
            if (element == wanted) {
                return true;
            }
            if (seen.add(element)) {
                relations.suppliers(element).forEach(relation -> queue.add(relation.other()));
            }
        }
        return false;
    }

    /**
     * Adds a dependency; its origin is "by hand".
     *
     * @param dependent what depends
     * @param supplier what it depends on: process, resource or redundancy group
     * @param bridging how long the dependent does without; null for not stated
     * @param reason reason; null or empty for none
     * @throws IllegalArgumentException if there is a {@link #refusal}
     */
    public Dependency add(Element dependent, Element supplier, Duration bridging, String reason) {
        refusal(dependent, supplier).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Dependency dependency = switch (supplier) {
            case Process process -> {
                var made = ModelFactory.eINSTANCE.createProcessDependency();
                made.setSupplier(process);
                yield made;
            }
            case RedundancyGroup group -> {
                var made = ModelFactory.eINSTANCE.createRequirement();
                made.setGroup(group);
                yield made;
            }
            case Resource resource -> {
                var made = ModelFactory.eINSTANCE.createRequirement();
                made.setResource(resource);
                yield made;
            }
            default -> throw new IllegalArgumentException(supplier.toString());
        };
        dependency.setId(UUID.randomUUID().toString());
        dependency.setDependent((Dependable) dependent);
        dependency.setBridging(bridging);
        dependency.setReason(reason == null || reason.isBlank() ? null : reason.strip());
        dependency.setOrigin(DependencyOrigin.MANUAL);
        administration.editing().run(TEXTS.get("add.command"), () -> administration.model().dependencies().add(dependency));
        return dependency;
    }

    /**
     * Returns why bridging and reason of the relation cannot be changed here, in the user's language; empty where they can.
     *
     * @param relation relation; null for none
     */
    public static Optional<String> obstacle(Relation relation) {
        return relation == null || relation.dependency() == null ? Optional.of(TEXTS.get("edit.choose"))
                : relation.dependency().getOrigin() == DependencyOrigin.BPMN ? Optional.of(TEXTS.get("edit.bpmn"))
                        : Optional.empty();
    }

    /**
     * Changes how long the dependent does without what it depends on.
     *
     * @param dependency dependency
     * @param bridging time; null for not stated
     */
    public void setBridging(Dependency dependency, Duration bridging) {
        if (isThere(dependency) && !Objects.equals(dependency.getBridging(), bridging)) {
            administration.editing().run(label("edit.bridging", dependency), () -> dependency.setBridging(bridging));
        }
    }

    /**
     * Changes why there is the dependency.
     *
     * @param dependency dependency
     * @param reason reason; null or blank for none
     */
    public void setReason(Dependency dependency, String reason) {
        String next = reason == null || reason.isBlank() ? null : reason.strip();
        if (isThere(dependency) && !Objects.equals(dependency.getReason(), next)) {
            administration.editing().run(label("edit.reason", dependency), () -> dependency.setReason(next));
        }
    }

    /** Somebody may have removed it while it was edited. */
    private boolean isThere(Dependency dependency) {
        return administration.editing().contains(dependency);
    }

    private static String label(String key, Dependency dependency) {
        Element supplier = References.supplier(dependency);
        return TEXTS.get(key, dependency.getDependent() == null ? "?" : Names.of(dependency.getDependent()),
                supplier == null ? "?" : Names.of(supplier));
    }

    /** Tells whether the relation is a dependency or a membership, which can be removed. */
    public static boolean canRemove(Relation relation) {
        return relation != null && (relation.dependency() != null || relation.kind() == Relation.Kind.MEMBER
                || relation.kind() == Relation.Kind.GROUP);
    }

    /** Removes dependencies, and what refers to them. */
    public void remove(Collection<? extends Dependency> dependencies) {
        var editing = administration.editing();
        editing.run(TEXTS.get("remove.command", dependencies.size()), () -> {
            for (var dependency : dependencies) {
                forget(editing, dependency);
            }
            administration.model().dependencies().removeAll(dependencies);
        });
    }

    /** Takes an element out of a redundancy group. */
    public void removeMember(RedundancyGroup group, Element member) {
        administration.editing().run(TEXTS.get("remove.member"), () -> group.getMembers().remove(member));
    }

    private static void forget(Editing editing, Dependency dependency) {
        for (var use : editing.referrers().to(dependency)) {
            EReference feature = use.feature();
            if (feature.isMany()) {
                ((List<?>) use.source().eGet(feature)).remove(dependency);
            } else {
                use.source().eUnset(feature);
            }
        }
    }
}
