package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.engine.DowntimeGraph;
import org.ratswerk.analysis.downtime.engine.Rating;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Reads;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.check.StagedCheck;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/** Findings of the downtime analysis: what contradicts itself, cannot be met, hangs on one thing, or nobody answered. */
@Component(service = Check.class)
public final class DowntimeCheck implements StagedCheck<DowntimeCheck.Computed> {
    private static final Reads COMPUTED = Reads.of(Literals.ADMINISTRATION__SETTINGS,
            Literals.SETTINGS__TOLERANCE_LEVEL, Literals.SETTINGS__DETECTION_TIME, Literals.SETTINGS__HORIZONS,
            Literals.PROCESS_REGISTER__PROCESSES, Literals.PROCESS__IMPACT, Literals.BUSINESS_IMPACT__RATINGS,
            Literals.IMPACT_RATING__CATEGORY, Literals.IMPACT_RATING__HORIZON, Literals.IMPACT_RATING__LEVEL,
            Literals.BUSINESS_IMPACT__MANUAL_MTPD, Literals.BUSINESS_IMPACT__CRITICAL_PERIODS,
            Literals.CRITICAL_PERIOD__FROM, Literals.CRITICAL_PERIOD__TO, Literals.CRITICAL_PERIOD__REPEAT,
            Literals.CRITICAL_PERIOD__MTPD, Literals.LANDSCAPE__RESOURCES, Literals.LANDSCAPE__GROUPS,
            Literals.LANDSCAPE__DEPENDENCIES, Literals.RESOURCE__RECOVERY_TIME, Literals.RESOURCE__RPA,
            Literals.DEPENDABLE__REQUIRED_RTO, Literals.DEPENDABLE__RESTART_TIME, Literals.DEPENDABLE__REQUIRED_RPO,
            Literals.DEPENDENCY__DEPENDENT, Literals.DEPENDENCY__BRIDGING, Literals.PROCESS_DEPENDENCY__SUPPLIER,
            Literals.REQUIREMENT__RESOURCE, Literals.REQUIREMENT__GROUP, Literals.REDUNDANCY_GROUP__MEMBERS,
            Literals.REDUNDANCY_GROUP__REQUIRED);
    private static final EClass[] NAMED = {Literals.DEPENDABLE, Literals.REDUNDANCY_GROUP, Literals.DAMAGE_CATEGORY};
    private static final Reads REPORTED = Reads.of(Literals.RESOURCE__SINGLE_POINT_ACCEPTED)
            .and(Literals.ELEMENT__NAME, NAMED).and(Literals.ELEMENT__ID, NAMED);

    private static final Texts TEXTS = Texts.of(DowntimeCheck.class);

    static final String RATINGS_FALL = "downtime.ratings-fall";
    static final String MANUAL_LONGER = "downtime.manual-longer";
    static final String RTO_LONGER = "downtime.rto-longer";
    static final String CYCLE = "downtime.cycle";
    static final String INFEASIBLE = "downtime.infeasible";
    static final String GAP = "downtime.gap";
    static final String UNKNOWN = "downtime.unknown";
    static final String DATA_LOSS = "downtime.data-loss";
    static final String SINGLE_POINT = "downtime.single-point";
    static final String UNANSWERED = "downtime.unanswered";

    @Override
    public List<Rule> rules() {
        return List.of(rule(RATINGS_FALL, Severity.WARNING), rule(MANUAL_LONGER, Severity.WARNING),
                rule(RTO_LONGER, Severity.WARNING), rule(CYCLE, Severity.WARNING), rule(INFEASIBLE, Severity.ERROR),
                rule(GAP, Severity.WARNING), rule(UNKNOWN, Severity.WARNING), rule(DATA_LOSS, Severity.WARNING),
                rule(SINGLE_POINT, Severity.WARNING), rule(UNANSWERED, Severity.WARNING));
    }

    private static Rule rule(String id, Severity severity) {
        return new Rule(id, severity, TEXTS.get("rule." + id), TEXTS.get("rule.why." + id));
    }

