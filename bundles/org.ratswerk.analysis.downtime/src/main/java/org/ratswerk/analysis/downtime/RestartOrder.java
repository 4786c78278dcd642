package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.ratswerk.analysis.downtime.engine.Cause;
import org.ratswerk.analysis.downtime.engine.Hours;
import org.ratswerk.analysis.downtime.engine.RestartCrew;
import org.ratswerk.analysis.downtime.engine.RestartObjective;
import org.ratswerk.analysis.downtime.engine.RestartPlan;
import org.ratswerk.analysis.downtime.engine.RestartPlanner;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.StaffGroup;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * The order in which what has failed is recovered when people are few (restart order, BSI-Standard 200-4: Wiederanlauf).
 * A team whose size is not known limits nothing. Names are read when somebody asks.
 */
public final class RestartOrder {
    private static final Texts TEXTS = Texts.of(RestartOrder.class);
    private static final double QUICK = 0.2;

    /**
     * What a change would gain, found by planning again.
     *
     * @param subject team that gets one more person, or resource whose recovery takes half as long
     * @param sentence what would change and what it would gain, in the user's language
     * @param worst by how much the worst lateness would shrink; zero if not at all
     * @param weighted by how much the sum of lateness by weight would shrink; zero if not at all
     */
    public record Gain(Value.Ref subject, String sentence, Duration worst, Duration weighted) {
    }

    /**
     * The recovery of one element.
     *
     * @param element what is recovered
     * @param team who does it; null for nobody in particular
     * @param people how many people of the team it takes; 0 without a team
     * @param start when it begins, counted from the event; null if it cannot be planned
     * @param end when it is done; null if that is unknown
     * @param critical whether it is part of the critical chain
     * @param needs recoveries that must be done before: of what the element needs directly; of a redundancy group, and of
     *        elements that need each other, those that are done by then
     * @param why tells in words why it begins and ends when it does
     */
    public record Job(Value.Ref element, Value.Ref team, int people, Duration start, Duration end, boolean critical,
            List<Value.Ref> needs, Supplier<String> why) {
        public Job {
            needs = List.copyOf(needs);
        }
    }

    private final Failure failure;
    private final DowntimeRun run;
    private final List<StaffGroup> teams;
    private final RestartCrew crew;
    private final RestartPlanner planner;
    private final RestartPlan plan;

    private RestartOrder(AdministrationModel model, Failure failure, Duration limit, Progress progress) {
        this.failure = failure;
        progress.begin(TEXTS.get("progress.plan"), 0);
        DowntimeModel downtime = failure.model(model);
        run = new DowntimeRun(downtime, progress);
        var numbers = new IdentityHashMap<StaffGroup, Integer>();
        teams = new ArrayList<>();
        for (int node = 0; node < downtime.nodeCount(); node++) {
            StaffGroup team = downtime.team(node);
            if (team != null && numbers.putIfAbsent(team, teams.size()) == null) {
                teams.add(team);
            }
        }
        crew = new RestartCrew(downtime.graph(), teams.stream().mapToInt(RestartOrder::size).toArray());
        long[] weights = new long[downtime.nodeCount()];
        for (int node = 0; node < weights.length; node++) {
            if (downtime.team(node) != null) {
                crew.assign(node, numbers.get(downtime.team(node)), downtime.people(node));
            }
            weights[node] = node < downtime.processCount() ? weight(downtime.process(node).getImpact()) : 1;
        }
        planner = new RestartPlanner(downtime.graph(), failure.nodes(downtime, model), downtime.detection(),
                downtime.clock(), crew).weights(weights).limit(limit).cancelled(progress::isCancelled);
        plan = planner.plan();
    }

    /**
     * Plans. The same model and failure give the same order, unless the time limit is reached.
     *
     * @param model administration
     * @param failure what fails, and when
     * @param limit time after which the best order found so far is taken
     * @param progress told what is done, asked whether to stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static RestartOrder plan(AdministrationModel model, Failure failure, Duration limit, Progress progress) {
        return new RestartOrder(model, failure, limit, progress);
    }

    /** Plans with the usual time limit. */
    public static RestartOrder plan(AdministrationModel model, Failure failure, Progress progress) {
        return plan(model, failure, RestartPlanner.DEFAULT_LIMIT, progress);
    }

