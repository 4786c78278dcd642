package org.ratswerk.core.check;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.text.Labels;

/** Dependencies lead from one element to one other or to one group, each once, and groups can do what they are for. */
@Component(service = Check.class)
public final class DependencyCheck implements Check {
    private record Edge(Dependable dependent, Element supplier) {
    }

    @Override
    public List<Rule> rules() {
        return ModelRule.rules(ModelRule.DEPENDENCY_TARGET, ModelRule.DEPENDENCY_SELF,
                ModelRule.DEPENDENCY_DUPLICATE, ModelRule.GROUP_EMPTY, ModelRule.GROUP_REQUIRED);
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        model.groups().forEach(group -> checkGroup(group, sink));
        progress.checkCancelled();
        Map<Edge, Dependency> known = new HashMap<>();
        Map<RedundancyGroup, Set<Dependable>> members = new HashMap<>();
        for (Dependency dependency : model.dependencies()) {
            check(dependency, known, members, sink);
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

    private static void check(Dependency dependency, Map<Edge, Dependency> known,
            Map<RedundancyGroup, Set<Dependable>> members, Consumer<Problem> sink) {
        Dependable dependent = dependency.getDependent();
        Element supplier = null;
        if (dependency instanceof ProcessDependency process) {
            supplier = process.getSupplier();
        } else if (dependency instanceof Requirement requirement) {
            boolean both = requirement.getResource() != null && requirement.getGroup() != null;
            supplier = requirement.getResource() != null ? requirement.getResource() : requirement.getGroup();
            if (both) {
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
        } else if (supplier instanceof RedundancyGroup group && members
                .computeIfAbsent(group, key -> new LinkedHashSet<>(key.getMembers())).contains(dependent)) {
            sink.accept(ModelRule.DEPENDENCY_SELF.variant("group", dependency,
                    ModelPackage.Literals.DEPENDENCY__DEPENDENT,
                    List.of(ModelRule.fix("leave", () -> group.getMembers().remove(dependent))), Labels.of(dependent),
                    Labels.of(group)));
        }
        Dependency first = known.putIfAbsent(new Edge(dependent, supplier), dependency);
        if (first != null) {
            sink.accept(ModelRule.DEPENDENCY_DUPLICATE.problem(dependency, null,
                    List.of(ModelRule.delete(dependency)), Labels.of(first)));
        }
    }
}
