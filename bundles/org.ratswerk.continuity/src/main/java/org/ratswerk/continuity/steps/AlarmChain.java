package org.ratswerk.continuity.steps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.continuity.reference.PlanTables;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.AlarmStep;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** The alarm and escalation chain of a plan: who calls whom within which time, and who is called when nobody answers. */
public final class AlarmChain {
    /** Id of the node that stands for whoever notices the emergency. */
    public static final String START = "start";

    private static final Texts TEXTS = Texts.of(AlarmChain.class);

    private AlarmChain() {
        // static only
    }

    /** What is missing before somebody can be reached. */
    public enum Gap {
        /** Nobody holds the role. */
        HOLDER,
        /** The role has a holder, but no deputy. */
        DEPUTY,
        /** There is no number to call. */
        PHONE
    }

    /**
     * Returns what is missing to reach somebody; empty for nothing.
     *
     * @param deputies whether deputies are asked for too; a person has none
     */
    public static List<Gap> gaps(Responsible responsible, boolean deputies) {
        var gaps = new ArrayList<Gap>();
        boolean vacant = responsible instanceof Role role && (role.getHolder() == null || Missing.is(role.getHolder()));
        if (vacant) {
            gaps.add(Gap.HOLDER);
        }
        if (deputies && responsible instanceof Role role && role.getDeputies().stream().allMatch(Missing::is)) {
            gaps.add(Gap.DEPUTY);
        }
        if (PlanTables.phone(responsible) == null) {
            gaps.add(Gap.PHONE);
        }
        return gaps;
    }

    /** Returns gaps in words, such as "no phone"; empty for none. */
    public static String words(List<Gap> gaps) {
        return gaps.stream().map(gap -> TEXTS.get("gap." + gap.name().toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns the chain as a graph. Nodes are those who call and are called, with holder and phone; an edge with a solid
     * line is a call, one with a broken line what happens when nobody answers.
     */
    public static Graph graph(EmergencyPlan plan) {
        var nodes = new LinkedHashMap<String, Graph.Node>();
        var calls = new LinkedHashMap<List<String>, Call>();
        int number = 0;
        for (AlarmStep step : plan.getAlarmSteps()) {
            number++;
            String from = node(nodes, step.getCaller());
            for (Responsible called : step.getCalled()) {
                String to = node(nodes, called);
                calls.computeIfAbsent(List.of(from, to, "call"), key -> new Call(from, to, Graph.EdgeKind.DEPENDENCY))
                        .add(call(step), TEXTS.get("call.spoken", number, who(step.getCaller()), who(called),
                                call(step)));
            }
            AlarmStep next = step.getEscalatesTo();
            if (next != null && next != step && plan.getAlarmSteps().contains(next)) {
                for (Responsible called : step.getCalled()) {
                    for (Responsible then : next.getCalled()) {
                        String to = node(nodes, then);
                        String of = node(nodes, called);
                        if (!of.equals(to)) {
                            calls.computeIfAbsent(List.of(of, to, "escalation"),
                                    key -> new Call(of, to, Graph.EdgeKind.MEMBER)).add(escalation(step),
                                            TEXTS.get("escalation.spoken", number, who(called), who(then),
                                                    escalation(step)));
                        }
                    }
                }
            }
        }
        return new Graph("alarm", TEXTS.get("title", Labels.title(plan)), List.copyOf(nodes.values()),
                calls.values().stream().map(Call::edge).toList());
    }

    /** What is said on the line of a call: within which time and how. */
    private static String call(AlarmStep step) {
        return Stream.of(time("call.within", step.getDeadline()), step.getChannel()).filter(each -> each != null
                && !each.isBlank()).collect(Collectors.joining(", "));
    }

    private static String escalation(AlarmStep step) {
        return step.getEscalateAfter() == null ? TEXTS.get("escalation")
                : time("escalation.after", step.getEscalateAfter());
    }

    private static String time(String key, Duration time) {
        return time == null ? null : TEXTS.get(key, Durations.hours(time));
    }

    private static String who(Responsible responsible) {
        return responsible == null || Missing.is(responsible) ? TEXTS.get("start") : Labels.title(responsible);
    }

    private static String node(Map<String, Graph.Node> nodes, Responsible responsible) {
        if (responsible == null || Missing.is(responsible)) {
            nodes.computeIfAbsent(START, id -> new Graph.Node(new Value.Ref(START, TEXTS.get("start")), null, Value.NONE,
                    null, false));
            return START;
        }
        nodes.computeIfAbsent(responsible.getId(), id -> {
            var gaps = gaps(responsible, false);
            return new Graph.Node(new Value.Ref(id, Labels.title(responsible)), responsible.eClass().getName(),
                    gaps.isEmpty() ? Value.NONE : new Value.Term("gap", words(gaps), Symbol.GAP), note(responsible),
                    !gaps.isEmpty());
        });
        return responsible.getId();
    }

    /** Holder and number, one below the other. */
    private static String note(Responsible responsible) {
        String holder = responsible instanceof Role role && role.getHolder() != null && !Missing.is(role.getHolder())
                ? Labels.title(role.getHolder()) : null;
        return Stream.of(holder, PlanTables.phone(responsible)).filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Calls between the same two, as one line. */
    private static final class Call {
        private final String from;
        private final String to;
        private final Graph.EdgeKind kind;
        private final Set<String> labels = new LinkedHashSet<>();
        private final List<String> words = new ArrayList<>();

        Call(String from, String to, Graph.EdgeKind kind) {
            this.from = from;
            this.to = to;
            this.kind = kind;
        }

        void add(String label, String spoken) {
            if (!label.isEmpty()) {
                labels.add(label);
            }
            words.add(spoken);
        }

        Graph.Edge edge() {
            return new Graph.Edge(from, to, labels.isEmpty() ? null : String.join("; ", labels), kind,
                    String.join(" ", words));
        }
    }
}
