package org.ratswerk.analysis.downtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.analysis.downtime.engine.Cause;
import org.ratswerk.analysis.downtime.engine.Demands;
import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.analysis.downtime.engine.Scenario;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.Resource;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Says in words where a figure comes from. */
final class Explanations {
    private static final Texts TEXTS = Texts.of(Explanations.class);

    private final DowntimeRun run;

    Explanations(DowntimeRun run) {
        this.run = run;
    }

    /** Why a process may be down no longer than its MTPD. */
    String mtpd(int process) {
        return mtpd(process, run.model().mtpd(process));
    }

    /** Why a process may be down no longer than this MTPD of it. */
    String mtpd(int process, Mtpd mtpd) {
        Process element = run.model().process(process);
        ProcessImpact impact = ProcessImpact.of(element, run.model().settings());
        return switch (mtpd.source()) {
        case NONE -> TEXTS.get("explain.mtpd.none", name(process));
        case IMPACT -> {
            int tolerance = run.model().settings().toleranceLevel();
            DamageCategory category = impact.decidingCategory(tolerance);
            yield TEXTS.get("explain.mtpd.impact", name(process), hours(mtpd.time()),
                    category == null ? "–" : DowntimeRun.name(category), Integer.toString(tolerance));
        }
        case MANUAL -> TEXTS.get("explain.mtpd.manual", name(process), hours(mtpd.time()))
                + reason(element.getImpact().getManualMtpdReason());
        case PERIOD -> TEXTS.get("explain.mtpd.period", name(process), hours(mtpd.time()))
                + reason(impact.period(mtpd).getReason());
        };
    }

    /** Why a node must be usable again after its required time: the driver chain in words. */
    String requirement(int node) {
        int[] chain = run.requirements().driver(node);
        if (chain.length == 0) {
            return withoutRequirement(node);
        }
        var lines = new ArrayList<String>();
        long required = run.requirements().required(node);
        lines.add(TEXTS.get(required < 0 ? "explain.requirement.infeasible" : "explain.requirement", name(node),
                hours(required)));
        lines.add(start(chain[0]));
        for (int i = 1; i < chain.length; i++) {
            lines.add(step(chain[i - 1], chain[i]));
        }
        return String.join("\n", lines);
    }

    /** The sentence that says what to know about a node, then why: the driver chain in words. */
    String because(int node) {
        String requirement = requirement(node);
        if (run.requirements().driver(node).length == 0) {
            return requirement;
        }
        // the sentence says what the first line does, unless that is impossible
        return sentence(node) + "\n" + (run.requirements().required(node) < 0 ? requirement
                : requirement.substring(requirement.indexOf('\n') + 1));
    }

    /** Why a node has no requirement of its own: nobody needs it, or it is redundant. */
    private String withoutRequirement(int node) {
        int[] groups = run.graph().groupsOf(node);
        if (groups.length == 0) {
            return TEXTS.get("explain.requirement.none", name(node));
        }
        return Arrays.stream(groups).mapToObj(group -> TEXTS.get("sentence.member", name(node),
                quoted(DowntimeRun.name(run.model().group(group))), run.graph().groupK(group),
                run.graph().groupSize(group))).distinct().collect(Collectors.joining("\n"));
    }

    /** One sentence for people who do not know the method: by when, because of whom, and whether that works. */
    String sentence(int node) {
        int[] chain = run.requirements().driver(node);
        if (chain.length == 0) {
            return run.singlePoints().isSinglePoint(node) ? TEXTS.get("sentence.single", name(node),
                    name(run.singlePoints().worstProcess(node))) : withoutRequirement(node);
        }
        long required = run.requirements().required(node);
        String reason = reasonFor(chain);
        if (required < 0) {
            return TEXTS.get("sentence.infeasible", name(node), reason);
        }
        long rta = run.recovery().rta(node);
        return switch (run.recovery().rating(node, run.requirements())) {
        case GAP -> TEXTS.get("sentence.gap", name(node), hours(required), reason, hours(rta),
                hours(Times.minus(rta, required)));
        case UNKNOWN -> TEXTS.get("sentence.unknown", name(node), hours(required), reason);
        case MET, NONE -> TEXTS.get("sentence.met", name(node), hours(required), reason, hours(rta));
        };
    }

    private String reasonFor(int[] chain) {
        int first = chain[0];
        String own = hours(run.graph().ownRequirement(first));
        if (chain.length == 1) {
            return TEXTS.get("sentence.because.own", own);
        }
        return TEXTS.get("sentence.because", name(first), own);
    }

