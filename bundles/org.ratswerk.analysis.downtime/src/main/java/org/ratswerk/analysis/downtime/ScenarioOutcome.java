package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.text.Texts;

/**
 * What happens in a scenario: when each process and resource goes down and comes back, people being without limit. Names
 * are read at once; explanations read the model when somebody asks.
 */
public final class ScenarioOutcome {
    private static final Texts TEXTS = Texts.of(ScenarioOutcome.class);

    private final Failure failure;
    private final DowntimeRun run;
    private final Scenario scenario;
    private final List<Outage> outages = new ArrayList<>();

    private ScenarioOutcome(Failure failure, DowntimeRun run, Scenario scenario) {
        this.failure = failure;
        this.run = run;
        this.scenario = scenario;
        for (int node = 0; node < run.model().nodeCount(); node++) {
            if (scenario.isDown(node)) {
                outages.add(outage(node));
            }
        }
        outages.sort(Comparator.comparing((Outage outage) -> !outage.process())
                .thenComparing(Outage::intolerableFrom, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Outage::from)
                .thenComparing(Outage::up, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(outage -> outage.element().name()).thenComparing(outage -> outage.element().id()));
    }

    /**
     * Works out a scenario, in linear time.
     *
     * @param model administration
     * @param failure what fails, and when
     * @param progress asked whether to stop
     */
    public static ScenarioOutcome of(AdministrationModel model, Failure failure, Progress progress) {
        progress.begin(TEXTS.get("progress.scenario"), 0);
        DowntimeModel downtime = failure.model(model);
        progress.checkCancelled();
        var run = new DowntimeRun(downtime, progress);
        return of(failure, run, Scenario.of(downtime.graph(), failure.nodes(downtime, model), downtime.detection(),
                downtime.clock()));
    }

    static ScenarioOutcome of(Failure failure, DowntimeRun run, Scenario scenario) {
        return new ScenarioOutcome(failure, run, scenario);
    }

    private Outage outage(int node) {
        boolean process = node < run.model().processCount();
        long mtpd = process ? scenario.mtpd(node) : Times.UNSET;
        long from = scenario.from(node);
        long up = scenario.up(node);
        return new Outage(run.ref(node), process, scenario.isFailed(node), Times.toDuration(from).orElseThrow(),
                Times.toDuration(up).orElse(null), Times.toDuration(mtpd).orElse(null), state(from, up, mtpd),
                () -> run.explanations().outage(node, scenario));
    }

    private Outage.State state(long from, long up, long mtpd) {
        if (!Times.isKnown(up)) {
            return Outage.State.UNKNOWN;
        }
        if (mtpd == Times.UNSET) {
            return Outage.State.NO_LIMIT;
        }
        if (up - from <= mtpd) {
            return Outage.State.KEPT;
        }
        return Times.plus(from, mtpd) > run.model().detection() ? Outage.State.SAVEABLE : Outage.State.LOST;
    }

    /** The question. */
    public Failure failure() {
        return failure;
    }

    /**
     * All that goes down, the most urgent first: processes by when their outage becomes intolerable, then those without a
     * limit, then resources by when they go down.
     */
    public List<Outage> outages() {
        return List.copyOf(outages);
    }

    /** What becomes of an element; empty if it does not go down or is not part of the administration. */
    public Optional<Outage> outage(Dependable element) {
        String id = element.getId();
        return outages.stream().filter(outage -> outage.element().id().equals(id)).findFirst();
    }

    /** The processes that are hit and have a limit, the one whose outage becomes intolerable first being the first. */
    public List<Outage> firstHit() {
        return outages.stream().filter(outage -> outage.process() && outage.mtpd() != null).toList();
    }

    /** The processes that are down for too long although there is still time to act. */
    public List<Outage> saveable() {
        return outages.stream().filter(outage -> outage.state() == Outage.State.SAVEABLE).toList();
    }

    /** The processes and resources of which nobody knows when they are back. */
    public List<Outage> unknown() {
        return outages.stream().filter(outage -> outage.state() == Outage.State.UNKNOWN).toList();
    }

    /**
     * What must be found out for a process or resource whose return is unknown.
     *
     * @param id id of the process or resource
     * @return resources without a recovery time that it waits for, itself among them, the nearest first; empty where its
     *         return is known or it does not go down
     */
    public List<Value.Ref> missing(String id) {
        Integer start = run.model().nodesById().get(id);
        if (start == null || !scenario.isDown(start) || Times.isKnown(scenario.up(start))) {
            return List.of();
        }
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int group = 0; group < run.graph().groupCount(); group++) {
            List<Integer> list = members.computeIfAbsent(run.graph().groupDependent(group), none -> new ArrayList<>());
            for (int member : run.graph().groupMembers(group)) {
                list.add(member);
            }
        }
        var missing = new ArrayList<Value.Ref>();
        var seen = new java.util.LinkedHashSet<Integer>(List.of(start));
        var next = new java.util.ArrayDeque<Integer>(seen);
        while (!next.isEmpty()) {
            int node = next.remove();
            if (scenario.isFailed(node) && !Times.isKnown(run.graph().recovery(node))) {
                missing.add(run.ref(node));
            }
            var suppliers = new ArrayList<Integer>(members.getOrDefault(node, List.of()));
            for (int supplier : run.graph().suppliersOf(node)) {
                suppliers.add(supplier);
            }
            for (int supplier : suppliers) {
                if (scenario.isDown(supplier) && !Times.isKnown(scenario.up(supplier)) && seen.add(supplier)) {
                    next.add(supplier);
                }
            }
        }
        return missing;
    }