    private static int size(StaffGroup team) {
        return team.getSize() == null || team.getSize() < 0 ? Integer.MAX_VALUE : team.getSize();
    }

    private static long weight(BusinessImpact impact) {
        return impact == null || impact.getWeight() == null || impact.getWeight() < 1 ? 1 : impact.getWeight();
    }

    /** The question. */
    public Failure failure() {
        return failure;
    }

    /** What comes of this order for every process and resource. */
    public ScenarioOutcome outcome() {
        return ScenarioOutcome.of(failure, run, plan.scenario());
    }

    /** Worst lateness; negative if nothing is late; null if no process with an MTPD is hit. */
    public Duration worstLateness() {
        return duration(plan.objective().worst());
    }

    /** Sum of lateness by weight. */
    public Duration weightedLateness() {
        return duration(plan.objective().weighted());
    }

    /** A worst lateness that no order can be below; null if no process with an MTPD is hit. */
    public Duration bound() {
        return duration(plan.bound());
    }

    /** Whether it is proven that no order is better. */
    public boolean isProven() {
        return plan.proven();
    }

    /** Whether the outage of a process with an MTPD is unknown, whatever the order. */
    public boolean isOutageUnknown() {
        return plan.outageUnknown();
    }

    private static Duration duration(long time) {
        return time == RestartObjective.NONE ? null : Times.toDuration(time).orElse(null);
    }

    // --- the plan

    /**
     * The order as a table, one row for each recovery, by start: table {@code schedule} of the command line. Its notes are
     * worst lateness, weighted lateness and bound.
     */
    public Table schedule() {
        var table = new TableBuilder("schedule").column("id", Kind.IDENTIFIER).column("name", Kind.TEXT)
                .column("team", Kind.TEXT).column("people", Kind.NUMBER).column("start_h", Kind.DURATION)
                .column("end_h", Kind.DURATION).column("critical", Kind.STATE);
        for (RestartPlan.Job job : plan.jobs()) {
            Value.Ref ref = run.ref(job.node());
            boolean team = job.team() != RestartCrew.NO_TEAM;
            Supplier<String> why = () -> explain(job);
            table.cell(Value.text(ref.id())).cell(Value.text(ref.name()))
                    .cell(team ? DowntimeRun.ref(teams.get(job.team())) : Value.NONE)
                    .cell(team ? Value.number(job.people()) : Value.NONE, () -> people(job))
                    .cell(DowntimeRun.timeOrUnknown(job.start()), why).cell(DowntimeRun.timeOrUnknown(job.end()), why)
                    .cell(critical(job), why).row(ref.id());
        }
        return table.notes(figures()).build();
    }

    /** Where the number of people comes from, and how many the team has. */
    private String people(RestartPlan.Job job) {
        StaffGroup team = teams.get(job.team());
        String field = Explanations.quoted(Labels.of(Literals.RESOURCE__RECOVERY_PEOPLE));
        String one = run.model().resource(job.node()).getRecoveryPeople() == null
                ? TEXTS.get("explain.people.one", name(job.node()), field)
                : TEXTS.get("explain.people", name(job.node()), job.people(), field);
        return one + " " + (team.getSize() == null
                ? TEXTS.get("explain.team.open", Explanations.quoted(DowntimeRun.name(team)))
                : TEXTS.get("explain.team", Explanations.quoted(DowntimeRun.name(team)), team.getSize()));
    }

    /** The recoveries in their order: by start, those that cannot be planned last. */
    public List<Job> jobs() {
        var ends = new java.util.HashMap<Integer, RestartPlan.Job>();
        plan.jobs().forEach(job -> ends.put(job.node(), job));
        Map<Integer, List<Integer>> members = new java.util.HashMap<>();
        for (int group = 0; group < run.graph().groupCount(); group++) {
            List<Integer> list = members.computeIfAbsent(run.graph().groupDependent(group), none -> new ArrayList<>());
            for (int member : run.graph().groupMembers(group)) {
                list.add(member);
            }
        }
        return plan.jobs().stream().map(job -> {
            var needs = new java.util.LinkedHashSet<Integer>();
            for (int supplier : run.graph().suppliersOf(job.node())) {
                RestartPlan.Job before = ends.get(supplier);
                if (before != null && !(Times.isKnown(job.start()) && before.end() > job.start())) {
                    needs.add(supplier);
                }
            }
            for (int member : members.getOrDefault(job.node(), List.of())) {
                RestartPlan.Job before = ends.get(member);
                if (before != null && Times.isKnown(before.end()) && Times.isKnown(job.start())
                        && before.end() <= job.start()) {
                    needs.add(member);
                }
            }
            needs.remove(job.node());
            return new Job(run.ref(job.node()),
                    job.team() == RestartCrew.NO_TEAM ? null : DowntimeRun.ref(teams.get(job.team())), job.people(),
                    Times.isKnown(job.start()) ? Times.toDuration(job.start()).orElse(null) : null,
                    Times.isKnown(job.end()) ? Times.toDuration(job.end()).orElse(null) : null, job.critical(),
                    needs.stream().map(run::ref).toList(), () -> explain(job));
        }).toList();
    }

