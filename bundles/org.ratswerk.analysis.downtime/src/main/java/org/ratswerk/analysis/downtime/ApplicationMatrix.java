package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;

import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.Rating;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Component;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * Which application uses which component, how, and by when it needs it back. Rows and columns without an entry are left out.
 * Of many applications only the most urgent ones are shown, and of many components those that they need most often.
 */
final class ApplicationMatrix {
    /** How many rows and columns are shown at most. */
    static final int MOST = 120;

    private static final Texts TEXTS = Texts.of(ApplicationMatrix.class);
    private static final Table.Cell EMPTY = Table.Cell.of(Value.NONE);

    /** How an application uses a component; the closest one counts. */
    private enum Use {
        PART, DIRECT, GROUP, INDIRECT
    }

    /**
     * Entry.
     *
     * @param group redundancy group by way of which it is used; -1 for none
     * @param time when the application needs the component or the group back, in microseconds; unset for none
     */
    private record Entry(Use use, int group, long time) {
        Entry merge(Entry other) {
            Entry closer = other.use.ordinal() < use.ordinal() ? other : this;
            return new Entry(closer.use, closer.group, closer.use == Use.GROUP ? closer.time : Math.min(time, other.time));
        }
    }

    private final DowntimeRun run;
    private final DowntimeGraph graph;

    ApplicationMatrix(DowntimeRun run) {
        this.run = run;
        graph = run.graph();
    }

    /**
     * Returns the matrix.
     *
     * @param only application or component to limit it to; -1 for all
     */
    Matrix matrix(int only) {
        List<Integer> systems = IntStream.range(run.model().processCount(), run.model().nodeCount())
                .filter(node -> run.model().element(node) instanceof ITSystem).boxed()
                .sorted(Comparator.comparingLong((Integer node) -> run.requirements().required(node))
                        .thenComparingInt(node -> node))
                .toList();
        List<Integer> rows = new ArrayList<>();
        List<Map<Integer, Entry>> entries = new ArrayList<>();
        Map<Integer, Integer> uses = new HashMap<>();
        boolean column = only >= 0 && !(run.model().element(only) instanceof ITSystem);
        for (int system : systems) {
            run.progress().checkCancelled();
            if (rows.size() == MOST) {
                break;
            }
            if (only >= 0 && !column && system != only) {
                continue;
            }
            Map<Integer, Entry> row = entries(system);
            if (row.isEmpty() || column && !row.containsKey(only)) {
                continue;
            }
            rows.add(system);
            entries.add(row);
            row.keySet().forEach(component -> uses.merge(component, 1, Integer::sum));
        }
        List<Integer> columns = uses.keySet().stream().filter(component -> !column || component == only)
                .sorted(Comparator.comparing((Integer component) -> -uses.get(component)).thenComparingInt(c -> c))
                .limit(MOST).sorted().toList();
        var cells = new ArrayList<List<Table.Cell>>();
        for (int i = 0; i < rows.size(); i++) {
            int system = rows.get(i);
            Map<Integer, Entry> row = entries.get(i);
            cells.add(columns.stream().map(component -> row.containsKey(component)
                    ? cell(system, component, row.get(component)) : EMPTY).toList());
        }
        boolean all = only >= 0 || rows.size() == systems.size() || rows.size() < MOST;
        return new Matrix("matrix", all && columns.size() < MOST ? TEXTS.get("table.matrix")
                : TEXTS.get("matrix.some", rows.size(), systems.size()), rows.stream().map(run::ref).toList(),
                columns.stream().map(run::ref).toList(), cells);
    }

