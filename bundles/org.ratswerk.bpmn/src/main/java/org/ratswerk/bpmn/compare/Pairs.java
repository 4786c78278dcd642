package org.ratswerk.bpmn.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;

/** Finds for each element of one document the same element in another: by id, by type and name, by its neighbours. */
final class Pairs {
    private final Map<BpmnElement, BpmnElement> afterOf = new LinkedHashMap<>();
    private final Map<BpmnElement, BpmnElement> beforeOf = new HashMap<>();
    private final List<BpmnElement> before;
    private final List<BpmnElement> after;

    Pairs(BpmnDocument first, BpmnDocument second) {
        before = first.elements(Pairs::counts);
        after = second.elements(Pairs::counts);
        Map<String, BpmnElement> ids = new HashMap<>();
        after.forEach(element -> {
            if (element.id() != null) {
                ids.putIfAbsent(element.id(), element);
            }
        });
        boolean reliable = reliable(ids);
        byId(ids, (one, other) -> !one.name().isEmpty() && one.type().equals(other.type())
                && one.name().equals(other.name()));
        unique(element -> element.name().isEmpty() || isFlow(element) ? null : element.type() + "\n" + element.name());
        unique(element -> element.name().isEmpty() || !element.isFlowNode() ? null
                : group(element) + "\n" + element.name());
        if (reliable) {
            byId(ids, (one, other) -> !isFlow(one));
        }
        neighbours();
        flows();
        byId(ids, (one, other) -> reliable && isFlow(one) && (afterOf(one.source()) == other.source()
                || afterOf(one.target()) == other.target()));
    }

    /**
     * Tells whether ids are kept from one document to the other, so that an element with another name is still the same.
     * In files that were made on their own, counted ids mean nothing.
     */
    private boolean reliable(Map<String, BpmnElement> ids) {
        int same = 0;
        int other = 0;
        for (BpmnElement element : before) {
            BpmnElement found = element.isFlowNode() && !element.name().isEmpty() ? ids.get(element.id()) : null;
            if (found != null) {
                if (found.name().equals(element.name())) {
                    same++;
                } else {
                    other++;
                }
            }
        }
        return same >= other;
    }

    private void byId(Map<String, BpmnElement> ids, BiPredicate<BpmnElement, BpmnElement> condition) {
        for (BpmnElement element : before) {
            BpmnElement same = element.id() == null ? null : ids.get(element.id());
            if (same != null && group(element).equals(group(same)) && condition.test(element, same)) {
                pair(element, same);
            }
        }
    }

    private static boolean isFlow(BpmnElement element) {
        return element.is("sequenceFlow", "messageFlow", "association");
    }

    /** Tells whether an element stands for itself in a diagram, or is a process. */
    private static boolean counts(BpmnElement element) {
        return element.isFlowNode() || element.is("process", "participant", "lane", "sequenceFlow", "messageFlow",
                "association", "textAnnotation", "group", "dataObjectReference", "dataStoreReference", "dataInput",
                "dataOutput", "dataInputAssociation", "dataOutputAssociation", "conversation", "subConversation",
                "callConversation", "conversationLink");
    }

    private static String group(BpmnElement element) {
        return element.isActivity() ? "activity" : element.isGateway() ? "gateway" : element.isEvent() ? "event"
                : element.type();
    }

    private void pair(BpmnElement one, BpmnElement other) {
        if (!afterOf.containsKey(one) && !beforeOf.containsKey(other)) {
            afterOf.put(one, other);
            beforeOf.put(other, one);
        }
    }

    private void unique(Function<BpmnElement, String> key) {
        Map<String, List<BpmnElement>> first = open(before, afterOf.keySet(), key);
        Map<String, List<BpmnElement>> second = open(after, beforeOf.keySet(), key);
        first.forEach((name, ones) -> {
            List<BpmnElement> others = second.getOrDefault(name, List.of());
            if (ones.size() == 1 && others.size() == 1) {
                pair(ones.getFirst(), others.getFirst());
            }
        });
    }

