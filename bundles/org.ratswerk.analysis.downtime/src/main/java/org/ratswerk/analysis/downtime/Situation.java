package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.ratswerk.analysis.downtime.engine.Rating;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Process;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Texts;

/**
 * How an administration stands: all processes and resources with requirement, what can be achieved, and what their failure
 * does. Without a date: every hour counts, and the shortest MTPD of all holds.
 */
public final class Situation {
    private static final Texts TEXTS = Texts.of(Situation.class);

    private final AdministrationModel model;
    private final DowntimeRun run;
    private final Levers levers;
    private final List<ProcessState> processes = new ArrayList<>();
    private final List<ResourceState> resources = new ArrayList<>();
    private ScenarioOutcome everything;

    /**
     * Process.
     *
     * @param process process
     * @param element reference to it
     * @param mtpd how long it may be down at most; null for no limit known
     * @param why says why, in the user's language
     */
    public record ProcessState(Process process, Value.Ref element, Duration mtpd, Supplier<String> why) {
    }

    /**
     * Resource.
     *
     * @param resource resource
     * @param element reference to it
     * @param kind what it is, such as IT system
     * @param required when it must be usable again; null if nothing requires it, negative if that cannot be fulfilled
     * @param rta when it is usable again if all it needs has failed, too; null if that is not known
     * @param gap RTA minus requirement; null if either is missing
     * @param rating how these compare
     * @param state the same as a word with a symbol
     * @param chain elements from the process that sets the requirement to the resource; empty without a requirement
     * @param breached processes that are down too long if only the resource fails
     * @param outageUnknown whether that is only so as its recovery time is missing
     * @param why says where requirement and RTA come from, in the user's language
     */
    public record ResourceState(Resource resource, Value.Ref element, Value kind, Duration required, Duration rta,
            Duration gap, Rating rating, Value state, List<Value.Ref> chain, List<Value.Ref> breached,
            boolean outageUnknown, Supplier<String> why) {
        public ResourceState {
            chain = List.copyOf(chain);
            breached = List.copyOf(breached);
        }

        /** Whether it is back too late, or nobody knows when, although something requires it. */
        public boolean isOpen() {
            return rating == Rating.GAP || rating == Rating.UNKNOWN;
        }

        /** Whether its failure alone is a single point of failure for a process. */
        public boolean isSinglePoint() {
            return !breached.isEmpty();
        }
    }

    /**
     * What the failure of one resource alone does to a process.
     *
     * @param process process
     * @param outage how long it is down; null if that is not known
     * @param mtpd how long it may be down; null for no limit known
     */
    public record Harm(Value.Ref process, Duration outage, Duration mtpd) {
        /** How much longer than tolerable it is down; null if that is not known. */
        public Duration late() {
            return outage == null || mtpd == null ? null : outage.minus(mtpd);
        }
    }

    private Situation(AdministrationModel model, Progress progress) {
        this.model = model;
        run = new DowntimeRun(DowntimeModel.at(model, (LocalDateTime) null), progress);
        levers = new Levers(run);
        run.computeAll();
        for (int node = 0; node < run.model().nodeCount(); node++) {
            if (node < run.model().processCount()) {
                int process = node;
                processes.add(new ProcessState(run.model().process(node), run.ref(node), time(run.model().mtpd(node).time()),
                        () -> run.explanations().mtpd(process)));
            } else {
                resources.add(resource(node));
            }
        }
    }

    private ResourceState resource(int node) {
        long required = run.requirements().required(node);
        long rta = run.recovery().rta(node);
        Duration gap = required == Times.UNSET || !Times.isKnown(rta) ? null : time(Times.minus(rta, required));
        return new ResourceState(run.model().resource(node), run.ref(node), DowntimeRun.kind(run.model().element(node)),
                time(required), time(rta), gap, run.recovery().rating(node, run.requirements()), run.rating(node),
                refs(run.requirements().driver(node)), refs(run.singlePoints().breachedBy(node)),
                run.singlePoints().isOutageUnknown(node),
                () -> run.explanations().requirement(node) + "\n" + run.explanations().recovery(node));
    }

    private List<Value.Ref> refs(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(run::ref).toList();
    }

    private static Duration time(long time) {
        return Times.isKnown(time) ? Times.toDuration(time).orElse(null) : null;
    }

    /**
     * Works out how an administration stands.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static Situation of(AdministrationModel model, Progress progress) {
        return new Situation(model, progress);
    }

    /** The processes, in the order of the model. */
    public List<ProcessState> processes() {
        return List.copyOf(processes);
    }

    /** The resources, in the order of the model. */
    public List<ResourceState> resources() {
        return List.copyOf(resources);
    }

    /** What would close the gap of a resource, see {@link Levers#of(Resource)}. */
    public List<Lever> levers(Resource resource) {
        return levers.of(resource);
    }

    /** What comes of the failure of everything. */
    public ScenarioOutcome everything() {
        if (everything == null) {
            everything = ScenarioOutcome.of(model, Failure.ofEverything(null), run.progress());
        }
        return everything;
    }

    /** What the failure of a resource alone does to the processes that are down too long then; the latest first. */
    public List<Harm> harms(Resource resource) {
        return node(resource).map(node -> harms(node, Scenario.of(run.graph(), new int[] {node}, run.model().detection())))
                .orElse(List.of());
    }

    private List<Harm> harms(int failed, Scenario scenario) {
        var harms = new ArrayList<Harm>();
        for (int process : run.singlePoints().breachedBy(failed)) {
            harms.add(new Harm(run.ref(process), time(scenario.outage(process)), time(run.graph().mtpd(process))));
        }
        harms.sort(java.util.Comparator.comparing(Harm::late,
                java.util.Comparator.nullsFirst(java.util.Comparator.reverseOrder())));
        return harms;
    }

    /**
     * How long the recovery of a resource may take so that its failure alone breaches no process; checked by running the
     * scenario again.
     *
     * @return empty if no recovery is short enough, the resource is no single point of failure, or its recovery is unknown
     */
    public Optional<Duration> harmlessRecovery(Resource resource) {
        int node = node(resource).orElse(-1);
        if (node < 0 || !run.singlePoints().isSinglePoint(node) || !Times.isKnown(run.graph().recovery(node))) {
            return Optional.empty();
        }
        var scenario = Scenario.of(run.graph(), new int[] {node}, run.model().detection());
        long latest = 0;
        for (int process : scenario.breached()) {
            latest = Math.max(latest, scenario.lateness(process));
        }
        long recovery = run.graph().recovery(node) - latest;
        if (recovery < 0
                || Scenario.of(run.graph(), node, recovery, run.model().detection()).breached().length > 0) {
            return Optional.empty();
        }
        return Optional.of(Times.toDuration(recovery).orElseThrow());
    }

    /** The sentence that asks for a substitute of a resource. */
    public String substitute(Resource resource) {
        return TEXTS.get("lever.redundancy", TEXTS.get("explain.name", DowntimeRun.name(resource)));
    }

    private Optional<Integer> node(Resource resource) {
        return run.model().node(resource);
    }

    /** How the time until recovery work starts is set; zero by default. */
    public Duration detection() {
        return Times.toDuration(run.model().detection()).orElse(Duration.ZERO);
    }

    /** The overview by IT system and component: table {@code overview} of the command line. */
    public Table overview() {
        return new OverviewTable(run, model).table();
    }

    /** The redundancy groups with their requirements: table {@code groups} of the command line. */
    public Table groups() {
        return new GroupsTable(run).table();
    }
}