    /** The outages as bars: processes with a mark where they become intolerable, then resources. */
    public Timeline timeline() {
        return new Timeline("scenario", title(), List.of(lane("lane.processes", true), lane("lane.resources", false)),
                failure.event(), notes());
    }

    private String title() {
        return failure.name().isEmpty() ? TEXTS.get("table.scenario") : failure.name();
    }

    private Timeline.Lane lane(String key, boolean processes) {
        return new Timeline.Lane(TEXTS.get(key), outages.stream().filter(outage -> outage.process() == processes)
                .map(outage -> new Timeline.Bar(outage.element(), outage.from(), outage.up(), term(outage.state()),
                        outage.intolerableFrom(), outage.why())).toList());
    }

    /** Says in sentences what hits first, what can be saved, and what is unknown. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        long processes = outages.stream().filter(Outage::process).count();
        long breached = outages.stream().filter(Outage::isBreached).count();
        notes.add(TEXTS.get("note.hit", Long.toString(processes), Long.toString(breached)));
        firstHit().stream().filter(Outage::isBreached).findFirst().ifPresent(first -> notes.add(
                TEXTS.get("note.first", first.element().name(), Durations.hours(first.intolerableFrom()))));
        long saveable = saveable().size();
        if (saveable > 0) {
            notes.add(TEXTS.get("note.saveable", Long.toString(saveable)));
        }
        long unknown = unknown().size();
        if (unknown > 0) {
            notes.add(TEXTS.get("note.unknown", Long.toString(unknown)));
        }
        return notes;
    }

    /** The outages as a table. */
    public Table table() {
        var table = new TableBuilder("scenario").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("kind", Kind.TEXT).column("from_h", Kind.DURATION).column("up_h", Kind.DURATION)
                .column("outage_h", Kind.DURATION).column("mtpd_h", Kind.DURATION)
                .column("intolerable_h", Kind.DURATION).column("state", Kind.STATE);
        for (Outage outage : outages) {
            table.cell(Value.text(outage.element().id())).cell(Value.text(outage.element().name()))
                    .cell(kind(outage)).cell(Value.hours(outage.from()), outage.why())
                    .cell(known(outage.up()), outage.why()).cell(known(outage.length()), outage.why())
                    .cell(Value.hours(outage.mtpd()), () -> limit(outage))
                    .cell(Value.hours(outage.intolerableFrom()), () -> limit(outage))
                    .cell(term(outage.state()), outage.why()).row(outage.element().id());
        }
        return table.notes(notes()).build();
    }