    /**
     * What the findings are made of.
     *
     * @param run the engine's results, all of them computed
     * @param impacts impact analyses by process
     * @param reached which nodes somebody with a tolerable downtime needs
     */
    record Computed(DowntimeRun run, List<ProcessImpact> impacts, boolean[] reached) {
    }

    @Override
    public Reads computed() {
        return COMPUTED;
    }

    @Override
    public Reads reads() {
        return REPORTED;
    }

    @Override
    public Computed compute(AdministrationModel model, Progress progress) {
        var downtime = new DowntimeModel(model, null);
        progress.checkCancelled();
        var run = new DowntimeRun(downtime, progress);
        var impacts = new ArrayList<ProcessImpact>();
        for (int process = 0; process < downtime.processCount(); process++) {
            impacts.add(ProcessImpact.of(downtime.process(process), downtime.settings()));
        }
        run.computeAll();
        return new Computed(run, impacts, reached(downtime.graph()));
    }

    @Override
    public void report(Computed computed, Consumer<Problem> sink) {
        DowntimeRun run = computed.run;
        for (int process = 0; process < run.model().processCount(); process++) {
            checkImpact(run, process, computed.impacts.get(process), sink);
        }
        checkCycles(run, sink);
        checkInfeasible(run, sink);
        for (int node = run.model().processCount(); node < run.model().nodeCount(); node++) {
            checkResource(run, node, computed.reached[node], sink);
        }
    }

    private static void checkImpact(DowntimeRun run, int node, ProcessImpact impact, Consumer<Problem> sink) {
        Process process = run.model().process(node);
        String name = DowntimeRun.name(process);
        for (var fall : impact.falls()) {
            report(RATINGS_FALL, Severity.WARNING, process.getId(), "impact",
                    TEXTS.get("message.ratings-fall", name, category(impact, fall.category()),
                            Durations.hours(impact.horizon(fall.horizon())),
                            Integer.toString(fall.level()), Integer.toString(fall.used())),
                    sink);
        }
        if (impact.isManualLonger()) {
            report(MANUAL_LONGER, Severity.WARNING, process.getId(), "impact", TEXTS.get("message.manual-longer", name,
                    Explanations.hours(impact.manual()), Explanations.hours(impact.computed())), sink);
        }
        if (run.graph().isRtoBeyondMtpd(node)) {
            report(RTO_LONGER, Severity.WARNING, process.getId(), "requiredRto", TEXTS.get("message.rto-longer", name,
                    Explanations.hours(run.graph().rto(node)), Explanations.hours(run.graph().mtpd(node))), sink);
        }
    }

    private static String category(ProcessImpact impact, int index) {
        var category = impact.category(index);
        return category == null ? "–" : DowntimeRun.name(category);
    }

    private static void checkCycles(DowntimeRun run, Consumer<Problem> sink) {
        for (var cycle : run.graph().cycles().cycles()) {
            int[] path = Arrays.copyOf(cycle.path(), cycle.path().length + 1);
            path[path.length - 1] = path[0];
            report(CYCLE, Severity.WARNING, run.model().element(path[0]).getId(), null,
                    TEXTS.get("message.cycle", names(run, path)), sink);
        }
    }

    /** One finding for each chain: at its end, where no further node gets its negative requirement from it. */
    private static void checkInfeasible(DowntimeRun run, Consumer<Problem> sink) {
        int[] infeasible = run.requirements().infeasible();
        var passedOn = new boolean[run.graph().nodeCount()];
        for (int node : infeasible) {
            int[] chain = run.requirements().driver(node);
            if (chain.length > 1) {
                passedOn[chain[chain.length - 2]] = true;
            }
        }
        for (int node : infeasible) {
            if (!passedOn[node]) {
                report(INFEASIBLE, Severity.ERROR, run.model().element(node).getId(), "requiredRto",
                        TEXTS.get("message.infeasible", DowntimeRun.name(run.model().element(node)),
                                Explanations.hours(run.requirements().required(node)),
                                names(run, run.requirements().driver(node))),
                        sink);
            }
        }
        for (int group : run.requirements().infeasibleGroups()) {
            int dependent = run.graph().groupDependent(group);
            report(INFEASIBLE, Severity.ERROR, run.model().element(dependent).getId(), null,
                    TEXTS.get("message.infeasible", DowntimeRun.name(run.model().group(group)),
                            Explanations.hours(run.requirements().groupRequired(group)),
                            names(run, run.requirements().groupDriver(group))),
                    sink);
        }
    }

