package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.analysis.downtime.engine.WhatIf;
import org.ratswerk.analysis.downtime.engine.WhatIf.Verdict;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.OperatorKind;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * What it takes: for each resource that is back too late the levers that would close the gap, each checked by running the
 * analysis again. Without a date, so that every hour counts.
 */
public final class Levers {
    private static final Texts TEXTS = Texts.of(Levers.class);
    private static final int MOST_STEPS = 24;

    private final DowntimeRun run;

    Levers(DowntimeRun run) {
        this.run = run;
    }

    /** Prepares for an administration. */
    public static Levers of(AdministrationModel model, Progress progress) {
        return new Levers(new DowntimeRun(DowntimeModel.at(model, (java.time.LocalDateTime) null), progress));
    }

    /**
     * The levers of one resource, each closing the gap alone: recovery, contract, redundancy, bridging; several steps only
     * where no shorter recovery alone is enough. Where the RTA is unknown, what has to be found out.
     *
     * @return empty if there is no gap, or the resource is not part of the administration
     */
    public List<Lever> of(Resource resource) {
        return run.model().node(resource).map(this::of).orElse(List.of());
    }

    private List<Lever> of(int node) {
        Verdict now = whatIf(node).run();
        if (now.isMet() || now.required() == Times.UNSET) {
            return List.of();
        }
        var levers = new ArrayList<Lever>();
        if (!Times.isKnown(now.rta())) {
            findOut(node, now, levers);
            return levers;
        }
        for (int link : now.chain()) {
            shorten(node, link, now.gap(), levers);
        }
        if (levers.isEmpty()) {
            several(node, levers);
        }
        for (int link : now.chain()) {
            substitute(node, link, levers);
        }
        int[] driver = run.requirements().driver(node);
        for (int i = 0; i + 1 < driver.length; i++) {
            bridge(node, driver[i], driver[i + 1], now.gap(), levers);
        }
        return levers;
    }

    private WhatIf whatIf(int node) {
        return new WhatIf(run.graph(), node, run.model().detection());
    }

    private void shorten(int node, int link, long gap, List<Lever> levers) {
        long recovery = run.graph().recovery(link);
        if (!Times.isKnown(recovery) || recovery < gap || link < run.model().processCount()) {
            return;
        }
        Verdict then = whatIf(node).recovery(link, recovery - gap).run();
        if (then.isMet()) {
            levers.add(lever(node, isContract(link) ? Lever.Kind.CONTRACT : Lever.Kind.RECOVERY, link, gap, then,
                    shorter(link, gap, recovery), List.of()));
        }
    }

    private String shorter(int link, long by, long recovery) {
        Resource resource = run.model().resource(link);
        String now = Explanations.hours(recovery);
        String then = Explanations.hours(recovery - by);
        if (isContract(link)) {
            String provider = resource.getOperator() == null ? TEXTS.get("lever.provider")
                    : TEXTS.get("explain.name", DowntimeRun.name(resource.getOperator()));
            return TEXTS.get("lever.contract", name(link), then, now, provider);
        }
        return TEXTS.get("lever.recovery", name(link), Explanations.hours(by), then, now);
    }

    private boolean isContract(int link) {
        Resource resource = run.model().resource(link);
        return resource.getOperator() != null || resource.getOperatorKind() == OperatorKind.PROVIDER;
    }

    private void substitute(int node, int link, List<Lever> levers) {
        WhatIf changed = whatIf(node);
        if (link < run.model().processCount() || !changed.isNeededAlone(link)) {
            return;
        }
        Verdict then = changed.redundancy(link).run();
        if (then.isMet()) {
            levers.add(lever(node, Lever.Kind.REDUNDANCY, link, Times.UNSET, then,
                    TEXTS.get("lever.redundancy", name(link)), List.of()));
        }
    }

    private void bridge(int node, int dependent, int supplier, long gap, List<Lever> levers) {
        if (run.graph().cycles().component(dependent) == run.graph().cycles().component(supplier)) {
            return;
        }
        WhatIf changed = whatIf(node);
        long now = changed.bridging(dependent, supplier);
        Verdict then = changed.bridging(dependent, supplier, Times.plus(now, gap)).run();
        if (then.isMet()) {
            levers.add(lever(node, Lever.Kind.BRIDGING, dependent, gap, then, TEXTS.get("lever.bridging", name(dependent),
                    name(supplier), Explanations.hours(gap), Explanations.hours(Times.plus(now, gap))), List.of()));
        }
    }

    /** Halves the longest recovery of the critical chain again and again until the gap is closed. */
    private void several(int node, List<Lever> levers) {
        WhatIf changed = whatIf(node);
        Map<Integer, Long> cuts = new LinkedHashMap<>();
        Verdict then = changed.run();
        for (int step = 0; step < MOST_STEPS && !then.isMet(); step++) {
            int longest = -1;
            for (int link : then.chain()) {
                if (Times.isKnown(changed.recovery(link)) && link >= run.model().processCount()
                        && (longest < 0 || changed.recovery(link) > changed.recovery(longest))) {
                    longest = link;
                }
            }
            if (longest < 0 || changed.recovery(longest) == 0) {
                return;
            }
            long recovery = changed.recovery(longest);
            long cut = Math.min(then.gap(), recovery < Times.HOUR ? recovery : recovery / 2);
            cuts.merge(longest, cut, Long::sum);
            changed.recovery(longest, changed.recovery(longest) - cut);
            then = changed.run();
        }
        if (!then.isMet()) {
            return;
        }
        List<String> steps = cuts.entrySet().stream()
                .map(cut -> shorter(cut.getKey(), cut.getValue(), run.graph().recovery(cut.getKey()))).toList();
        int first = cuts.keySet().iterator().next();
        long total = cuts.values().stream().mapToLong(Long::longValue).sum();
        levers.add(lever(node, Lever.Kind.SEVERAL, first, total, then,
                TEXTS.get("lever.several", Integer.toString(steps.size()), String.join(" ", steps)), steps));
    }