    private Map<Integer, Entry> entries(int system) {
        var found = new HashMap<Integer, Entry>();
        addParts(run.model().resource(system), found);
        Map<Integer, Long> times = new HashMap<>();
        // dependents have higher components than their suppliers
        var queue = new PriorityQueue<Integer>(Comparator.comparingInt((Integer node) -> -graph.cycles().component(node))
                .thenComparingInt(node -> node));
        Set<Integer> seen = new LinkedHashSet<>();
        times.put(system, run.requirements().required(system));
        queue.add(system);
        seen.add(system);
        while (!queue.isEmpty()) {
            int node = queue.poll();
            long time = Times.minus(times.get(node), graph.componentRestartOf(node));
            int[] suppliers = graph.suppliersOf(node);
            for (int supplier : suppliers) {
                boolean circle = graph.cycles().component(supplier) == graph.cycles().component(node);
                long needed = circle ? times.get(node) : Times.plus(time, graph.bridging(node, supplier));
                use(found, supplier, new Entry(node == system ? Use.DIRECT : Use.INDIRECT, -1, needed));
                times.merge(supplier, needed, Math::min);
                if (seen.add(supplier)) {
                    queue.add(supplier);
                }
            }
            for (int group : graph.groupsRequiredBy(node)) {
                for (int member : graph.groupMembers(group)) {
                    use(found, member, node == system
                            ? new Entry(Use.GROUP, group, Times.plus(time, graph.groupBridging(group)))
                            : new Entry(Use.INDIRECT, -1, Times.UNSET));
                    times.putIfAbsent(member, Times.UNSET);
                    if (seen.add(member)) {
                        queue.add(member);
                    }
                }
            }
        }
        return found;
    }

    private void addParts(Resource parent, Map<Integer, Entry> found) {
        for (Resource child : parent.getChildren()) {
            if (child instanceof Component) {
                run.model().node(child).ifPresent(node -> {
                    if (!found.containsKey(node)) {
                        use(found, node, new Entry(Use.PART, -1, Times.UNSET));
                        addParts(child, found);
                    }
                });
            }
        }
    }

    private void use(Map<Integer, Entry> found, int node, Entry entry) {
        if (run.model().element(node) instanceof Component) {
            found.merge(node, entry, Entry::merge);
        }
    }

    private Table.Cell cell(int system, int component, Entry entry) {
        String code = entry.use.name().toLowerCase(java.util.Locale.ROOT);
        String use = entry.use == Use.GROUP
                ? TEXTS.get("matrix.group", graph.groupK(entry.group), graph.groupSize(entry.group))
                : TEXTS.get("matrix." + code);
        boolean known = entry.time != Times.UNSET;
        String label = known ? TEXTS.get("matrix.cell", use, Explanations.hours(entry.time)) : use;
        return new Table.Cell(new Value.Term(code, label, symbol(component, entry)),
                () -> explain(system, component, entry, use));
    }

    private Symbol symbol(int component, Entry entry) {
        if (entry.time == Times.UNSET) {
            return Symbol.NO_REQUIREMENT;
        }
        if (entry.time < 0) {
            return Symbol.INFEASIBLE;
        }
        long rta = entry.use == Use.GROUP ? groupRta(entry.group) : run.recovery().rta(component);
        return switch (Rating.of(rta, entry.time)) {
        case MET -> Symbol.MET;
        case GAP -> Symbol.GAP;
        case UNKNOWN -> Symbol.UNKNOWN;
        case NONE -> Symbol.NO_REQUIREMENT;
        };
    }

    /** When enough members are back after everything has failed. */
    private long groupRta(int group) {
        long[] times = Arrays.stream(graph.groupMembers(group)).mapToLong(run.recovery()::rta).sorted().toArray();
        return times[graph.groupK(group) - 1];
    }

    private String explain(int system, int component, Entry entry, String use) {
        var explanations = run.explanations();
        String first = TEXTS.get("explain.use", explanations.name(system), explanations.name(component), use);
        if (entry.time == Times.UNSET) {
            return first + "\n" + explanations.requirement(component);
        }
        String when = entry.use == Use.GROUP ? explanations.group(entry.group)
                : TEXTS.get("explain.use.time", explanations.name(system), explanations.name(component),
                        Explanations.hours(entry.time), explanations.name(system),
                        Explanations.hours(run.requirements().required(system)));
        return first + "\n" + when + "\n" + explanations.recovery(component);
    }
}
