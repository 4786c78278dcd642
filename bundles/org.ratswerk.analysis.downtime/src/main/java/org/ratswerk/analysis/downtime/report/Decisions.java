package org.ratswerk.analysis.downtime.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.downtime.Lever;
import org.ratswerk.analysis.downtime.Outage;
import org.ratswerk.analysis.downtime.Situation;
import org.ratswerk.analysis.downtime.Situation.Harm;
import org.ratswerk.analysis.downtime.Situation.ProcessState;
import org.ratswerk.analysis.downtime.Situation.ResourceState;
import org.ratswerk.analysis.downtime.engine.Rating;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * What the leadership has to decide. Resources that are back too late for the same process in the same chain are one
 * decision; so is each single point of failure without a gap. The most urgent stops most processes; of equal ones, the one
 * that is late by the most in relation to what is tolerable.
 */
final class Decisions {
    private static final Texts TEXTS = Texts.of(Decisions.class);
    private static final double UNKNOWN_LATENESS = 1e9;
    private static final int MOST_NAMES = 2;

    private final Situation situation;
    private final Map<String, ProcessState> processes = new HashMap<>();
    private final Map<String, Outage> everything = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /** Resources of one decision: the one that people know first. */
    private record Group(List<ResourceState> members, Set<Value.Ref> processes, double lateness) {
        ResourceState head() {
            return members.getFirst();
        }
    }

    Decisions(Situation situation) {
        this.situation = situation;
        situation.processes().forEach(state -> processes.put(state.element().id(), state));
        situation.everything().outages().forEach(outage -> everything.put(outage.element().id(), outage));
        Map<String, List<ResourceState>> chains = new LinkedHashMap<>();
        for (ResourceState state : situation.resources()) {
            if (state.isOpen()) {
                // what the process needs directly, so that a chain is one decision
                String key = state.chain().size() < 2 ? state.element().id()
                        : state.chain().get(0).id() + "\n" + state.chain().get(1).id() + "\n" + state.rating();
                chains.computeIfAbsent(key, any -> new ArrayList<>()).add(state);
            } else if (state.isSinglePoint()) {
                chains.put("\n" + state.element().id(), List.of(state));
            }
        }
        chains.values().forEach(members -> groups.add(group(members)));
        groups.sort(Comparator.comparing((Group group) -> group.processes.size()).reversed()
                .thenComparing(Comparator.comparing(Group::lateness).reversed())
                .thenComparing(group -> group.head().element().name()));
    }

    private Group group(Collection<ResourceState> chain) {
        var members = new ArrayList<>(chain);
        members.sort(Comparator.comparing((ResourceState state) -> state.chain().size())
                .thenComparing(state -> state.element().name()));
        var stopped = new LinkedHashSet<Value.Ref>();
        double lateness = 0;
        for (ResourceState member : members) {
            stopped.addAll(member.breached());
            for (Harm harm : situation.harms(member.resource())) {
                lateness = Math.max(lateness, relative(harm.late(), harm.mtpd()));
            }
            if (!member.chain().isEmpty() && member.isOpen()) {
                stopped.add(member.chain().getFirst());
                ProcessState process = processes.get(member.chain().getFirst().id());
                lateness = Math.max(lateness, relative(member.gap(), process == null ? null : process.mtpd()));
            }
        }
        return new Group(members, stopped, lateness);
    }

    private static double relative(Duration late, Duration mtpd) {
        return late == null || mtpd == null || mtpd.isZero() ? UNKNOWN_LATENESS
                : (double) late.toSeconds() / mtpd.toSeconds();
    }

    /** How many decisions there are. */
    int size() {
        return groups.size();
    }

