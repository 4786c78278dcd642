package org.ratswerk.bpmn.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Link;

/**
 * The steps of a document in the order of the flow, what they use, and where information changes its medium: from paper to
 * IT, from IT to paper, or from one IT system to another one without an interface between both. A change between steps of
 * which one says nothing about its medium is not counted.
 */
public final class Steps {
    private Steps() {
    }

    /**
     * Returns the steps of all processes of a document, those of sub-processes right after them.
     *
     * @param document document
     * @param connected tells of the ids of two resources whether there is an interface between them
     */
    public static List<Step> of(BpmnDocument document, BiPredicate<String, String> connected) {
        var steps = new ArrayList<Step>();
        for (BpmnElement process : document.processes()) {
            add(process, connected, steps);
        }
        return steps;
    }

    private static void add(BpmnElement container, BiPredicate<String, String> connected, List<Step> steps) {
        for (BpmnElement node : inOrder(container)) {
            if (node.isActivity()) {
                steps.add(step(node, steps.size() + 1, connected));
            }
            if (node.isSubProcess()) {
                add(node, connected, steps);
            }
        }
    }

    /** Flow nodes of a container: what stands before others in the flow comes first. */
    static List<BpmnElement> inOrder(BpmnElement container) {
        List<BpmnElement> nodes = container.children().stream().filter(BpmnElement::isFlowNode).toList();
        Set<BpmnElement> seen = new HashSet<>();
        // reverse post-order of a depth-first search, which visits last what shall come first
        var order = new ArrayList<BpmnElement>();
        List<BpmnElement> roots = nodes.stream()
                .filter(node -> node.incoming().isEmpty() && !node.is("boundaryEvent")).toList();
        for (List<BpmnElement> begin : List.of(roots, nodes)) {
            var finished = new LinkedHashSet<BpmnElement>();
            begin.reversed().stream().filter(root -> !seen.contains(root)).forEach(root -> visit(root, seen, finished));
            order.addAll(List.copyOf(finished).reversed());
        }
        order.removeIf(node -> node.parent() != container);
        return order;
    }

    private static void visit(BpmnElement root, Set<BpmnElement> seen, Set<BpmnElement> finished) {
        Deque<BpmnElement> stack = new ArrayDeque<>();
        stack.push(root);
        while (!stack.isEmpty()) {
            BpmnElement node = stack.peek();
            if (seen.add(node)) {
                for (BpmnElement next : next(node)) {
                    if (!seen.contains(next)) {
                        stack.push(next);
                    }
                }
            } else {
                stack.pop();
                finished.add(node);
            }
        }
    }

    /** What comes right after a node, events attached to it included. */
    static List<BpmnElement> next(BpmnElement node) {
        var next = new ArrayList<BpmnElement>();
        for (BpmnElement flow : node.outgoing()) {
            if (flow.target() != null) {
                next.add(flow.target());
            }
        }
        next.addAll(node.boundaryEvents());
        return next;
    }

    private static Step step(BpmnElement node, int number, BiPredicate<String, String> connected) {
        var input = new LinkedHashSet<String>();
        var output = new LinkedHashSet<String>();
        for (BpmnElement association : node.children()) {
            if (association.is("dataInputAssociation", "dataOutputAssociation")) {
                boolean reads = association.is("dataInputAssociation");
                association.child(reads ? "sourceRef" : "targetRef").flatMap(ref -> node.document().element(ref.text()))
                        .map(BpmnElement::name).filter(name -> !name.isEmpty())
                        .ifPresent(name -> (reads ? input : output).add(name));
            }
        }
        for (BpmnElement association : node.associations()) {
            if (association.is("association")) {
                BpmnElement other = association.source() == node ? association.target() : association.source();
                if (other != null && other.isData() && !other.name().isEmpty()) {
                    (association.target() == node ? input : output).add(other.name());
                }
            }
        }
        var breaks = new ArrayList<BpmnElement>();
        for (BpmnElement before : before(node)) {
            if (breaks(before, node, connected)) {
                breaks.add(before);
            }
        }
        return new Step(number, node, kind(node), role(node), systems(node), List.copyOf(input), List.copyOf(output),
                breaks);
    }

    /** By what a step is done. */
    static Step.Kind kind(BpmnElement node) {
        return switch (node.type()) {
        case "manualTask" -> Step.Kind.MANUAL;
        case "userTask" -> Step.Kind.USER;
        case "serviceTask", "scriptTask", "businessRuleTask", "sendTask", "receiveTask" -> Step.Kind.AUTOMATIC;
        case "task" -> systems(node).isEmpty() ? Step.Kind.UNSTATED : Step.Kind.USER;
        default -> Step.Kind.SUB_PROCESS;
        };
    }

    private static List<String> systems(BpmnElement node) {
        return node.links(Link.Kind.USES).stream().map(Link::ref).filter(ref -> !ref.isEmpty()).distinct().toList();
    }

    private static String role(BpmnElement node) {
        BpmnElement lane = node.lane();
        if (lane != null && !lane.name().isEmpty()) {
            return lane.name();
        }
        BpmnElement pool = node.participant();
        return pool == null ? "" : pool.name();
    }

    /** The steps right before a step, through gateways and events. */
    private static List<BpmnElement> before(BpmnElement node) {
        var before = new ArrayList<BpmnElement>();
        Set<BpmnElement> seen = new HashSet<>();
        Deque<BpmnElement> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            BpmnElement at = open.poll();
            var sources = new ArrayList<BpmnElement>();
            at.incoming().forEach(flow -> sources.add(flow.source()));
            if (at.is("boundaryEvent")) {
                sources.add(at.reference("attachedToRef"));
            }
            for (BpmnElement source : sources) {
                if (source != null && seen.add(source)) {
                    if (source.isActivity()) {
                        before.add(source);
                    } else {
                        open.add(source);
                    }
                }
            }
        }
        return before;
    }

    /** Tells whether information changes its medium between two steps. */
    static boolean breaks(BpmnElement before, BpmnElement after, BiPredicate<String, String> connected) {
        Boolean first = withIt(before);
        Boolean second = withIt(after);
        if (first == null || second == null) {
            return false;
        }
        if (!first.equals(second)) {
            return true;
        }
        List<String> one = systems(before);
        List<String> other = systems(after);
        return first && !one.isEmpty() && !other.isEmpty() && Collections.disjoint(one, other)
                && one.stream().noneMatch(a -> other.stream()
                        .anyMatch(b -> connected.test(a, b) || connected.test(b, a)));
    }

    private static Boolean withIt(BpmnElement node) {
        return switch (kind(node)) {
        case MANUAL -> systems(node).isEmpty() ? Boolean.FALSE : Boolean.TRUE;
        case USER, AUTOMATIC -> Boolean.TRUE;
        case SUB_PROCESS, UNSTATED -> null;
        };
    }
}
