package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * What is different between the results of two states of an administration, and why: every process whose tolerable
 * downtime or required restart time, and every resource whose required or achievable restart time, and with them gap and
 * rating, is another one; besides what is new or no longer there. What got worse most comes first. Every hour counts, and
 * critical periods with their shortest time. Linear in the size of both states.
 */
public final class DowntimeComparison {
    private static final Texts TEXTS = Texts.of(DowntimeComparison.class);
    private static final int STEPS = 2048;

    private final DowntimeRun before;
    private final DowntimeRun now;
    private final ChangeReasons reasons;
    private final List<Line> lines = new ArrayList<>();

    /** An element with another result; numbers of nodes, -1 where it is not there. */
    private record Line(int before, int now, String why, int rank, long later) {
    }

    private DowntimeComparison(AdministrationModel before, AdministrationModel now, Progress progress) {
        this.before = new DowntimeRun(DowntimeModel.at(before, (java.time.LocalDateTime) null), progress);
        this.now = new DowntimeRun(DowntimeModel.at(now, (java.time.LocalDateTime) null), progress);
        compute(this.before, progress);
        compute(this.now, progress);
        progress.begin(TEXTS.get("progress.reasons"), 0);
        reasons = new ChangeReasons(this.before, this.now);
        for (int node = 0; node < this.now.model().nodeCount(); node++) {
            tick(node, progress);
            add(reasons.inBefore(node), node);
        }
        for (int node = 0; node < this.before.model().nodeCount(); node++) {
            tick(node, progress);
            if (reasons.inNow(node) < 0) {
                add(node, -1);
            }
        }
        lines.sort(Comparator.comparingInt(Line::rank).thenComparing(Line::later, Comparator.reverseOrder()));
    }

    private static void compute(DowntimeRun run, Progress progress) {
        run.requirements();
        progress.checkCancelled();
        run.recovery();
        progress.checkCancelled();
    }

    private static void tick(int node, Progress progress) {
        if (node % STEPS == 0) {
            progress.checkCancelled();
        }
    }

    /**
     * Compares.
     *
     * @param before the earlier state; read again when an explanation is asked for
     * @param now the later state; likewise
     * @param progress told what is being done, asked whether to stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Table of(AdministrationModel before, AdministrationModel now, Progress progress) {
        return new DowntimeComparison(before, now, progress).table();
    }

    // --- what is different

    private void add(int nodeBefore, int nodeNow) {
        if (nodeBefore < 0) {
            lines.add(new Line(nodeBefore, nodeNow, sentence(ChangeReasons.time("there", name(nodeBefore, nodeNow), 0,
                    Times.UNSET)), RANK_OTHER, 0));
        } else if (nodeNow < 0) {
            lines.add(new Line(nodeBefore, nodeNow, sentence(ChangeReasons.time("there", name(nodeBefore, nodeNow),
                    Times.UNSET, 0)), RANK_OTHER, 0));
        } else {
            String why = isProcess(nodeNow) ? process(nodeBefore, nodeNow) : resource(nodeBefore, nodeNow);
            if (!why.isEmpty()) {
                lines.add(new Line(nodeBefore, nodeNow, why, rank(nodeBefore, nodeNow), later(nodeBefore, nodeNow)));
            }
        }
    }

    private static final int RANK_WORSE = 0;
    private static final int RANK_BETTER = 1;
    private static final int RANK_OTHER = 2;

    private boolean isProcess(int nodeNow) {
        return now.graph().isProcess(nodeNow);
    }

    private int rank(int nodeBefore, int nodeNow) {
        if (isProcess(nodeNow)) {
            return RANK_OTHER;
        }
        int was = grade(before, nodeBefore);
        int is = grade(now, nodeNow);
        return is > was ? RANK_WORSE : is < was ? RANK_BETTER : RANK_OTHER;
    }

    /** How bad a rating is. */
    private static int grade(DowntimeRun run, int node) {
        return switch (run.recovery().rating(node, run.requirements())) {
        case NONE, MET -> 0;
        case UNKNOWN -> 1;
        case GAP -> 2;
        };
    }

    /** By how much a gap has grown, or a tolerable downtime become shorter; 0 where that cannot be told. */
    private long later(int nodeBefore, int nodeNow) {
        long difference = isProcess(nodeNow)
                ? Times.minus(before.graph().mtpd(nodeBefore), now.graph().mtpd(nodeNow))
                : difference(nodeBefore, nodeNow);
        return Times.isKnown(difference) ? difference : 0;
    }

    private long difference(int nodeBefore, int nodeNow) {
        return Times.minus(gap(now, nodeNow), gap(before, nodeBefore));
    }

    private static long gap(DowntimeRun run, int node) {
        return run.recovery().gap(node, run.requirements());
    }

    // --- why

    private String process(int nodeBefore, int nodeNow) {
        var sentences = new ArrayList<String>();
        var mtpd = reasons.mtpd(nodeBefore, nodeNow);
        mtpd.map(DowntimeComparison::sentence).ifPresent(sentences::add);
        List<String> required = reasons.requirement(nodeBefore, nodeNow);
        if (!required.isEmpty() && !(mtpd.isPresent() && required.equals(List.of(mtpd.get())))) {
            sentences.add(required(nodeBefore, nodeNow, required));
        }
        return String.join(" ", sentences);
    }

