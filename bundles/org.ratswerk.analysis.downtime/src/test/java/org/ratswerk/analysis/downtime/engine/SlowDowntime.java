package org.ratswerk.analysis.downtime.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The definitions of the analysis written down as naively as possible, to hold the engine against: names, maps, decimal
 * hours, recursion, fixed points. Shares nothing with the engine. An unset, unlimited or unknown time is {@code null}.
 */
final class SlowDowntime {

    static final class Node {
        boolean process;
        BigDecimal mtpd;
        BigDecimal rto;
        BigDecimal restart;
        BigDecimal recovery;
        BigDecimal rpo;
        SlowCalendar calendar;
        final List<Period> periods = new ArrayList<>();
    }

    /** Another MTPD from a day to a day, or every month from a day to a day of it. */
    record Period(LocalDate from, LocalDate to, boolean monthly, BigDecimal mtpd) {

        boolean covers(LocalDate day) {
            return monthly ? from.getDayOfMonth() <= day.getDayOfMonth() && day.getDayOfMonth() <= to.getDayOfMonth()
                    : !day.isBefore(from) && !day.isAfter(to);
        }
    }

    record Edge(String dependent, String supplier, BigDecimal bridging) {
    }

    record Group(String dependent, Set<String> members, int k, BigDecimal bridging) {
    }

    /** {@code up} null = unknown. */
    record State(boolean down, BigDecimal from, BigDecimal up) {

        static final State NEVER = new State(false, BigDecimal.ZERO, BigDecimal.ZERO);

        /** Null = unknown. */
        BigDecimal outage() {
            return up == null ? null : up.subtract(from);
        }
    }

    final Map<String, Node> nodes = new LinkedHashMap<>();
    final List<Edge> edges = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    /** Date and time of the event; null for none. */
    LocalDateTime event;
    /** When the recoveries of failed nodes begin, where a plan says so. */
    final Map<String, BigDecimal> starts = new HashMap<>();
    private Map<String, Set<String>> reach;
    private final Map<String, Set<String>> components = new HashMap<>();

    /** All that x requires, directly or not; x itself only if it is in a cycle. */
    Set<String> requires(String x) {
        if (reach == null) {
            reach = new HashMap<>();
            for (String n : nodes.keySet()) {
                reach.put(n, new TreeSet<>());
            }
            for (Edge e : edges) {
                reach.get(e.dependent).add(e.supplier);
            }
            for (Group g : groups) {
                reach.get(g.dependent).addAll(g.members);
            }
            boolean changed = true;
            while (changed) {
                changed = false;
                for (Set<String> r : reach.values()) {
                    for (String s : List.copyOf(r)) {
                        changed |= r.addAll(reach.get(s));
                    }
                }
            }
        }
        return reach.get(x);
    }

    boolean inCycle(String x) {
        return requires(x).contains(x);
    }

    /** x and all that it is in a cycle with. */
    Set<String> component(String x) {
        return components.computeIfAbsent(x, this::findComponent);
    }

    private Set<String> findComponent(String x) {
        var component = new TreeSet<String>();
        component.add(x);
        for (String y : requires(x)) {
            if (requires(y).contains(x)) {
                component.add(y);
            }
        }
        return component;
    }

    private List<Edge> plainEdges() {
        var plain = new ArrayList<>(edges);
        for (Group g : groups) {
            if (g.k == g.members.size()) {
                g.members.forEach(m -> plain.add(new Edge(g.dependent, m, g.bridging)));
            }
        }
        return plain;
    }

    private static BigDecimal orZero(BigDecimal time) {
        return time == null ? BigDecimal.ZERO : time;
    }

    /** Null counts as infinite. */
    private static boolean less(BigDecimal a, BigDecimal b) {
        return a != null && (b == null || a.compareTo(b) < 0);
    }

    private static BigDecimal min(BigDecimal a, BigDecimal b) {
        return less(a, b) ? a : b;
    }

    /** Null counts as infinite. */
    private static BigDecimal max(BigDecimal a, BigDecimal b) {
        return less(a, b) ? b : a;
    }

    private BigDecimal longestRestart(String x) {
        BigDecimal longest = BigDecimal.ZERO;
        for (String m : component(x)) {
            longest = max(longest, orZero(nodes.get(m).restart));
        }
        return longest;
    }