    /**
     * The most urgent decisions, in sentences.
     *
     * @param most how many at most
     */
    Table table(int most, Progress progress) {
        var table = new Lines("decisions").column("number", Kind.TEXT).column("issue", Kind.TEXT)
                .column("decision", Kind.TEXT).column("otherwise", Kind.TEXT);
        for (int i = 0; i < Math.min(most, groups.size()); i++) {
            progress.checkCancelled();
            Group group = groups.get(i);
            table.cell(Value.text(Integer.toString(i + 1))).cell(Value.text(issue(group)))
                    .cell(Value.text(decision(group))).cell(Value.text(otherwise(group)))
                    .row(group.head().element().id());
        }
        return table.table();
    }

    private String issue(Group group) {
        ResourceState head = group.head();
        String name = Words.quoted(head.element().name());
        if (!head.isOpen()) {
            return TEXTS.get("issue.single", name, group.processes.size(), names(group.processes));
        }
        Value.Ref process = head.chain().getFirst();
        if (head.rating() == Rating.UNKNOWN) {
            return TEXTS.get("issue.unknown", name, Words.quoted(process.name()), Words.time(head.required()));
        }
        if (group.members.stream().anyMatch(member -> member.required().isNegative())) {
            return TEXTS.get("issue.infeasible", Words.quoted(process.name()), limit(process), name,
                    Words.time(head.rta()));
        }
        return TEXTS.get("issue.gap", Words.quoted(process.name()), name, Words.time(head.required()),
                Words.time(head.rta()));
    }

    private String limit(Value.Ref process) {
        ProcessState state = processes.get(process.id());
        return Words.time(state == null ? null : state.mtpd());
    }

    private static String names(Collection<Value.Ref> elements) {
        List<String> names = elements.stream().map(Value.Ref::name).toList();
        return names.size() <= MOST_NAMES ? String.join(", ", names)
                : TEXTS.get("names.more", String.join(", ", names.subList(0, MOST_NAMES)), names.size() - MOST_NAMES);
    }

    private String decision(Group group) {
        ResourceState head = group.head();
        if (!head.isOpen()) {
            String substitute = situation.substitute(head.resource());
            return situation.harmlessRecovery(head.resource())
                    .map(recovery -> TEXTS.get("decision.single.or", substitute, Words.time(recovery),
                            Words.time(head.resource().getRecoveryTime())))
                    .orElseGet(() -> TEXTS.get("decision.single", substitute));
        }
        Lever best = best(group);
        if (best == null) {
            return TEXTS.get("decision.none", Words.quoted(head.element().name()));
        }
        return best.sentence();
    }

    /** The lever of the head that closes most gaps of the group; of equal ones the first. */
    private Lever best(Group group) {
        List<Lever> levers = situation.levers(group.head().resource());
        Map<String, Integer> closes = new HashMap<>();
        for (ResourceState member : group.members.subList(1, group.members.size())) {
            Set<String> keys = new HashSet<>();
            situation.levers(member.resource()).forEach(lever -> keys.add(key(lever)));
            keys.forEach(key -> closes.merge(key, 1, Integer::sum));
        }
        return levers.stream().max(Comparator.comparing((Lever lever) -> closes.getOrDefault(key(lever), 0))
                .thenComparing(lever -> -levers.indexOf(lever))).orElse(null);
    }

    private static String key(Lever lever) {
        return lever.kind() + "\n" + lever.subject().id();
    }

    private String otherwise(Group group) {
        for (ResourceState member : group.members) {
            List<Harm> harms = situation.harms(member.resource());
            if (!harms.isEmpty()) {
                Harm worst = harms.getFirst();
                return TEXTS.get(worst.outage() == null ? "otherwise.unknown" : "otherwise.harm",
                        Words.quoted(member.element().name()), Words.quoted(worst.process().name()), Words.time(worst.outage()),
                        Words.time(worst.mtpd()));
            }
        }
        ResourceState head = group.head();
        Value.Ref process = head.chain().getFirst();
        Outage outage = everything.get(process.id());
        if (outage != null && outage.length() != null) {
            return TEXTS.get("otherwise.everything", Words.quoted(process.name()), Words.time(outage.length()), limit(process));
        }
        return TEXTS.get("otherwise.all.unknown", Words.quoted(process.name()), limit(process));
    }
}