    private static Map<String, List<BpmnElement>> open(List<BpmnElement> all, Set<BpmnElement> done,
            Function<BpmnElement, String> key) {
        Map<String, List<BpmnElement>> open = new LinkedHashMap<>();
        for (BpmnElement element : all) {
            String name = done.contains(element) ? null : key.apply(element);
            if (name != null) {
                open.computeIfAbsent(name, k -> new ArrayList<>()).add(element);
            }
        }
        return open;
    }

    /** Pairs flow nodes of the same kind that stand between the same neighbours. */
    private void neighbours() {
        boolean found = true;
        for (int round = 0; found && round < 20; round++) {
            found = false;
            for (BpmnElement element : List.copyOf(afterOf.keySet())) {
                BpmnElement other = afterOf.get(element);
                found |= only(element.outgoing().stream().map(BpmnElement::target).toList(),
                        other.outgoing().stream().map(BpmnElement::target).toList());
                found |= only(element.incoming().stream().map(BpmnElement::source).toList(),
                        other.incoming().stream().map(BpmnElement::source).toList());
                found |= only(element.boundaryEvents(), other.boundaryEvents());
            }
        }
    }

    private boolean only(List<BpmnElement> ones, List<BpmnElement> others) {
        List<BpmnElement> first = ones.stream().filter(Objects::nonNull)
                .filter(each -> !afterOf.containsKey(each)).distinct().toList();
        List<BpmnElement> second = others.stream().filter(Objects::nonNull)
                .filter(each -> !beforeOf.containsKey(each)).distinct().toList();
        if (first.size() != 1 || second.size() != 1 || !group(first.getFirst()).equals(group(second.getFirst()))
                || !same(first.getFirst(), second.getFirst())) {
            return false;
        }
        pair(first.getFirst(), second.getFirst());
        return true;
    }

    /** Two nodes between the same neighbours are the same where they have the same name, or both neighbours are paired. */
    private boolean same(BpmnElement one, BpmnElement other) {
        if (one.name().equals(other.name())) {
            return true;
        }
        return matched(one.incoming().stream().map(BpmnElement::source).toList(),
                other.incoming().stream().map(BpmnElement::source).toList())
                && matched(one.outgoing().stream().map(BpmnElement::target).toList(),
                        other.outgoing().stream().map(BpmnElement::target).toList());
    }

    private boolean matched(List<BpmnElement> ones, List<BpmnElement> others) {
        Set<BpmnElement> there = new HashSet<>(others);
        return ones.stream().anyMatch(each -> afterOf.get(each) != null && there.contains(afterOf.get(each)));
    }

    private void flows() {
        Map<List<Object>, BpmnElement> open = new HashMap<>();
        for (BpmnElement flow : after) {
            if (!beforeOf.containsKey(flow) && flow.source() != null && flow.target() != null) {
                open.putIfAbsent(List.of(flow.type(), flow.source(), flow.target()), flow);
            }
        }
        for (BpmnElement flow : before) {
            BpmnElement source = flow.source() == null ? null : afterOf.get(flow.source());
            BpmnElement target = flow.target() == null ? null : afterOf.get(flow.target());
            if (!afterOf.containsKey(flow) && source != null && target != null) {
                BpmnElement same = open.remove(List.of(flow.type(), source, target));
                if (same != null) {
                    pair(flow, same);
                }
            }
        }
    }

    List<BpmnElement> before() {
        return before;
    }

    List<BpmnElement> after() {
        return after;
    }

    /** What an element has become; null where it is gone. */
    BpmnElement afterOf(BpmnElement element) {
        return element == null ? null : afterOf.get(element);
    }

    /** What an element was; null where it is new. */
    BpmnElement beforeOf(BpmnElement element) {
        return element == null ? null : beforeOf.get(element);
    }
}
