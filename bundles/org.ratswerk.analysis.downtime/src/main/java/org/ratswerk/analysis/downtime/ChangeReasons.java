package org.ratswerk.analysis.downtime;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.ratswerk.analysis.downtime.engine.Cause;
import org.ratswerk.analysis.downtime.engine.Mtpd;
import org.ratswerk.analysis.downtime.engine.Times;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.CriticalPeriod;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ImpactRating;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * Says why a figure of one state of an administration is another one in another state: what was entered differently on
 * the chain that decides about it.
 *
 * <p>Both computations are monotone. Where a requirement has become shorter, the driver chain of the later state gave a
 * longer time in the earlier one, so one of its inputs there must have been another; where it has become longer, the same
 * holds for the driver chain of the earlier state. RTAs likewise, with the critical chain of the state in which they are
 * longer. So looking along one chain finds a reason for every difference, and names nothing that lies elsewhere. Each
 * node is looked at once, whatever the number of chains it lies on: linear in the size of both states.
 */
final class ChangeReasons {
    /** So many reasons are told of one figure; of further ones it is told that there are some. */
    static final int MOST = 3;

    private static final Texts TEXTS = Texts.of(ChangeReasons.class);

    private final State before;
    private final State now;

    /** One of the two states, and what was found on its chains. */
    private static final class State {
        private final boolean isNow;
        private final DowntimeRun run;
        /** Numbers of the nodes in the other state; -1 for those that are not there. */
        private int[] others;
        private State other;
        private final List<List<String>> requirement;
        private final List<List<String>> recovery;
        /** Groups that a node requires. */
        private final Map<Integer, List<Integer>> groups = new HashMap<>();

        State(DowntimeRun run, boolean isNow) {
            this.run = run;
            this.isNow = isNow;
            requirement = new ArrayList<>(java.util.Collections.nCopies(run.model().nodeCount(), null));
            recovery = new ArrayList<>(java.util.Collections.nCopies(run.model().nodeCount(), List.of()));
            for (int group = 0; group < run.graph().groupCount(); group++) {
                groups.computeIfAbsent(run.graph().groupDependent(group), any -> new ArrayList<>()).add(group);
            }
        }

        int component(int node) {
            return run.graph().cycles().component(node);
        }

        int[] members(int node) {
            return run.graph().cycles().members(component(node));
        }
    }

    ChangeReasons(DowntimeRun before, DowntimeRun now) {
        this.before = new State(before, false);
        this.now = new State(now, true);
        this.before.other = this.now;
        this.now.other = this.before;
        this.before.others = others(before.model(), now.model());
        this.now.others = others(now.model(), before.model());
        recovery(this.before);
        recovery(this.now);
    }

    private static int[] others(DowntimeModel from, DowntimeModel to) {
        Map<String, Integer> known = to.nodesById();
        Map<String, Integer> own = from.nodesById();
        int[] others = new int[from.nodeCount()];
        for (int node = 0; node < others.length; node++) {
            String id = from.element(node).getId();
            Integer other = id == null || own.get(id) != node ? null : known.get(id);
            others[node] = other == null || to.element(other).eClass() != from.element(node).eClass() ? -1 : other;
        }
        return others;
    }

    /** Number that a node of the earlier state has in the later one; -1 if it is not there. */
    int inNow(int nodeBefore) {
        return before.others[nodeBefore];
    }

    /** Number that a node of the later state has in the earlier one; -1 if it is not there. */
    int inBefore(int nodeNow) {
        return now.others[nodeNow];
    }

    // --- tolerable downtimes

    /** Why a process may be down for another time; empty if it may not. Each a phrase without full stop. */
    Optional<String> mtpd(int nodeBefore, int nodeNow) {
        long was = before.run.graph().mtpd(nodeBefore);
        long is = now.run.graph().mtpd(nodeNow);
        if (was == is) {
            return Optional.empty();
        }
        String change = time("mtpd", name(now.run, nodeNow), is, was);
        Optional<String> detail = is < was ? mtpdDetail(now, nodeNow, nodeBefore) : mtpdDetail(before, nodeBefore, nodeNow);
        return Optional.of(detail.map(text -> TEXTS.get("reason.detail", change, text)).orElse(change));
    }