    /** Why the outage of a process is intolerable from then on. */
    private String limit(Outage outage) {
        Integer node = run.model().nodesById().get(outage.element().id());
        Mtpd mtpd = run.model().clock() == null ? run.model().mtpd(node)
                : run.model().clock().mtpd(node, scenario.from(node), scenario.up(node)).orElse(run.model().mtpd(node));
        return TEXTS.get("explain.intolerable", Explanations.quoted(outage.element().name()),
                Durations.hours(outage.from()), Durations.hours(outage.mtpd()), Durations.hours(outage.intolerableFrom()))
                + "\n" + run.explanations().mtpd(node, mtpd);
    }

    private Value kind(Outage outage) {
        Integer node = run.model().nodesById().get(outage.element().id());
        return node == null ? Value.NONE : DowntimeRun.kind(run.model().element(node));
    }

    /**
     * What differs from another outcome: of another scenario, or of the same one after a change of the model.
     *
     * @param other outcome to compare with
     * @return one row for each process and resource whose times or state differ; values of this one, of the other, and
     *         the difference of the outages
     */
    public Table compare(ScenarioOutcome other) {
        Map<String, Outage> mine = byId(this);
        Map<String, Outage> theirs = byId(other);
        var ids = new java.util.LinkedHashSet<>(mine.keySet());
        ids.addAll(theirs.keySet());
        var table = new TableBuilder("comparison").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("up_h", Kind.DURATION).column("outage_h", Kind.DURATION).column("state", Kind.STATE)
                .column("other_up_h", Kind.DURATION).column("other_outage_h", Kind.DURATION)
                .column("other_state", Kind.STATE).column("longer_h", Kind.DURATION);
        for (String id : ids) {
            Outage one = mine.get(id);
            Outage two = theirs.get(id);
            if (one != null && two != null && one.from().equals(two.from()) && one.state() == two.state()
                    && java.util.Objects.equals(one.up(), two.up())) {
                continue;
            }
            Outage any = one != null ? one : java.util.Objects.requireNonNull(two);
            table.cell(Value.text(id)).cell(Value.text(any.element().name()));
            cells(table, one);
            cells(table, two);
            table.cell(longer(one, two), () -> compared(any.element().name(), one, two)).row(id);
        }
        return table.build();
    }

    private static Map<String, Outage> byId(ScenarioOutcome outcome) {
        var byId = new LinkedHashMap<String, Outage>();
        outcome.outages.forEach(outage -> byId.putIfAbsent(outage.element().id(), outage));
        return byId;
    }

    private static void cells(TableBuilder table, Outage outage) {
        if (outage == null) {
            table.cell(Value.NONE).cell(Value.NONE).cell(Value.NONE);
        } else {
            table.cell(known(outage.up()), outage.why()).cell(known(outage.length()), outage.why())
                    .cell(term(outage.state()), outage.why());
        }
    }

    /** Why this outage lasts so long, then why the other one does. */
    private static String compared(String name, Outage one, Outage two) {
        return why(name, one) + "\n" + TEXTS.get("explain.other", why(name, two));
    }

    private static String why(String name, Outage outage) {
        return outage == null ? TEXTS.get("explain.outage.none", Explanations.quoted(name)) : outage.why().get();
    }

    private static Value longer(Outage one, Outage two) {
        if (one != null && one.up() == null || two != null && two.up() == null) {
            return Value.UNKNOWN;
        }
        return Value.hours((two == null ? Duration.ZERO : two.length())
                .minus(one == null ? Duration.ZERO : one.length()));
    }

    private static Value known(Duration time) {
        return time == null ? Value.UNKNOWN : Value.hours(time);
    }

    /** Returns the word and the symbol of a state, in the user's language. */
    public static Value.Term term(Outage.State state) {
        String code = state.name().toLowerCase(java.util.Locale.ROOT);
        Symbol symbol = switch (state) {
        case KEPT -> Symbol.MET;
        case SAVEABLE -> Symbol.WARNING;
        case LOST -> Symbol.GAP;
        case UNKNOWN -> Symbol.UNKNOWN;
        case NO_LIMIT -> Symbol.NO_REQUIREMENT;
        };
        return new Value.Term(code, TEXTS.get("outage." + code), symbol);
    }
}
