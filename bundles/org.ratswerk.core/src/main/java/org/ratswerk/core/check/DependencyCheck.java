package org.ratswerk.core.check;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.text.Labels;

/** Dependencies lead from one element to one other or to one group, each once, and groups can do what they are for. */
@Component(service = Check.class)
public final class DependencyCheck implements ObjectCheck {
    private record Edge(Dependable dependent, Element supplier) {
    }

    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.DEPENDENCY_TARGET, ModelRule.DEPENDENCY_SELF,
                ModelRule.DEPENDENCY_DUPLICATE, ModelRule.GROUP_EMPTY, ModelRule.GROUP_REQUIRED);
    }

    @Override
    public Set<EStructuralFeature> ofNeighbours() {
        return Set.of(ModelPackage.Literals.REDUNDANCY_GROUP__MEMBERS);
    }

    @Override
    public Object key(EObject object) {
        // several steps of a process may need the same
        return object instanceof Dependency dependency && dependency.getDependent() != null
                && dependency.getOrigin() != DependencyOrigin.BPMN && supplier(dependency) != null ? new Edge(dependency.getDependent(), supplier(dependency)) : null;
    }

    /** Returns what the dependency leads to; null where that is nothing. */
    private static Element supplier(Dependency dependency) {
        return switch (dependency) {
            case ProcessDependency process -> process.getSupplier();
            case Requirement requirement when requirement.getResource() != null -> requirement.getResource();
            case Requirement requirement -> requirement.getGroup();
            default -> null;
        };
    }

    @Override
    public void check(EObject object, Surroundings around, Consumer<Problem> sink) {
        switch (object) {
            case RedundancyGroup group -> checkGroup(group, sink);
            case Dependency dependency -> checkDependency(dependency, around, sink);
            default -> {
                // no part of the graph
            }
        }
    }

    private static void checkGroup(RedundancyGroup group, Consumer<Problem> sink) {
        int members = group.getMembers().size();
        if (members == 0) {
            sink.accept(ModelRule.GROUP_EMPTY.problem(group, ModelPackage.Literals.REDUNDANCY_GROUP__MEMBERS,
                    List.of()));
        } else if (group.getRequired() < 1 || group.getRequired() > members) {
            int nearest = Math.clamp(group.getRequired(), 1, members);
            sink.accept(ModelRule.GROUP_REQUIRED.problem(group, ModelPackage.Literals.REDUNDANCY_GROUP__REQUIRED,
                    List.of(ModelRule.fix("required", () -> group.setRequired(nearest))), group.getRequired(),
                    members));
        }
    }

    private void checkDependency(Dependency dependency, Surroundings around, Consumer<Problem> sink) {
        Dependable dependent = dependency.getDependent();
        Element supplier = supplier(dependency);
        if (dependency instanceof Requirement requirement) {
            if (requirement.getResource() != null && requirement.getGroup() != null) {
                sink.accept(ModelRule.DEPENDENCY_TARGET.variant("both", dependency,
                        ModelPackage.Literals.REQUIREMENT__GROUP,
                        List.of(ModelRule.unset(dependency, ModelPackage.Literals.REQUIREMENT__RESOURCE),
                                ModelRule.unset(dependency, ModelPackage.Literals.REQUIREMENT__GROUP)),
                        Labels.of(requirement.getResource()), Labels.of(requirement.getGroup())));
            } else if (supplier == null) {
                sink.accept(ModelRule.DEPENDENCY_TARGET.problem(dependency,
                        ModelPackage.Literals.REQUIREMENT__RESOURCE, List.of(ModelRule.delete(dependency))));
            }
        }
        if (dependent == null || supplier == null) {
            return;
        }
        if (dependent == supplier) {
            sink.accept(ModelRule.DEPENDENCY_SELF.problem(dependency, ModelPackage.Literals.DEPENDENCY__DEPENDENT,
                    List.of(ModelRule.delete(dependency)), Labels.of(dependent)));
        } else if (supplier instanceof RedundancyGroup group && group.getMembers().contains(dependent)) {
            sink.accept(ModelRule.DEPENDENCY_SELF.variant("group", dependency,
                    ModelPackage.Literals.DEPENDENCY__DEPENDENT,
                    List.of(ModelRule.fix("leave", () -> group.getMembers().remove(dependent))), Labels.of(dependent),
                    Labels.of(group)));
        }
        Object key = key(dependency);
        EObject first = key == null ? dependency : around.first(key).orElse(dependency);
        if (first != dependency) {
            sink.accept(ModelRule.DEPENDENCY_DUPLICATE.problem(dependency, null,
                    List.of(ModelRule.delete(dependency)), Labels.of(first)));
        }
    }
}