    /** Says that a node needs itself in a circle; empty where it does not. */
    String cycle(int node) {
        var cycles = run.graph().cycles();
        int[] others = Arrays.stream(cycles.members(cycles.component(node))).filter(member -> member != node).toArray();
        return others.length == 0 ? "" : TEXTS.get("sentence.cycle", name(node), names(others));
    }

    /** Why a node may lose no more data than its RPO. */
    String dataLoss(int node) {
        int[] chain = run.recoveryPoints().driver(node);
        if (chain.length == 0) {
            return TEXTS.get("explain.rpo.none", name(node));
        }
        String set = TEXTS.get("explain.rpo", name(node), hours(run.recoveryPoints().rpo(node)),
                name(chain[0]), quoted(Labels.of(Literals.DEPENDABLE__REQUIRED_RPO)));
        return chain.length == 1 ? set : set + "\n" + TEXTS.get("explain.rpo.chain", names(chain));
    }

    /** Where the numbers of a redundancy group come from. */
    String groupSize(int group) {
        return TEXTS.get("explain.group.size", quoted(DowntimeRun.name(run.model().group(group))),
                names(run.graph().groupMembers(group)), run.graph().groupK(group),
                quoted(Labels.of(Literals.REDUNDANCY_GROUP__REQUIRED)));
    }

    /** Why so many members of a redundancy group must be back by then. */
    String group(int group) {
        String requirement = requirement(run.graph().groupDependent(group));
        return run.requirements().groupRequired(group) == Times.UNSET ? requirement
                : groupRequirement(group) + "\n" + requirement;
    }

    /** By when so many members of a redundancy group must be back, in one sentence. */
    String groupRequirement(int group) {
        long required = run.requirements().groupRequired(group);
        return required == Times.UNSET ? groupSize(group)
                : TEXTS.get("explain.group", quoted(DowntimeRun.name(run.model().group(group))),
                        run.graph().groupK(group), run.graph().groupSize(group), hours(required),
                        name(run.graph().groupDependent(group)));
    }

    /** By when which processes need a node, the most urgent first. */
    String demands(int node) {
        List<Demands.Demand> demands = run.demands().of(node);
        if (demands.isEmpty()) {
            return withoutRequirement(node);
        }
        var lines = new ArrayList<String>();
        demands.forEach(demand -> lines.add(TEXTS.get("explain.demand", name(demand.process()), name(node),
                hours(demand.required()))));
        if (demands.size() == run.demands().most()) {
            lines.add(TEXTS.get("explain.demand.more"));
        }
        return String.join("\n", lines);
    }

    /** Names a field that a figure was entered in. */
    String field(Element element, EStructuralFeature feature) {
        return TEXTS.get("explain.field", quoted(DowntimeRun.name(element)), quoted(Labels.of(feature)));
    }

    String names(int[] nodes) {
        return Arrays.stream(nodes).mapToObj(this::name).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return TEXTS.get("explain.name", name);
    }

    private String start(int node) {
        long own = run.graph().ownRequirement(node);
        if (node >= run.model().processCount()) {
            return TEXTS.get("explain.own", name(node), hours(own))
                    + reason(run.model().resource(node).getRequiredRtoReason());
        }
        if (run.graph().rto(node) == own && own < run.graph().mtpd(node)) {
            return TEXTS.get("explain.rto", name(node), hours(own))
                    + reason(run.model().process(node).getRequiredRtoReason());
        }
        return mtpd(node);
    }

    private String step(int dependent, int supplier) {
        var cycles = run.graph().cycles();
        if (cycles.component(dependent) == cycles.component(supplier)) {
            return TEXTS.get("explain.step.cycle", name(dependent), name(supplier));
        }
        long before = run.requirements().required(dependent);
        long after = run.requirements().required(supplier);
        long restart = 0;
        for (int member : cycles.members(cycles.component(dependent))) {
            restart = Math.max(restart, run.graph().restart(member));
        }
        long bridging = Times.plus(Times.minus(after, before), restart);
        var terms = new ArrayList<String>();
        terms.add(hours(before));
        var words = new ArrayList<String>();
        if (restart > 0) {
            terms.add("− " + hours(restart));
            words.add(TEXTS.get("explain.step.restart", hours(restart)));
        }
        if (bridging > 0) {
            terms.add("+ " + hours(bridging));
            words.add(TEXTS.get("explain.step.bridging", hours(bridging)));
        }
        if (words.isEmpty()) {
            return TEXTS.get("explain.step.same", name(dependent), name(supplier), hours(after));
        }
        return TEXTS.get("explain.step", name(dependent), name(supplier), String.join(", ", words),
                String.join(" ", terms), hours(after));
    }