    /** Requirement of every node. */
    Map<String, BigDecimal> required() {
        var required = new HashMap<String, BigDecimal>();
        nodes.forEach((name, node) -> {
            boolean beyond = node.process && node.rto != null && less(node.mtpd, node.rto);
            required.put(name, node.process && (beyond || node.rto == null) ? node.mtpd : node.rto);
        });
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Edge e : plainEdges()) {
                boolean inside = component(e.dependent).contains(e.supplier);
                BigDecimal passed = required.get(e.dependent);
                if (passed != null && !inside) {
                    passed = passed.subtract(longestRestart(e.dependent)).add(orZero(e.bridging));
                }
                changed |= lower(required, e.supplier, passed);
            }
            for (String x : nodes.keySet()) {
                for (String y : component(x)) {
                    changed |= lower(required, x, required.get(y));
                }
            }
        }
        return required;
    }

    BigDecimal groupRequired(Group group) {
        BigDecimal required = required().get(group.dependent);
        if (required == null || component(group.dependent).containsAll(group.members)) {
            return required;
        }
        return required.subtract(longestRestart(group.dependent)).add(orZero(group.bridging));
    }

    /** Consolidated tolerable data loss of every node. */
    Map<String, BigDecimal> rpo() {
        var rpo = new HashMap<String, BigDecimal>();
        for (String x : nodes.keySet()) {
            BigDecimal shortest = nodes.get(x).rpo;
            for (String d : nodes.keySet()) {
                if (requires(d).contains(x)) {
                    shortest = min(shortest, nodes.get(d).rpo);
                }
            }
            rpo.put(x, shortest);
        }
        return rpo;
    }

    private static boolean lower(Map<String, BigDecimal> values, String name, BigDecimal to) {
        if (less(to, values.get(name))) {
            values.put(name, to);
            return true;
        }
        return false;
    }

    /** State of every node when these have failed. */
    Map<String, State> scenario(Set<String> failed, BigDecimal detection) {
        var states = new HashMap<String, State>();
        for (String x : nodes.keySet()) {
            state(x, failed, detection, states);
        }
        return states;
    }

    private State state(String x, Set<String> failed, BigDecimal detection, Map<String, State> states) {
        if (states.containsKey(x)) {
            return states.get(x);
        }
        Set<String> component = component(x);
        var hitting = new ArrayList<State>();
        var hitAt = new ArrayList<BigDecimal>();
        for (Edge e : plainEdges()) {
            if (component.contains(e.dependent) && !component.contains(e.supplier)) {
                hit(state(e.supplier, failed, detection, states), orZero(e.bridging), hitting, hitAt);
            }
        }
        for (Group g : groups) {
            if (component.contains(g.dependent) && g.k < g.members.size()) {
                hit(groupState(g, component, failed, detection, states), orZero(g.bridging), hitting, hitAt);
            }
        }
        BigDecimal base = BigDecimal.ZERO;
        for (State s : hitting) {
            base = max(base, s.up);
        }
        var failedHere = new TreeSet<>(component);
        failedHere.retainAll(failed);
        State state = State.NEVER;
        if (!failedHere.isEmpty()) {
            BigDecimal up = BigDecimal.ZERO;
            for (String m : failedHere) {
                up = max(up, recovered(m, max(base, detection)));
            }
            state = new State(true, BigDecimal.ZERO, up);
        } else if (!hitting.isEmpty()) {
            state = new State(true, Collections.min(hitAt), base == null ? null : base.add(longestRestart(x)));
        }
        for (String m : component) {
            states.put(m, state);
        }
        return state;
    }

    private BigDecimal recovered(String name, BigDecimal earliest) {
        Node node = nodes.get(name);
        if (earliest == null || node.recovery == null) {
            return null;
        }
        BigDecimal start = starts.getOrDefault(name, earliest);
        if (less(start, earliest)) {
            throw new IllegalArgumentException(name + " begins at " + start + ", before " + earliest);
        }
        return event == null || node.calendar == null ? start.add(node.recovery)
                : node.calendar.finish(start, node.recovery);
    }

    /** The shortest MTPD valid on any day of the outage; null = no limit. */
    BigDecimal mtpd(Node node, State state) {
        if (event == null) {
            return node.mtpd;
        }
        LocalDate first = day(state.from);
        LocalDate last = state.up == null ? first.plusDays(800) : day(state.up);
        if (state.up != null && state.from.compareTo(state.up) < 0 && last.atStartOfDay().equals(time(state.up))) {
            last = last.minusDays(1);
        }
        BigDecimal shortest = null;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            BigDecimal valid = null;
            for (Period period : node.periods) {
                if (period.covers(day)) {
                    valid = min(valid, period.mtpd);
                }
            }
            shortest = min(shortest, valid == null ? node.mtpd : valid);
        }
        return shortest;
    }

    private LocalDateTime time(BigDecimal hours) {
        return event.plusNanos(hours.multiply(new BigDecimal("3600000000000")).longValueExact());
    }

    private LocalDate day(BigDecimal hours) {
        return time(hours).toLocalDate();
    }

    private static void hit(State s, BigDecimal bridging, List<State> hitting, List<BigDecimal> hitAt) {
        if (s.down && less(s.from.add(bridging), s.up)) {
            hitting.add(s);
            hitAt.add(s.from.add(bridging));
        }
    }

    private State groupState(Group g, Set<String> component, Set<String> failed, BigDecimal detection,
            Map<String, State> states) {
        var froms = new ArrayList<BigDecimal>();
        var ups = new ArrayList<BigDecimal>();
        for (String m : g.members) {
            State s = component.contains(m) ? State.NEVER : state(m, failed, detection, states);
            ups.add(s.up);
            if (s.down) {
                froms.add(s.from);
            }
        }
        int lost = g.members.size() - g.k + 1;
        if (froms.size() < lost) {
            return State.NEVER;
        }
        Collections.sort(froms);
        ups.sort((a, b) -> less(a, b) ? -1 : less(b, a) ? 1 : 0);
        BigDecimal from = froms.get(lost - 1);
        BigDecimal up = ups.get(g.k - 1);
        return less(from, up) ? new State(true, from, up) : State.NEVER;
    }

    /** When r can be usable again if it and all that it requires have failed; null = unknown. */
    BigDecimal rta(String r, BigDecimal detection) {
        var failed = new HashSet<>(requires(r));
        failed.add(r);
        return scenario(failed, detection).get(r).up;
    }

    /** The processes that are breached when these have failed. */
    Set<String> breached(Set<String> failed, BigDecimal detection) {
        var breached = new TreeSet<String>();
        scenario(failed, detection).forEach((name, state) -> {
            Node node = nodes.get(name);
            if (node.process && state.down && less(mtpd(node, state), state.outage())) {
                breached.add(name);
            }
        });
        return breached;
    }
}