    private void findOut(int node, Verdict now, List<Lever> levers) {
        int[] unset = java.util.Arrays.stream(now.chain())
                .filter(link -> !Times.isKnown(run.graph().recovery(link))).toArray();
        if (unset.length == 0) {
            return;
        }
        int link = unset[unset.length - 1];
        Verdict fastest = whatIf(node).recovery(link, 0).run();
        if (!Times.isKnown(fastest.rta()) || !fastest.isMet()) {
            levers.add(lever(node, Lever.Kind.FIND_OUT, link, Times.UNSET, fastest,
                    TEXTS.get("lever.findOut", name(link)), List.of()));
            return;
        }
        long most = fastest.required() - fastest.rta();
        Verdict then = whatIf(node).recovery(link, most).run();
        if (then.isMet()) {
            levers.add(lever(node, Lever.Kind.FIND_OUT, link, most, then,
                    TEXTS.get("lever.findOut.most", name(link), Explanations.hours(most)), List.of()));
        }
    }

    private Lever lever(int node, Lever.Kind kind, int subject, long by, Verdict then, String sentence,
            List<String> steps) {
        return new Lever(run.ref(node), kind, run.ref(subject), time(by), time(then.rta()), time(then.required()),
                sentence, steps);
    }

    private static Duration time(long time) {
        return Times.toDuration(time).orElse(null);
    }

    private String name(int node) {
        Dependable element = run.model().element(node);
        return TEXTS.get("explain.name", DowntimeRun.name(element));
    }

    /**
     * The levers of all resources that are back too late, as a table.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public Table table() {
        return table(new int[0]);
    }

    /** The levers of these resources; of all if there is none. */
    Table table(int[] only) {
        Progress progress = run.progress();
        progress.begin(TEXTS.get("progress.levers"), run.model().nodeCount() - run.model().processCount());
        var table = new TableBuilder("levers").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("required_h", Kind.DURATION).column("rta_h", Kind.DURATION).column("gap_h", Kind.DURATION)
                .column("lever", Kind.TEXT).column("subject", Kind.TEXT).column("by_h", Kind.DURATION)
                .column("new_required_h", Kind.DURATION).column("new_rta_h", Kind.DURATION)
                .column("sentence", Kind.TEXT);
        int[] nodes = only.length > 0 ? only
                : java.util.stream.IntStream.range(run.model().processCount(), run.model().nodeCount()).toArray();
        var notes = new ArrayList<String>();
        for (int node : nodes) {
            progress.checkCancelled();
            progress.worked(1);
            int resource = node;
            if (only.length > 0 && !isOpen(node)) {
                notes.add(run.explanations().sentence(node));
            }
            for (Lever lever : isOpen(node) ? of(node) : List.<Lever>of()) {
                table.cell(Value.text(lever.resource().id())).cell(Value.text(lever.resource().name()))
                        .cell(DowntimeRun.time(run.requirements().required(node)),
                                () -> run.explanations().requirement(resource))
                        .cell(DowntimeRun.timeOrUnknown(run.recovery().rta(node)),
                                () -> run.explanations().recovery(resource))
                        .cell(run.gap(node), () -> run.explanations().rating(resource)).cell(kind(lever.kind()))
                        .cell(lever.subject()).cell(Value.hours(lever.by()), () -> explain(lever))
                        .cell(Value.hours(lever.required()), () -> explain(lever))
                        .cell(lever.rta() == null ? Value.UNKNOWN : Value.hours(lever.rta()), () -> explain(lever))
                        .cell(Value.text(lever.sentence()), () -> explain(lever)).row(lever.resource().id());
            }
        }
        return table.notes(notes).build();
    }

    /** What comes of a lever, found by running the analysis again. */
    private static String explain(Lever lever) {
        String name = Explanations.quoted(lever.resource().name());
        return lever.sentence() + "\n" + (lever.rta() == null ? TEXTS.get("explain.lever.open", name)
                : lever.required() == null ? TEXTS.get("explain.lever.free", name) : TEXTS.get("explain.lever", name, Durations.hours(lever.required()), Durations.hours(lever.rta())));
    }

    private boolean isOpen(int node) {
        return node >= run.model().processCount() && run.requirements().required(node) != Times.UNSET
                && run.recovery().rta(node) > run.requirements().required(node);
    }

    private static Value kind(Lever.Kind kind) {
        String code = kind.name().toLowerCase(Locale.ROOT);
        return new Value.Term(code, TEXTS.get("lever.kind." + code), Symbol.NONE);
    }
}