    /** Why a resource is usable again only after its RTA: the critical chain in words. */
    String recovery(int node) {
        long rta = run.recovery().rta(node);
        List<Cause> causes = run.recovery().criticalChain(node);
        var chain = new ArrayList<Integer>();
        chain.add(node);
        causes.forEach(cause -> chain.add(cause.supplier()));
        var lines = new ArrayList<String>();
        if (Times.isKnown(rta)) {
            lines.add(TEXTS.get("explain.rta", name(node), hours(rta)));
        } else {
            lines.add(TEXTS.get("explain.rta.unknown", name(node)));
            List<Integer> unset = chain.stream().filter(member -> !Times.isKnown(run.graph().recovery(member)))
                    .toList();
            if (!unset.isEmpty()) {
                lines.add(TEXTS.get("explain.rta.unset",
                        unset.stream().map(this::name).collect(Collectors.joining(", "))));
                return String.join("\n", lines);
            }
        }
        if (run.model().detection() > 0) {
            lines.add(TEXTS.get("explain.rta.detection", hours(run.model().detection())));
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            int member = chain.get(i);
            if (Times.isKnown(run.graph().recovery(member))) {
                lines.add(TEXTS.get("explain.rta.step", name(member), hours(run.graph().recovery(member)),
                        known(run.recovery().rta(member))) + evidence(member));
            }
        }
        return String.join("\n", lines);
    }

    private String evidence(int node) {
        if (node < run.model().processCount()) {
            return "";
        }
        Resource resource = run.model().resource(node);
        return switch (resource.getEvidence()) {
        case NONE -> "";
        case ESTIMATED -> " " + TEXTS.get("explain.evidence.estimated");
        case TESTED -> " " + TEXTS.get("explain.evidence.tested");
        case CONTRACT -> " " + TEXTS.get("explain.evidence.contract");
        };
    }

    /** What the rating of a resource means: requirement, RTA and the difference. */
    String rating(int node) {
        long required = run.requirements().required(node);
        long rta = run.recovery().rta(node);
        if (required == Times.UNSET) {
            return withoutRequirement(node);
        }
        if (!Times.isKnown(rta)) {
            return recovery(node);
        }
        String key = rta <= required ? "explain.rating.met" : "explain.rating.gap";
        return TEXTS.get(key, name(node), hours(required), hours(rta), hours(Math.abs(Times.minus(rta, required))));
    }

    /** Which processes a resource is a single point of failure for. */
    String singlePoint(int node) {
        int[] processes = run.singlePoints().breachedBy(node);
        if (processes.length == 0) {
            return TEXTS.get("explain.spof.none", name(node));
        }
        return TEXTS.get(run.singlePoints().isOutageUnknown(node) ? "explain.spof.unknown" : "explain.spof", name(node),
                Arrays.stream(processes).mapToObj(this::name).collect(Collectors.joining(", ")));
    }

    /** Why a node goes down and comes back when it does in a scenario. */
    String outage(int node, Scenario scenario) {
        if (!scenario.isDown(node)) {
            return TEXTS.get("explain.outage.none", name(node));
        }
        var lines = new ArrayList<String>();
        lines.add(scenario.from(node) == 0 ? TEXTS.get("explain.outage.now", name(node), known(scenario.up(node)))
                : TEXTS.get("explain.outage", name(node), known(scenario.from(node)), known(scenario.up(node))));
        causes(scenario.downCauses(node), "explain.outage.from", "explain.outage.from.group", lines);
        causes(scenario.upCauses(node), "explain.outage.up", "explain.outage.up.group", lines);
        return String.join("\n", lines);
    }

    private void causes(List<Cause> causes, String plain, String group, List<String> lines) {
        for (Cause cause : causes) {
            lines.add(TEXTS.get(cause.isThroughGroup() ? group : plain, name(cause.dependent()),
                    name(cause.supplier())));
        }
    }

    String name(int node) {
        return quoted(DowntimeRun.name(run.model().element(node)));
    }

    static String known(long time) {
        return Times.isKnown(time) ? hours(time) : TEXTS.get("explain.unknown");
    }

    /** A known time in words. */
    static String hours(long time) {
        return Durations.hours(Times.toDuration(time).orElseThrow());
    }

    private static String reason(String reason) {
        return reason == null || reason.isBlank() ? "" : " " + TEXTS.get("explain.reason", reason.strip());
    }
}