    /** What was entered differently, looked for where the state with the shorter time has it from. */
    private Optional<String> mtpdDetail(State state, int node, int otherNode) {
        State other = state.other;
        Process process = state.run.model().process(node);
        Process otherProcess = other.run.model().process(otherNode);
        Mtpd mtpd = state.run.model().mtpd(node);
        ProcessImpact otherImpact = ProcessImpact.of(otherProcess, other.run.model().settings());
        return switch (mtpd.source()) {
        case NONE -> Optional.empty();
        case PERIOD -> Optional.of(period(state.isNow,
                ProcessImpact.of(process, state.run.model().settings()).period(mtpd)));
        case MANUAL -> Optional.of(pair(state, "manual", mtpd.time(), otherImpact.manual()));
        case IMPACT -> Optional.of(otherImpact.manual() != Times.UNSET
                ? pair(state, "manual", Times.UNSET, otherImpact.manual())
                : rating(state, process, otherProcess, mtpd.time()));
        };
    }

    private static String period(boolean isNow, CriticalPeriod period) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
        return TEXTS.get(isNow ? "reason.period.new" : "reason.period.gone", day.format(period.getFrom()),
                day.format(period.getTo()), Durations.hours(period.getMtpd()));
    }

    /** A rating at the horizon that is not tolerable in one state but is in the other. */
    private String rating(State state, Process process, Process otherProcess, long time) {
        int tolerance = state.run.model().settings().toleranceLevel();
        int otherTolerance = state.other.run.model().settings().toleranceLevel();
        Map<String, Integer> levels = levels(process, time);
        Map<String, Integer> otherLevels = levels(otherProcess, time);
        for (var rated : process.getImpact().getRatings()) {
            String category = category(rated);
            int level = levels.getOrDefault(category, 0);
            int otherLevel = otherLevels.getOrDefault(category, 0);
            if (level >= tolerance && level != otherLevel && otherLevel < otherTolerance && at(rated, time)) {
                int is = state.isNow ? level : otherLevel;
                int was = state.isNow ? otherLevel : level;
                DamageCategory element = rated.getCategory();
                String key = was == 0 ? "reason.level.new" : is == 0 ? "reason.level.gone" : "reason.level";
                return TEXTS.get(key, element == null ? "–" : DowntimeRun.name(element),
                        Durations.hours(rated.getHorizon()), is, was);
            }
        }
        return TEXTS.get("reason.tolerance", state.isNow ? tolerance : otherTolerance,
                state.isNow ? otherTolerance : tolerance);
    }

    private static Map<String, Integer> levels(Process process, long time) {
        var levels = new HashMap<String, Integer>();
        if (process.getImpact() != null) {
            process.getImpact().getRatings().stream().filter(rated -> at(rated, time))
                    .forEach(rated -> levels.merge(category(rated), rated.getLevel(), Math::max));
        }
        return levels;
    }

    private static boolean at(ImpactRating rated, long time) {
        Duration horizon = rated.getHorizon();
        return horizon != null && !horizon.isNegative() && Times.of(horizon) == time && rated.getLevel() > 0;
    }

    private static String category(ImpactRating rated) {
        return rated.getCategory() == null ? "" : String.valueOf(rated.getCategory().getId());
    }

    // --- requirements

    /** Why a node must be back after another time; empty if the times are the same. */
    List<String> requirement(int nodeBefore, int nodeNow) {
        long was = before.run.requirements().required(nodeBefore);
        long is = now.run.requirements().required(nodeNow);
        return is == was ? List.of() : is < was ? requirement(now, nodeNow) : requirement(before, nodeBefore);
    }

    /** What is different on the driver chain of a node. */
    private List<String> requirement(State state, int node) {
        var way = new ArrayList<Integer>();
        int start = node;
        while (start >= 0 && state.requirement.get(start) == null) {
            way.add(start);
            start = state.run.requirements().via(start);
        }
        for (int step : way.reversed()) {
            int via = state.run.requirements().via(step);
            state.requirement.set(step, via < 0 ? limited(own(state, step))
                    : joined(state.requirement.get(via), step(state, via, step)));
        }
        return state.requirement.get(node);
    }

    /** What is different in the requirement that a node sets itself. */
    private List<String> own(State state, int node) {
        int otherNode = state.others[node];
        if (otherNode < 0) {
            return List.of(presence(state, node));
        }
        var graph = state.run.graph();
        var otherGraph = state.other.run.graph();
        var reasons = new ArrayList<String>();
        if (graph.ownRequirement(node) < otherGraph.ownRequirement(otherNode)) {
            if (graph.isProcess(node) && (graph.rto(node) == Times.UNSET || graph.rto(node) > graph.mtpd(node))) {
                mtpd(state.isNow ? otherNode : node, state.isNow ? node : otherNode).ifPresent(reasons::add);
            } else {
                reasons.add(pair(state, "rto", name(state.run, node), graph.rto(node), otherGraph.rto(otherNode)));
            }
        }
        addCycle(state, node, otherNode, reasons);
        return reasons;
    }

    private static String presence(State state, int node) {
        return TEXTS.get(state.isNow ? "reason.new" : "reason.gone", name(state.run, node));
    }

    /** What is different between a node and the supplier that got its requirement from it. */
    private List<String> step(State state, int dependent, int supplier) {
        int otherDependent = state.others[dependent];
        int otherSupplier = state.others[supplier];
        if (otherSupplier < 0) {
            return List.of(presence(state, supplier));
        }
        if (otherDependent < 0) {
            return List.of();
        }
        var reasons = new ArrayList<String>();
        boolean inside = state.component(dependent) == state.component(supplier);
        if (!inside && state.other.component(otherDependent) != state.other.component(otherSupplier)) {
            addEdge(state, dependent, supplier, otherDependent, otherSupplier, reasons);
            addRestart(state, dependent, otherDependent, reasons);
        }
        if (!inside) {
            // of a cycle it is told once, where the requirement enters it
            addCycle(state, supplier, otherSupplier, reasons);
        }
        return reasons;
    }

    private static void addEdge(State state, int dependent, int supplier, int otherDependent, int otherSupplier,
            List<String> reasons) {
        long bridging = state.run.graph().bridging(dependent, supplier);
        long otherBridging = state.other.run.graph().bridging(otherDependent, otherSupplier);
        if (otherBridging == Times.UNSET) {
            reasons.add(need(state, dependent, supplier, otherDependent, otherSupplier));
        } else if (bridging < otherBridging) {
            reasons.add(bridging(state, dependent, name(state.run, supplier), bridging, otherBridging));
        }
    }

    private static String bridging(State state, int dependent, String supplier, long bridging, long otherBridging) {
        return TEXTS.get("reason.bridging", name(state.run, dependent), supplier,
                Explanations.hours(state.isNow ? bridging : otherBridging),
                Explanations.hours(state.isNow ? otherBridging : bridging));
    }

    /** That a node needs a supplier in this state only, or needs it by itself in this state only. */
    private static String need(State state, int dependent, int supplier, int otherDependent, int otherSupplier) {
        boolean redundant = isMember(state.other, otherDependent, otherSupplier);
        String key = redundant ? "reason.alone" : "reason.needs";
        return TEXTS.get(key + (state.isNow ? ".new" : ".gone"), name(state.run, dependent), name(state.run, supplier));
    }

    private static boolean isMember(State state, int dependent, int member) {
        return state.groups.getOrDefault(dependent, List.of()).stream().anyMatch(group ->
                Arrays.stream(state.run.graph().groupMembers(group)).anyMatch(each -> each == member));
    }

    private static void addRestart(State state, int node, int otherNode, List<String> reasons) {
        var graph = state.run.graph();
        long restart = graph.componentRestart(state.component(node));
        if (restart <= state.other.run.graph().componentRestart(state.other.component(otherNode))) {
            return;
        }
        for (int member : state.members(node)) {
            int other = state.others[member];
            if (graph.restart(member) == restart && other >= 0
                    && state.other.component(other) == state.other.component(otherNode)) {
                reasons.add(pair(state, "restart", name(state.run, member), restart,
                        state.other.run.graph().restart(other)));
                return;
            }
        }
        // a member that is not in the cycle of the other state: the cycle is told as different
    }

    /** That a node needs others, and these it, in one state only. */
    private static void addCycle(State state, int node, int otherNode, List<String> reasons) {
        int[] members = state.members(node);
        int[] others = state.other.members(otherNode);
        if (members.length == 1 && others.length == 1) {
            return;
        }
        int same = state.other.component(otherNode);
        boolean different = members.length != others.length || Arrays.stream(members)
                .anyMatch(member -> state.others[member] < 0 || state.other.component(state.others[member]) != same);
        if (different) {
            int is = state.isNow ? members.length : others.length;
            int was = state.isNow ? others.length : members.length;
            reasons.add(TEXTS.get(was == 1 ? "reason.cycle.new" : is == 1 ? "reason.cycle.gone" : "reason.cycle",
                    name(state.run, node)));
        }
    }

    // --- achievable times

    /** Why a resource is back after another time; empty if the times are the same. */
    List<String> recovery(int nodeBefore, int nodeNow) {
        long was = before.run.recovery().rta(nodeBefore);
        long is = now.run.recovery().rta(nodeNow);
        return is == was ? List.of() : is > was ? now.recovery.get(nodeNow) : before.recovery.get(nodeBefore);
    }

    /** Looks at all resources that are back later in this state than in the other one, suppliers first. */
    private static void recovery(State state) {
        var cycles = state.run.graph().cycles();
        for (int component = 0; component < cycles.componentCount(); component++) {
            var known = new HashMap<Integer, List<String>>();
            for (int node : cycles.members(component)) {
                if (isLater(state, node)) {
                    // what counts as one in both states has the same reasons
                    state.recovery.set(node, known.computeIfAbsent(state.other.component(state.others[node]),
                            any -> later(state, node)));
                }
            }
        }
    }

    private static List<String> later(State state, int node) {
        Optional<Cause> cause = state.run.recovery().waitsFor(node);
        var reasons = new ArrayList<String>();
        addOwnRecovery(state, node, cause, reasons);
        addCause(state, node, cause, reasons);
        addCycle(state, node, state.others[node], reasons);
        return limited(reasons);
    }

    private static boolean isLater(State state, int node) {
        int other = state.others[node];
        return !state.run.graph().isProcess(node) && other >= 0
                && state.run.recovery().rta(node) > state.other.run.recovery().rta(other);
    }

    private static void addOwnRecovery(State state, int node, Optional<Cause> cause, List<String> reasons) {
        var graph = state.run.graph();
        long longest = Arrays.stream(state.members(node)).mapToLong(graph::recovery).max().orElseThrow();
        int same = state.other.component(state.others[node]);
        for (int member : state.members(node)) {
            int other = state.others[member];
            if (graph.recovery(member) == longest && other >= 0 && state.other.component(other) == same
                    && longest > state.other.run.graph().recovery(other)) {
                reasons.add(pair(state, "recovery", name(state.run, member), longest,
                        state.other.run.graph().recovery(other)));
                break;
            }
        }
        long detection = state.run.model().detection();
        long otherDetection = state.other.run.model().detection();
        boolean decides = cause.isEmpty() || state.run.recovery().rta(cause.get().supplier()) < detection;
        if (decides && detection > otherDetection) {
            reasons.add(pair(state, "detection", "", detection, otherDetection));
        }
    }

    /** What is different in what a node waits for. */
    private static void addCause(State state, int node, Optional<Cause> found, List<String> reasons) {
        if (found.isEmpty() || state.run.recovery().rta(found.get().supplier()) < state.run.model().detection()) {
            return;
        }
        Cause cause = found.get();
        int otherDependent = state.others[cause.dependent()];
        int same = state.other.component(state.others[node]);
        if (otherDependent < 0 || state.other.component(otherDependent) != same) {
            return; // the cycle is told as different
        }
        if (cause.isThroughGroup()) {
            addGroup(state, cause.group(), same, reasons);
            return;
        }
        int otherSupplier = state.others[cause.supplier()];
        if (otherSupplier < 0) {
            reasons.add(presence(state, cause.supplier()));
        } else if (state.other.component(otherSupplier) != same) {
            addSupplier(state, cause, otherDependent, otherSupplier, reasons);
        }
    }

    private static void addSupplier(State state, Cause cause, int otherDependent, int otherSupplier,
            List<String> reasons) {
        long bridging = state.run.graph().bridging(cause.dependent(), cause.supplier());
        long otherBridging = state.other.run.graph().bridging(otherDependent, otherSupplier);
        if (otherBridging == Times.UNSET) {
            reasons.add(need(state, cause.dependent(), cause.supplier(), otherDependent, otherSupplier));
        } else if (bridging < otherBridging
                && state.other.run.recovery().rta(otherSupplier) <= otherBridging) {
            reasons.add(bridging(state, cause.dependent(), name(state.run, cause.supplier()), bridging, otherBridging));
        }
        reasons.addAll(state.recovery.get(cause.supplier()));
    }

    private static void addGroup(State state, int group, int same, List<String> reasons) {
        var graph = state.run.graph();
        var otherGraph = state.other.run.graph();
        String name = TEXTS.get("explain.name", DowntimeRun.name(state.run.model().group(group)));
        int otherGroup = otherGroup(state, group);
        if (otherGroup < 0) {
            reasons.add(TEXTS.get(state.isNow ? "reason.group.new" : "reason.group.gone",
                    name(state.run, graph.groupDependent(group)), name));
            return;
        }
        int k = graph.groupK(group);
        int otherK = otherGraph.groupK(otherGroup);
        if (k != otherK) {
            reasons.add(TEXTS.get("reason.group.k", name, state.isNow ? k : otherK, state.isNow ? otherK : k));
        }
        addMembers(state, name, graph.groupMembers(group), otherGraph.groupMembers(otherGroup), reasons);
        long[] ups = Arrays.stream(otherGraph.groupMembers(otherGroup)).mapToLong(member ->
                state.other.component(member) == same ? 0 : state.other.run.recovery().rta(member)).sorted().toArray();
        long up = ups[otherK - 1];
        long bridging = graph.groupBridging(group);
        long otherBridging = otherGraph.groupBridging(otherGroup);
        if (bridging < otherBridging && up <= otherBridging) {
            reasons.add(bridging(state, graph.groupDependent(group), name, bridging, otherBridging));
        }
        for (int member : graph.groupMembers(group)) {
            int other = state.others[member];
            if (other >= 0 && isLater(state, member) && state.other.run.recovery().rta(other) <= up
                    && state.run.recovery().rta(member) > up) {
                reasons.addAll(state.recovery.get(member));
            }
        }
    }

    /** The same group of the same dependent in the other state, with the shortest bridging; -1 if there is none. */
    private static int otherGroup(State state, int group) {
        String id = state.run.model().group(group).getId();
        int dependent = state.others[state.run.graph().groupDependent(group)];
        return state.other.groups.getOrDefault(dependent, List.of()).stream()
                .filter(each -> Objects.equals(id, state.other.run.model().group(each).getId()))
                .min(Comparator.comparingLong(state.other.run.graph()::groupBridging)).orElse(-1);
    }

    private static void addMembers(State state, String name, int[] members, int[] others, List<String> reasons) {
        var here = new TreeSet<Integer>();
        for (int member : members) {
            here.add(state.others[member]);
            if (state.others[member] < 0 || Arrays.stream(others).noneMatch(each -> each == state.others[member])) {
                reasons.add(TEXTS.get(state.isNow ? "reason.member.new" : "reason.member.gone", name,
                        name(state.run, member)));
            }
        }
        for (int member : others) {
            if (!here.contains(member)) {
                reasons.add(TEXTS.get(state.isNow ? "reason.member.gone" : "reason.member.new", name,
                        name(state.other.run, member)));
            }
        }
    }

    // --- words

    private static String pair(State state, String key, long time, long otherTime) {
        return pair(state, key, "", time, otherTime);
    }

    private static String pair(State state, String key, String name, long time, long otherTime) {
        return time(key, name, state.isNow ? time : otherTime, state.isNow ? otherTime : time);
    }

    /** A time that has changed, or is set in one of the states only. */
    static String time(String key, String name, long is, long was) {
        String text = "reason." + key;
        if (!Times.isKnown(was)) {
            return TEXTS.get(text + ".new", name, Explanations.hours(is));
        }
        return Times.isKnown(is) ? TEXTS.get(text, name, Explanations.hours(is), Explanations.hours(was))
                : TEXTS.get(text + ".gone", name, Explanations.hours(was));
    }

    static String name(DowntimeRun run, int node) {
        return TEXTS.get("explain.name", DowntimeRun.name(run.model().element(node)));
    }

    /** Joins lists of reasons; keeps one more than is told. */
    private static List<String> joined(List<String> first, List<String> second) {
        if (second.isEmpty()) {
            return first;
        }
        var all = new ArrayList<>(first);
        all.addAll(second);
        return limited(all);
    }

    private static List<String> limited(List<String> reasons) {
        return reasons.stream().distinct().limit(MOST + 1L).toList();
    }

    /** Reasons as one phrase. */
    static String phrase(List<String> reasons) {
        String text = String.join("; ", reasons.subList(0, Math.min(MOST, reasons.size())));
        return reasons.size() > MOST ? TEXTS.get("reason.more", text) : text;
    }
}
