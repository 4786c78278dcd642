package org.ratswerk.analysis.downtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ratswerk.analysis.downtime.engine.Demands.Demand;
import org.ratswerk.analysis.downtime.engine.Rating;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * The resources that are not back in time, or of which nobody knows, each with what that means for the administration. What
 * cannot be met at all comes first, then the greatest gaps, then the unknown ones by urgency.
 */
final class InsufficientTable {
    private static final Texts TEXTS = Texts.of(InsufficientTable.class);
    private static final int NAMED = 3;

    private final DowntimeRun run;
    private final Measures measures;

    InsufficientTable(DowntimeRun run, AdministrationModel model) {
        this.run = run;
        measures = new Measures(model);
    }

    Table table() {
        var table = new TableBuilder("insufficient").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("kind", Kind.TEXT).column("rating", Kind.STATE).column("required_h", Kind.DURATION)
                .column("rta_h", Kind.DURATION).column("gap_h", Kind.DURATION).column("needed_by", Kind.TEXT)
                .column("risk", Kind.TEXT).column("measure", Kind.TEXT);
        List<Integer> open = IntStream.range(run.model().processCount(), run.model().nodeCount())
                .filter(this::isInsufficient).boxed().sorted(Comparator.comparingInt(this::group)
                        .thenComparingLong(this::urgency).thenComparingInt(node -> node))
                .toList();
        var explanations = run.explanations();
        for (int node : open) {
            table.cell(Value.text(run.ref(node).id())).cell(Value.text(run.ref(node).name()))
                    .cell(DowntimeRun.kind(run.model().element(node)))
                    .cell(run.rating(node), () -> explanations.rating(node))
                    .cell(DowntimeRun.time(required(node)), () -> explanations.because(node))
                    .cell(DowntimeRun.timeOrUnknown(run.recovery().rta(node)), () -> explanations.recovery(node))
                    .cell(run.gap(node), () -> explanations.rating(node))
                    .cell(run.refs(run.demands().of(node).stream().filter(demand -> isLate(node, demand))
                            .mapToInt(Demand::process).toArray()), () -> late(node))
                    .cell(Value.text(risk(node)), () -> late(node))
                    .cell(measures.value(run.model().element(node)), () -> measures.text(run.model().element(node)))
                    .row(run.ref(node).id());
        }
        long unknown = open.stream().filter(node -> !Times.isKnown(run.recovery().rta(node))).count();
        return table.notes(open.isEmpty() ? List.of(TEXTS.get("note.insufficient.none"))
                : List.of(TEXTS.get("note.insufficient", open.size() - unknown, unknown))).build();
    }

    private boolean isInsufficient(int node) {
        Rating rating = run.recovery().rating(node, run.requirements());
        return rating == Rating.GAP || rating == Rating.UNKNOWN || required(node) < 0;
    }

    private int group(int node) {
        return required(node) < 0 ? 0 : Times.isKnown(run.recovery().rta(node)) ? 1 : 2;
    }

    private long urgency(int node) {
        return Times.isKnown(run.recovery().rta(node)) ? -run.recovery().gap(node, run.requirements()) : required(node);
    }

    private long required(int node) {
        return run.requirements().required(node);
    }

    private boolean isLate(int node, Demand demand) {
        return run.recovery().rta(node) > demand.required();
    }

    /**
     * How much longer than tolerable a process is down when the resource and all that it requires have failed and nothing
     * else is later, in microseconds; not positive where only its RTO is missed.
     */
    private long beyond(int node, Demand demand) {
        long late = Times.minus(run.recovery().rta(node), demand.required());
        long mtpd = run.graph().mtpd(demand.process());
        long reserve = Times.minus(mtpd, run.graph().ownRequirement(demand.process()));
        return reserve == Times.UNSET ? 0 : Times.minus(late, reserve);
    }

    /** What it means, in one or two sentences for the leadership. */
    private String risk(int node) {
        List<Demand> late = run.demands().of(node).stream().filter(demand -> isLate(node, demand)).toList();
        String name = run.explanations().name(node);
        if (late.isEmpty()) {
            return run.explanations().sentence(node);
        }
        String more = late.size() == run.demands().most() ? TEXTS.get("risk.more.open")
                : late.size() > NAMED ? TEXTS.get("risk.more", late.size() - NAMED) : "";
        if (!Times.isKnown(run.recovery().rta(node))) {
            String who = late.stream().limit(NAMED).map(demand -> TEXTS.get("risk.depends",
                    run.explanations().name(demand.process()), tolerable(demand.process())))
                    .collect(Collectors.joining(", "));
            return TEXTS.get("risk.unknown", name, who + more, missing(node));
        }
        String who = late.stream().limit(NAMED).map(demand -> late(node, demand)).collect(Collectors.joining("; "));
        return TEXTS.get(required(node) < 0 ? "risk.infeasible" : "risk.gap", name, who + more);
    }

    private String late(int node, Demand demand) {
        long beyond = beyond(node, demand);
        String process = run.explanations().name(demand.process());
        return beyond > 0 ? TEXTS.get("risk.beyond", process, Explanations.hours(beyond), tolerable(demand.process()))
                : TEXTS.get("risk.late", process,
                        Explanations.hours(Times.minus(run.recovery().rta(node), demand.required())));
    }

    private String tolerable(int process) {
        long mtpd = run.graph().mtpd(process);
        return Explanations.hours(mtpd == Times.UNSET ? run.graph().ownRequirement(process) : mtpd);
    }

    /** The resources whose own recovery time has to be found out. */
    private String missing(int node) {
        int[] chain = IntStream.concat(IntStream.of(node),
                run.recovery().criticalChain(node).stream().mapToInt(cause -> cause.supplier()))
                .filter(link -> !Times.isKnown(run.graph().recovery(link))).toArray();
        return run.explanations().names(chain.length == 0 ? new int[] {node} : Arrays.copyOf(chain, 1));
    }

    /** Each process that is late because of a resource, then why the resource is late. */
    private String late(int node) {
        String who = run.demands().of(node).stream().filter(demand -> isLate(node, demand))
                .map(demand -> Times.isKnown(run.recovery().rta(node)) ? late(node, demand)
                        : TEXTS.get("risk.depends", run.explanations().name(demand.process()),
                                tolerable(demand.process())))
                .collect(Collectors.joining("\n"));
        return who.isEmpty() ? run.explanations().rating(node) : who + "\n" + run.explanations().recovery(node);
    }
}
