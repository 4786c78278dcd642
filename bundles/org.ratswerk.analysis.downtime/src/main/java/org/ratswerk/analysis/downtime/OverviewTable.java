package org.ratswerk.analysis.downtime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.analysis.downtime.survey.SurveyStatus;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.Component;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.OperatorKind;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * The overview of tolerable downtimes by IT system and component. Each system has a row of its own, followed by one for
 * every component that belongs to it or that it requires directly; components that no system names come last, without a
 * system. Linear in nodes and dependencies.
 */
final class OverviewTable {
    private static final Texts TEXTS = Texts.of(OverviewTable.class);

    private final DowntimeRun run;
    private final DowntimeGraph graph;
    private final Measures measures;
    private final Map<Dependable, SurveyStatus.Answered> answered;
    /** Members of the redundant groups of a node. */
    private final Map<Integer, List<Integer>> groupMembers = new HashMap<>();
    /** Dependents of a node by way of redundant groups. */
    private final Map<Integer, List<Integer>> groupDependents = new HashMap<>();

    OverviewTable(DowntimeRun run, AdministrationModel model) {
        this.run = run;
        graph = run.graph();
        answered = SurveyStatus.answered(model);
        measures = new Measures(model);
        for (int group = 0; group < graph.groupCount(); group++) {
            if (graph.isRedundant(group)) {
                int dependent = graph.groupDependent(group);
                for (int member : graph.groupMembers(group)) {
                    groupMembers.computeIfAbsent(dependent, key -> new ArrayList<>()).add(member);
                    groupDependents.computeIfAbsent(member, key -> new ArrayList<>()).add(dependent);
                }
            }
        }
    }

    Table table() {
        var table = new TableBuilder("overview").column("system", Kind.TEXT).column("component", Kind.TEXT)
                .column("processes", Kind.TEXT).column("answered_by", Kind.TEXT).column("answered_on", Kind.DATE)
                .column("tolerable_h", Kind.DURATION).column("driver", Kind.TEXT).column("required_h", Kind.DURATION)
                .column("rpo_h", Kind.DURATION).column("rta_h", Kind.DURATION).column("gap_h", Kind.DURATION)
                .column("rating", Kind.STATE).column("spof", Kind.STATE).column("operator", Kind.TEXT)
                .column("measure", Kind.TEXT);
        var shown = new LinkedHashSet<Integer>();
        for (int node = run.model().processCount(); node < run.model().nodeCount(); node++) {
            if (run.model().element(node) instanceof ITSystem) {
                Set<Integer> users = processes(node);
                row(table, node, null, users);
                for (int component : components(node)) {
                    shown.add(component);
                    var all = new TreeSet<>(users);
                    all.addAll(processes(component));
                    row(table, node, component, all);
                }
            }
        }
        for (int node = run.model().processCount(); node < run.model().nodeCount(); node++) {
            if (run.model().element(node) instanceof Component && !shown.contains(node)) {
                row(table, null, node, processes(node));
            }
        }
        return table.groupedBy("system").build();
    }

    private void row(TableBuilder table, Integer system, Integer component, Collection<Integer> processes) {
        int node = component == null ? system : component;
        var explanations = run.explanations();
        int[] chain = run.requirements().driver(node);
        BusinessImpact answer = answer(chain);
        long tolerable = chain.length == 0 ? Times.UNSET : graph.ownRequirement(chain[0]);
        Resource resource = run.model().resource(node);
        table.cell(system == null ? none("overview.none") : run.ref(system))
                .cell(component == null ? none("overview.self") : run.ref(component))
                .cell(run.refs(processes.stream().mapToInt(Integer::intValue).toArray()))
                .cell(answeredBy(resource, answer))
                .cell(Value.day(answeredOn(resource, answer)))
                .cell(DowntimeRun.time(tolerable), () -> explanations.because(node))
                .cell(run.chain(chain), () -> explanations.because(node))
                .cell(DowntimeRun.time(run.requirements().required(node)), () -> explanations.because(node))
                .cell(DowntimeRun.time(run.recoveryPoints().rpo(node)), () -> explanations.dataLoss(node))
                .cell(DowntimeRun.timeOrUnknown(run.recovery().rta(node)), () -> explanations.recovery(node))
                .cell(run.gap(node), () -> explanations.rating(node))
                .cell(run.rating(node), () -> explanations.rating(node))
                .cell(singlePoint(node), () -> explanations.singlePoint(node))
                .cell(operator(resource))
                .cell(measures.value(resource), () -> measures.text(resource))
                .row(resource.getId());
    }

    /** Files hold nothing there; people see what it means. */
    private static Value none(String key) {
        return new Value.Term("", TEXTS.get(key), Symbol.NONE);
    }

    /** Who answered for the resource in a survey, else for the process that drives its requirement. */
    private Value answeredBy(Resource resource, BusinessImpact answer) {
        SurveyStatus.Answered survey = answered.get(resource);
        if (survey != null && !survey.by().isEmpty()) {
            return Value.text(survey.by());
        }
        // files hold nothing then; people see that nobody has answered
        return answer == null || answer.getAnsweredBy() == null
                ? new Value.Term("", TEXTS.get("answered.none"), Symbol.WARNING)
                : DowntimeRun.ref(answer.getAnsweredBy());
    }

    private LocalDate answeredOn(Resource resource, BusinessImpact answer) {
        SurveyStatus.Answered survey = answered.get(resource);
        if (survey != null && !survey.by().isEmpty()) {
            return survey.on();
        }
        return answer == null ? null : answer.getAnsweredOn();
    }

    /** Business impact analysis of the process that drives the requirement; null where no process does. */
    private BusinessImpact answer(int[] chain) {
        return chain.length == 0 || chain[0] >= run.model().processCount() ? null
                : run.model().process(chain[0]).getImpact();
    }

    private Set<Integer> processes(int node) {
        var processes = new TreeSet<Integer>();
        for (int dependent : graph.dependentsOf(node)) {
            if (graph.isProcess(dependent)) {
                processes.add(dependent);
            }
        }
        for (int dependent : groupDependents.getOrDefault(node, List.of())) {
            if (graph.isProcess(dependent)) {
                processes.add(dependent);
            }
        }
        return processes;
    }

    private Set<Integer> components(int system) {
        var components = new LinkedHashSet<Integer>();
        addChildren(run.model().resource(system), components);
        for (int supplier : graph.suppliersOf(system)) {
            addComponent(supplier, components);
        }
        for (int member : groupMembers.getOrDefault(system, List.of())) {
            addComponent(member, components);
        }
        return components;
    }

    private void addChildren(Resource parent, Set<Integer> components) {
        for (Resource child : parent.getChildren()) {
            if (child instanceof Component && run.model().node(child).map(components::add).orElse(false)) {
                addChildren(child, components);
            }
        }
    }

    private void addComponent(int node, Set<Integer> components) {
        if (run.model().element(node) instanceof Component) {
            components.add(node);
        }
    }

    private Value singlePoint(int node) {
        boolean single = run.singlePoints().isSinglePoint(node);
        return new Value.Term(Boolean.toString(single), TEXTS.get(single ? "spof.yes" : "spof.no"),
                single ? Symbol.SINGLE_POINT : Symbol.NONE);
    }

    private static Value operator(Resource resource) {
        if (resource.getOperator() != null) {
            return DowntimeRun.ref(resource.getOperator());
        }
        return resource.getOperatorKind() == OperatorKind.OWN
                ? new Value.Term("own", TEXTS.get("operator.own"), Symbol.NONE)
                : Value.NONE;
    }
}