    private List<String> figures() {
        return List.of(TEXTS.get("note.worst", hours(plan.objective().worst())),
                TEXTS.get("note.weighted", hours(plan.objective().weighted())),
                TEXTS.get("note.bound", hours(plan.bound())));
    }

    private String hours(long time) {
        if (time == RestartObjective.NONE) {
            return TEXTS.get(plan.outageUnknown() ? "lateness.unknown" : "lateness.none");
        }
        String known = TEXTS.get("lateness.hours", Hours.format(time));
        return plan.outageUnknown() ? TEXTS.get("lateness.known", known) : known;
    }

    private static Value critical(RestartPlan.Job job) {
        return new Value.Term(Boolean.toString(job.critical()),
                TEXTS.get(job.critical() ? "critical.yes" : "critical.no"), job.critical() ? Symbol.WARNING : Symbol.NONE);
    }

    /** The order as a Gantt chart, a lane for each team; bars of the critical chain are marked. */
    public Timeline gantt() {
        Map<Integer, List<Timeline.Bar>> bars = new LinkedHashMap<>();
        for (int team = 0; team < teams.size(); team++) {
            bars.put(team, new ArrayList<>());
        }
        bars.put(RestartCrew.NO_TEAM, new ArrayList<>());
        for (RestartPlan.Job job : plan.jobs()) {
            if (Times.isKnown(job.start())) {
                bars.get(job.team()).add(new Timeline.Bar(run.ref(job.node()),
                        Times.toDuration(job.start()).orElseThrow(), Times.toDuration(job.end()).orElse(null),
                        critical(job), null, () -> explain(job)));
            }
        }
        var lanes = new ArrayList<Timeline.Lane>();
        bars.forEach((team, list) -> {
            if (!list.isEmpty()) {
                lanes.add(new Timeline.Lane(team == RestartCrew.NO_TEAM ? TEXTS.get("lane.noTeam") : title(team), list));
            }
        });
        var notes = new ArrayList<>(figures());
        notes.addAll(criticalChain());
        return new Timeline("gantt", TEXTS.get("table.gantt"), lanes, failure.event(), notes);
    }

    private String title(int team) {
        StaffGroup group = teams.get(team);
        return group.getSize() == null ? DowntimeRun.name(group)
                : TEXTS.get("lane.team", DowntimeRun.name(group), Integer.toString(group.getSize()));
    }