    private String resource(int nodeBefore, int nodeNow) {
        var sentences = new ArrayList<String>();
        List<String> required = reasons.requirement(nodeBefore, nodeNow);
        if (!required.isEmpty()) {
            sentences.add(required(nodeBefore, nodeNow, required));
        }
        List<String> recovery = reasons.recovery(nodeBefore, nodeNow);
        if (!recovery.isEmpty()) {
            sentences.add(because(ChangeReasons.time("rta", name(nodeBefore, nodeNow), now.recovery().rta(nodeNow),
                    before.recovery().rta(nodeBefore)), recovery));
        }
        return String.join(" ", sentences);
    }

    private String required(int nodeBefore, int nodeNow, List<String> found) {
        return because(ChangeReasons.time("required", name(nodeBefore, nodeNow), now.requirements().required(nodeNow),
                before.requirements().required(nodeBefore)), found);
    }

    private static String because(String change, List<String> found) {
        return sentence(TEXTS.get("reason.because", change, ChangeReasons.phrase(found)));
    }

    private static String sentence(String phrase) {
        return TEXTS.get("reason.sentence", phrase);
    }

    private String name(int nodeBefore, int nodeNow) {
        return nodeNow < 0 ? ChangeReasons.name(before, nodeBefore) : ChangeReasons.name(now, nodeNow);
    }

    // --- table

    private Table table() {
        var table = new TableBuilder("changes").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("kind", Kind.TEXT).column("rating_before", Kind.STATE).column("rating", Kind.STATE)
                .column("mtpd_before_h", Kind.DURATION).column("mtpd_h", Kind.DURATION)
                .column("required_before_h", Kind.DURATION).column("required_h", Kind.DURATION)
                .column("rta_before_h", Kind.DURATION).column("rta_h", Kind.DURATION)
                .column("gap_before_h", Kind.DURATION).column("gap_h", Kind.DURATION)
                .column("difference_h", Kind.DURATION).column("why", Kind.TEXT);
        int worse = 0;
        int better = 0;
        for (Line line : lines) {
            row(table, line);
            worse += line.rank == RANK_WORSE ? 1 : 0;
            better += line.rank == RANK_BETTER ? 1 : 0;
        }
        return table.notes(List.of(lines.isEmpty() ? TEXTS.get("note.unchanged")
                : TEXTS.get("note.changed", lines.size(), worse, better))).build();
    }

    private void row(TableBuilder table, Line line) {
        DowntimeRun any = line.now < 0 ? before : now;
        int node = line.now < 0 ? line.before : line.now;
        Value.Ref ref = any.ref(node);
        boolean process = any.graph().isProcess(node);
        Supplier<String> was = explained(before, line.before);
        Supplier<String> is = explained(now, line.now);
        Supplier<String> both = () -> both(line);
        table.cell(Value.text(ref.id())).cell(Value.text(ref.name())).cell(DowntimeRun.kind(any.model().element(node)))
                .cell(rating(before, line.before), was).cell(rating(now, line.now), is)
                .cell(mtpd(before, line.before), was).cell(mtpd(now, line.now), is)
                .cell(required(before, line.before), was).cell(required(now, line.now), is)
                .cell(rta(before, line.before), was).cell(rta(now, line.now), is)
                .cell(gapValue(before, line.before), was).cell(gapValue(now, line.now), is)
                .cell(process || line.before < 0 || line.now < 0 ? Value.NONE
                        : DowntimeRun.time(difference(line.before, line.now)), both)
                .cell(Value.text(line.why), both)
                .row(ref.id());
    }

    private static Value rating(DowntimeRun run, int node) {
        return node < 0 ? absent() : run.graph().isProcess(node) ? Value.NONE : run.rating(node);
    }

    private static Value absent() {
        return new Value.Term("", TEXTS.get("rating.absent"), Symbol.NONE);
    }

    private static Value mtpd(DowntimeRun run, int node) {
        return node < 0 || !run.graph().isProcess(node) ? Value.NONE : DowntimeRun.time(run.graph().mtpd(node));
    }

    private static Value required(DowntimeRun run, int node) {
        return node < 0 ? Value.NONE : DowntimeRun.time(run.requirements().required(node));
    }

    private static Value rta(DowntimeRun run, int node) {
        return node < 0 || run.graph().isProcess(node) ? Value.NONE : DowntimeRun.timeOrUnknown(run.recovery().rta(node));
    }

    private static Value gapValue(DowntimeRun run, int node) {
        return node < 0 || run.graph().isProcess(node) ? Value.NONE : run.gap(node);
    }

    /** The chains that decide about a node in one state; null where it is not there. */
    private static Supplier<String> explained(DowntimeRun run, int node) {
        return node < 0 ? null : () -> explanation(run, node);
    }

    private static String explanation(DowntimeRun run, int node) {
        String requirement = run.explanations().requirement(node);
        return run.graph().isProcess(node) ? requirement : requirement + "\n" + run.explanations().recovery(node);
    }

    private String both(Line line) {
        var parts = new ArrayList<String>();
        parts.add(line.why);
        if (line.before >= 0) {
            parts.add(TEXTS.get("explain.before", explanation(before, line.before)));
        }
        if (line.now >= 0) {
            parts.add(TEXTS.get("explain.now", explanation(now, line.now)));
        }
        return String.join("\n\n", parts);
    }
}