    private static void checkResource(DowntimeRun run, int node, boolean reached, Consumer<Problem> sink) {
        var resource = run.model().resource(node);
        String name = DowntimeRun.name(resource);
        var requirements = run.requirements();
        Rating rating = run.recovery().rating(node, requirements);
        if (rating == Rating.GAP && requirements.required(node) >= 0) {
            report(GAP, Severity.WARNING, resource.getId(), "recoveryTime",
                    TEXTS.get("message.gap", name, Explanations.hours(requirements.required(node)),
                            Explanations.hours(run.recovery().rta(node)), names(run, requirements.driver(node))),
                    sink);
        } else if (rating == Rating.UNKNOWN) {
            report(UNKNOWN, Severity.WARNING, resource.getId(), "recoveryTime", TEXTS.get("message.unknown", name,
                    Explanations.hours(requirements.required(node)), names(run, requirements.driver(node))), sink);
        }
        if (run.recoveryPoints().rating(node) == Rating.GAP) {
            report(DATA_LOSS, Severity.WARNING, resource.getId(), "rpa",
                    TEXTS.get("message.data-loss", name, Explanations.hours(run.recoveryPoints().rpo(node)),
                            Explanations.hours(run.graph().rpa(node)), names(run, run.recoveryPoints().driver(node))),
                    sink);
        }
        boolean accepted = resource.getSinglePointAccepted() != null && !resource.getSinglePointAccepted().isBlank();
        if (run.singlePoints().isSinglePoint(node) && !accepted && Times.isKnown(run.graph().recovery(node))) {
            report(SINGLE_POINT, Severity.WARNING, resource.getId(), null,
                    TEXTS.get("message.single-point", name,
                            String.join(", ", nameList(run, run.singlePoints().breachedBy(node)))), sink);
        }
        if (resource instanceof ITSystem && !reached) {
            report(UNANSWERED, Severity.WARNING, resource.getId(), null, TEXTS.get("message.unanswered", name), sink);
        }
    }

    /** Nodes that somebody with a tolerable downtime needs, also by way of redundancy groups. */
    private static boolean[] reached(DowntimeGraph graph) {
        int nodes = graph.nodeCount();
        var groupsOf = new int[nodes][];
        for (int group = 0; group < graph.groupCount(); group++) {
            int dependent = graph.groupDependent(group);
            int[] known = groupsOf[dependent] == null ? new int[0] : groupsOf[dependent];
            groupsOf[dependent] = Arrays.copyOf(known, known.length + 1);
            groupsOf[dependent][known.length] = group;
        }
        var reached = new boolean[nodes];
        var queue = new int[nodes];
        int size = 0;
        for (int node = 0; node < nodes; node++) {
            if (graph.ownRequirement(node) != Times.UNSET) {
                reached[node] = true;
                queue[size++] = node;
            }
        }
        for (int head = 0; head < size; head++) {
            int node = queue[head];
            size = reach(graph.suppliersOf(node), reached, queue, size);
            for (int group : groupsOf[node] == null ? new int[0] : groupsOf[node]) {
                size = reach(graph.groupMembers(group), reached, queue, size);
            }
        }
        return reached;
    }

    private static int reach(int[] nodes, boolean[] reached, int[] queue, int size) {
        int end = size;
        for (int node : nodes) {
            if (!reached[node]) {
                reached[node] = true;
                queue[end++] = node;
            }
        }
        return end;
    }

    private static String names(DowntimeRun run, int[] nodes) {
        return String.join(" › ", nameList(run, nodes));
    }

    private static List<String> nameList(DowntimeRun run, int[] nodes) {
        return Arrays.stream(nodes).mapToObj(run.model()::element).map(DowntimeRun::name).toList();
    }

    private static void report(String rule, Severity severity, String element, String feature, String message,
            Consumer<Problem> sink) {
        sink.accept(new Problem(rule, severity, element, feature, message, List.of()));
    }
}
