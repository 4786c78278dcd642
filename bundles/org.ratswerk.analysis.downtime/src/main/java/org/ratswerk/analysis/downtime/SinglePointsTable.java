package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.ratswerk.analysis.downtime.engine.Cause;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * The single points of failure: what they breach, by how much at worst, what would help, and whether the risk is accepted.
 * Unknown outages come first, then the longest.
 */
record SinglePointsTable(DowntimeRun run) {
    private static final Texts TEXTS = Texts.of(SinglePointsTable.class);

    Table table() {
        var table = new TableBuilder("single-points").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("kind", Kind.TEXT).column("breaches", Kind.TEXT).column("worst", Kind.TEXT)
                .column("outage_h", Kind.DURATION).column("mtpd_h", Kind.DURATION).column("longer_h", Kind.DURATION)
                .column("statement", Kind.TEXT).column("remedy", Kind.TEXT).column("accepted", Kind.TEXT);
        List<Integer> points = IntStream.range(run.model().processCount(), run.model().nodeCount())
                .filter(node -> run.singlePoints().isSinglePoint(node)).boxed()
                .sorted(Comparator.comparingLong(this::longer).reversed().thenComparingInt(node -> node)).toList();
        int accepted = 0;
        for (int node : points) {
            int worst = run.singlePoints().worstProcess(node);
            Resource resource = run.model().resource(node);
            accepted += isAccepted(resource) ? 1 : 0;
            table.cell(Value.text(run.ref(node).id())).cell(Value.text(run.ref(node).name()))
                    .cell(DowntimeRun.kind(resource))
                    .cell(run.refs(run.singlePoints().breachedBy(node)), () -> outages(node)).cell(run.ref(worst))
                    .cell(DowntimeRun.timeOrUnknown(run.singlePoints().worstOutage(node)), () -> outage(node, worst))
                    .cell(DowntimeRun.time(mtpd(node)), () -> tolerable(node, worst))
                    .cell(DowntimeRun.timeOrUnknown(longer(node)), () -> outage(node, worst))
                    .cell(Value.text(statement(node)), () -> outages(node))
                    .cell(Value.text(remedy(node)), () -> run.explanations().singlePoint(node))
                    .cell(accepted(resource), () -> explainAccepted(resource)).row(run.ref(node).id());
        }
        return table.notes(points.isEmpty() ? List.of(TEXTS.get("note.points.none"))
                : List.of(TEXTS.get("note.points", points.size(), accepted))).build();
    }

    private long mtpd(int node) {
        int worst = run.singlePoints().worstProcess(node);
        return run.model().clock() == null ? run.graph().mtpd(worst) : scenario(node).mtpd(worst);
    }

    private long longer(int node) {
        return Times.minus(run.singlePoints().worstOutage(node), mtpd(node));
    }

    private Scenario scenario(int node) {
        return Scenario.of(run.graph(), new int[] {node}, run.model().detection(), run.model().clock());
    }

    private String statement(int node) {
        int worst = run.singlePoints().worstProcess(node);
        int others = run.singlePoints().breachedBy(node).length - 1;
        String name = run.explanations().name(node);
        String process = run.explanations().name(worst);
        String mtpd = Explanations.hours(mtpd(node));
        String sentence = Times.isKnown(longer(node))
                ? TEXTS.get("point.statement", name, process,
                        Explanations.hours(run.singlePoints().worstOutage(node)), mtpd)
                : TEXTS.get("point.statement.unknown", name, process, mtpd);
        return others == 0 ? sentence : sentence + " " + TEXTS.get("point.others", others);
    }

    /** A substitute always helps; a shorter recovery only where it takes longer than what is missing. */
    private String remedy(int node) {
        String name = run.explanations().name(node);
        long recovery = run.graph().recovery(node);
        long longer = longer(node);
        if (!Times.isKnown(recovery)) {
            return TEXTS.get("point.remedy.unknown", name);
        }
        if (run.model().clock() == null && Times.isKnown(longer) && longer <= recovery) {
            return TEXTS.get("point.remedy.recovery", name, Explanations.hours(recovery - longer),
                    Explanations.hours(recovery));
        }
        return TEXTS.get("lever.redundancy", name);
    }

    private static boolean isAccepted(Resource resource) {
        return resource.getSinglePointAccepted() != null && !resource.getSinglePointAccepted().isBlank();
    }

    private static Value accepted(Resource resource) {
        // files hold nothing where nobody has accepted it; people see that it is open
        return isAccepted(resource) ? Value.text(resource.getSinglePointAccepted().strip())
                : new Value.Term("", TEXTS.get("accepted.none"), Symbol.WARNING);
    }

    private String explainAccepted(Resource resource) {
        return TEXTS.get(isAccepted(resource) ? "explain.accepted" : "explain.accepted.none",
                Explanations.quoted(DowntimeRun.name(resource)));
    }

    private String tolerable(int node, int process) {
        return run.model().clock() == null ? run.explanations().mtpd(process)
                : run.model().clock().mtpd(process, scenario(node).from(process), scenario(node).up(process))
                        .map(mtpd -> run.explanations().mtpd(process, mtpd)).orElse(run.explanations().mtpd(process));
    }

    private String outage(int node, int process) {
        return run.explanations().outage(process, scenario(node)) + "\n" + tolerable(node, process);
    }

    /** The redundancy groups that do not help, because what fails takes down too many of their members. */
    private static int[] groups(Scenario scenario, int process) {
        return scenario.downCauses(process).stream().filter(Cause::isThroughGroup).mapToInt(Cause::group).toArray();
    }

    /** Every process that it breaches, with its outage. */
    private String outages(int node) {
        Scenario scenario = scenario(node);
        var lines = new ArrayList<String>();
        int[] breached = run.singlePoints().breachedBy(node);
        Arrays.stream(breached).limit(DowntimeRun.MOST_DEMANDS).forEach(process -> lines.add(TEXTS.get("point.outage",
                run.explanations().name(process), Explanations.known(scenario.outage(process)),
                Explanations.hours(scenario.mtpd(process)))));
        if (breached.length > DowntimeRun.MOST_DEMANDS) {
            lines.add(TEXTS.get("point.others", breached.length - DowntimeRun.MOST_DEMANDS));
        }
        Arrays.stream(groups(scenario, run.singlePoints().worstProcess(node))).forEach(group -> lines.add(TEXTS.get("point.group",
                Explanations.quoted(DowntimeRun.name(run.model().group(group))),
                run.explanations().names(run.graph().groupMembers(group)), run.explanations().name(node))));
        return run.explanations().singlePoint(node) + "\n" + String.join("\n", lines);
    }
}