    /** Why a recovery begins and ends when it does. */
    private String explain(RestartPlan.Job job) {
        String name = name(job.node());
        if (!Times.isKnown(job.end())) {
            return TEXTS.get(crew.isImpossible(job.node()) ? "explain.job.impossible" : "explain.job.unknown", name);
        }
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("explain.job", name, Explanations.hours(job.start()), Explanations.hours(job.end())));
        Cause cause = plan.scenario().upCause(job.node()).orElse(null);
        long earliest = run.model().detection();
        if (cause != null && plan.scenario().up(cause.supplier()) > earliest) {
            earliest = plan.scenario().up(cause.supplier());
            lines.add(TEXTS.get("explain.job.supplier", name(cause.supplier()), Explanations.hours(earliest)));
        }
        if (job.start() > earliest) {
            lines.add(TEXTS.get(job.team() == RestartCrew.NO_TEAM ? "explain.job.hours" : "explain.job.people"));
        }
        return String.join("\n", lines);
    }

    private String name(int node) {
        return TEXTS.get("explain.name", DowntimeRun.name(run.model().element(node)));
    }

    /** The critical chain in sentences, from the event to the process that is latest; empty if nothing is hit. */
    public List<String> criticalChain() {
        return plan.chain().stream().map(link -> TEXTS.get("chain." + switch (link.reason()) {
        case DETECTION -> "detection";
        case SUPPLIER -> "supplier";
        case PEOPLE -> "people";
        }, name(link.node()), Explanations.hours(link.start()), Explanations.hours(link.end()))).toList();
    }

    /** The elements of the critical chain, from the event to the process that is latest. */
    public List<Value.Ref> criticalElements() {
        return plan.chain().stream().map(link -> run.ref(link.node())).toList();
    }

    // --- what would help

    /**
     * What one more person in each team, or half the recovery time of each resource of the critical chain, would gain: each
     * found by planning again, so at least that much. The greatest gain first.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public List<Gain> gains(Progress progress) {
        var questions = new LinkedHashMap<Value.Ref, Question>();
        for (int team = 0; team < teams.size(); team++) {
            if (teams.get(team).getSize() != null && isBusy(team)) {
                int more = crew.size(team) + 1;
                questions.put(DowntimeRun.ref(teams.get(team)), new Question(planner.with(team, more), "gain.person",
                        TEXTS.get("explain.name", DowntimeRun.name(teams.get(team))), Integer.toString(more)));
            }
        }
        for (RestartPlan.Link link : plan.chain()) {
            long recovery = run.graph().recovery(link.node());
            if (plan.scenario().isFailed(link.node()) && Times.isKnown(recovery) && recovery > 0) {
                questions.put(run.ref(link.node()), new Question(planner.withRecovery(link.node(), recovery / 2),
                        "gain.recovery", name(link.node()), Explanations.hours(recovery / 2)));
            }
        }
        progress.begin(TEXTS.get("progress.gains"), questions.size());
        var gains = new ArrayList<Gain>();
        questions.forEach((subject, question) -> {
            progress.checkCancelled();
            gains.add(gain(subject, question, progress));
            progress.worked(1);
        });
        gains.sort(java.util.Comparator.comparing(Gain::worst).thenComparing(Gain::weighted).reversed());
        return gains;
    }

    private record Question(RestartPlanner planner, String key, String name, String value) {
    }

    private boolean isBusy(int team) {
        return plan.jobs().stream().anyMatch(job -> job.team() == team && Times.isKnown(job.end()));
    }

    private Gain gain(Value.Ref subject, Question question, Progress progress) {
        RestartObjective other = question.planner.cancelled(progress::isCancelled).effort(QUICK).plan().objective();
        RestartObjective now = plan.objective();
        // the order that is there stays possible
        boolean better = other.compareTo(now) < 0;
        long worst = better && now.worst() != RestartObjective.NONE && other.worst() != RestartObjective.NONE
                ? now.worst() - other.worst() : 0;
        long weighted = better ? Math.max(0, now.weighted() - other.weighted()) : 0;
        String what = TEXTS.get(question.key, question.name, question.value);
        String result = worst > 0 ? TEXTS.get("gain.worst", Explanations.hours(worst))
                : weighted > 0 ? TEXTS.get("gain.weighted", Explanations.hours(weighted)) : TEXTS.get("gain.nothing");
        return new Gain(subject, what + " " + result, Times.toDuration(worst).orElseThrow(),
                Times.toDuration(weighted).orElseThrow());
    }

    private String explain(Gain gain) {
        return gain.sentence() + "\n" + TEXTS.get("explain.gain", hours(plan.objective().worst()),
                hours(plan.objective().weighted()));
    }

    /** {@link #gains(Progress)} as a table. */
    public Table gainTable(Progress progress) {
        var table = new TableBuilder("gains").column("subject", Kind.TEXT).column("sentence", Kind.TEXT)
                .column("worst_h", Kind.DURATION).column("weighted_h", Kind.DURATION);
        for (Gain gain : gains(progress)) {
            table.cell(gain.subject()).cell(Value.text(gain.sentence())).cell(Value.hours(gain.worst()), () -> explain(gain))
                    .cell(Value.hours(gain.weighted()), () -> explain(gain)).row(gain.subject().id());
        }
        return table.build();
    }
}
