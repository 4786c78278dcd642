package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.ratswerk.analysis.downtime.engine.Cause;
import org.ratswerk.analysis.downtime.engine.Demands.Demand;
import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Graph.EdgeKind;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.text.Texts;

/**
 * Picture of one process or resource: the chains from the processes that need it most urgently, and below it the chain that
 * makes its achievable time. Where it is a single point of failure, the chain to the process that it hits worst, too.
 */
final class DriverGraph {
    private static final Texts TEXTS = Texts.of(DriverGraph.class);
    private static final int MOST_CHAINS = 4;

    private final DowntimeRun run;
    private final DowntimeGraph graph;
    private final int element;
    private final Map<String, Graph.Node> nodes = new LinkedHashMap<>();
    private final Map<String, Graph.Edge> edges = new LinkedHashMap<>();

    DriverGraph(DowntimeRun run, int element) {
        this.run = run;
        graph = run.graph();
        this.element = element;
    }

    Graph graph() {
        node(element);
        chain(run.requirements().driver(element));
        run.demands().of(element).stream().limit(MOST_CHAINS).map(Demand::process)
                .forEach(process -> chain(run.demands().chain(element, process)));
        if (isProcess(element)) {
            var all = Scenario.of(graph, IntStream.range(run.model().processCount(), run.model().nodeCount()).toArray(),
                    run.model().detection(), run.model().clock());
            causes(all.upCauses(element));
        } else {
            causes(run.recovery().criticalChain(element));
            if (run.singlePoints().isSinglePoint(element)) {
                Scenario alone = Scenario.of(graph, new int[] {element}, run.model().detection(), run.model().clock());
                for (Cause cause : causes(alone.downCauses(run.singlePoints().worstProcess(element)))) {
                    if (cause.isThroughGroup()) {
                        for (int member : graph.groupMembers(cause.group())) {
                            causes(alone.downCauses(member));
                        }
                    }
                }
            }
            for (int group : Arrays.stream(graph.groupsOf(element)).limit(MOST_CHAINS).toArray()) {
                group(graph.groupDependent(group), group);
            }
        }
        return new Graph("driver", TEXTS.get("driver.title", run.explanations().name(element)),
                new ArrayList<>(nodes.values()), new ArrayList<>(edges.values()));
    }

    private boolean isProcess(int node) {
        return node < run.model().processCount();
    }

    private void chain(int[] chain) {
        for (int i = 1; i < chain.length; i++) {
            node(chain[i - 1]);
            node(chain[i]);
            edge(chain[i - 1], chain[i]);
        }
    }

    private List<Cause> causes(List<Cause> causes) {
        int before = causes.isEmpty() ? -1 : causes.get(0).dependent();
        for (Cause cause : causes) {
            if (before != cause.dependent()) {
                // the step inside a circle
                node(before);
                node(cause.dependent());
                edge(before, cause.dependent());
            }
            node(cause.dependent());
            node(cause.supplier());
            if (cause.isThroughGroup()) {
                group(cause.dependent(), cause.group());
            } else {
                edge(cause.dependent(), cause.supplier());
            }
            before = cause.supplier();
        }
        return causes;
    }

    private static String id(Element element) {
        return element.getId() == null ? "" : element.getId();
    }

    private void node(int node) {
        Element shown = run.model().element(node);
        nodes.computeIfAbsent(id(shown), any -> new Graph.Node(run.ref(node), shown.eClass().getName(), state(node),
                note(node), node == element));
    }

    private Value state(int node) {
        if (isProcess(node)) {
            return Value.NONE;
        }
        return run.requirements().required(node) == Times.UNSET && run.singlePoints().isSinglePoint(node)
                ? new Value.Term("single point", TEXTS.get("driver.single"), Symbol.SINGLE_POINT)
                : run.rating(node);
    }

    private String note(int node) {
        long required = run.requirements().required(node);
        if (isProcess(node)) {
            long mtpd = graph.mtpd(node);
            return mtpd == Times.UNSET ? TEXTS.get("driver.process.none")
                    : TEXTS.get("driver.process", Explanations.hours(mtpd));
        }
        String rta = Explanations.known(run.recovery().rta(node));
        return required == Times.UNSET ? TEXTS.get("driver.resource.none", rta)
                : TEXTS.get("driver.resource", Explanations.hours(required), rta);
    }

    private void edge(int dependent, int supplier) {
        String from = id(run.model().element(dependent));
        String to = id(run.model().element(supplier));
        if (graph.cycles().component(dependent) == graph.cycles().component(supplier)) {
            add(new Graph.Edge(from, to, TEXTS.get("driver.circle"), EdgeKind.DEPENDENCY,
                    run.explanations().cycle(dependent)));
            return;
        }
        long restart = graph.componentRestartOf(dependent);
        long bridging = graph.bridging(dependent, supplier);
        add(new Graph.Edge(from, to, label(bridging, restart), EdgeKind.DEPENDENCY,
                TEXTS.get("driver.edge", run.explanations().name(dependent), run.explanations().name(supplier),
                        Explanations.hours(bridging), Explanations.hours(restart))));
    }

    /** What the requirement loses by the restart and gains by the bridging; null where there is neither. */
    private static String label(long bridging, long restart) {
        var parts = new ArrayList<String>();
        if (restart > 0) {
            parts.add("− " + Explanations.hours(restart));
        }
        if (bridging > 0) {
            parts.add("+ " + Explanations.hours(bridging));
        }
        return parts.isEmpty() ? null : String.join(" ", parts);
    }

    private void group(int dependent, int number) {
        RedundancyGroup group = run.model().group(number);
        String id = id(group);
        node(dependent);
        nodes.computeIfAbsent(id, any -> new Graph.Node(DowntimeRun.ref(group), group.eClass().getName(), Value.NONE,
                TEXTS.get("matrix.group", graph.groupK(number), graph.groupSize(number)), false));
        add(new Graph.Edge(id(run.model().element(dependent)), id,
                label(graph.groupBridging(number), graph.componentRestartOf(dependent)), EdgeKind.DEPENDENCY,
                run.explanations().groupRequirement(number)));
        for (int member : graph.groupMembers(number)) {
            node(member);
            add(new Graph.Edge(id, id(run.model().element(member)), null, EdgeKind.MEMBER,
                    run.explanations().groupSize(number)));
        }
    }

    private void add(Graph.Edge edge) {
        edges.putIfAbsent(edge.source() + "\n" + edge.target(), edge);
    }
}
