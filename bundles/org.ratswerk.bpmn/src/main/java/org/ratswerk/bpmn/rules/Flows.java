package org.ratswerk.bpmn.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;

/** Questions about the flow of control that several rules ask. */
final class Flows {
    private Flows() {
    }

    /** Returns the processes and sub-processes with flow nodes whose order is drawn: all but ad-hoc sub-processes. */
    static List<BpmnElement> containers(BpmnDocument document) {
        return document.elements(element -> (element.is("process") || element.isSubProcess())
                && !element.is("adHocSubProcess") && element.children().stream().anyMatch(Flows::isNode));
    }

    /** Returns the activities, events and gateways directly in a container. */
    static List<BpmnElement> nodes(BpmnElement container) {
        return container.children().stream().filter(Flows::isNode).toList();
    }

    /** Tells whether it is an activity, an event or a gateway. */
    static boolean isNode(BpmnElement element) {
        return element.isActivity() || element.isEvent() || element.isGateway();
    }

    /** Returns where the flows from a node lead; those that lead nowhere are left out. */
    static List<BpmnElement> targets(BpmnElement node) {
        return node.outgoing().stream().map(BpmnElement::target).filter(Objects::nonNull).toList();
    }

    /** Returns where the flows to a node come from; those from nowhere are left out. */
    static List<BpmnElement> sources(BpmnElement node) {
        return node.incoming().stream().map(BpmnElement::source).filter(Objects::nonNull).toList();
    }

    /** Returns what can happen next: the targets of its flows, and events attached to it. */
    static List<BpmnElement> next(BpmnElement node) {
        if (node.boundaryEvents().isEmpty()) {
            return targets(node);
        }
        var next = new ArrayList<>(targets(node));
        next.addAll(node.boundaryEvents());
        return next;
    }

    /** Returns these nodes and all that can happen after them. */
    static Set<BpmnElement> reachable(Collection<BpmnElement> from) {
        var reached = new HashSet<>(from);
        var queue = new ArrayDeque<>(from);
        while (!queue.isEmpty()) {
            for (BpmnElement next : next(queue.poll())) {
                if (reached.add(next)) {
                    queue.add(next);
                }
            }
        }
        return reached;
    }

    /** Tells whether a gateway chooses by conditions: exclusive, inclusive or complex. */
    static boolean isChoice(BpmnElement node) {
        return node.is("exclusiveGateway", "inclusiveGateway", "complexGateway");
    }

    /** Tells whether more than one flow leaves the node. */
    static boolean isSplit(BpmnElement node) {
        return node.outgoing().size() > 1;
    }

    /** Tells whether a node begins a flow: a start event, or what receives the message that creates the instance. */
    static boolean isStart(BpmnElement node) {
        return node.is("startEvent") || node.is("receiveTask", "eventBasedGateway") && node.flag("instantiate", false);
    }

    /** Tells whether a node is run without a flow to it: attached, for compensation, by an event or by a link. */
    static boolean isOffFlow(BpmnElement node) {
        return node.is("boundaryEvent") || node.isEventSubProcess() || node.flag("isForCompensation", false)
                || node.is("intermediateCatchEvent") && has(node, "linkEventDefinition");
    }

    /** Tells whether an event has a definition of a type, such as {@code timerEventDefinition}. */
    static boolean has(BpmnElement event, String definition) {
        return event.eventDefinitions().stream().anyMatch(each -> each.is(definition));
    }

    /** Tells whether a flow is the default of where it begins. */
    static boolean isDefault(BpmnElement flow) {
        return flow.id() != null && flow.source() != null && flow.source().reference("default") == flow;
    }

    /** Tells whether a flow does not say where it begins or where it ends. */
    static boolean lacksEnd(BpmnElement flow) {
        String source = flow.attribute("sourceRef");
        String target = flow.attribute("targetRef");
        return source == null || source.isBlank() || target == null || target.isBlank();
    }

    /** Returns the participant (pool) an element stands in, itself for a participant; null where there is none. */
    static BpmnElement pool(BpmnElement element) {
        return element == null ? null : element.participant();
    }

    /** Tells whether a pool shows what happens in it: its process has flow nodes. */
    static boolean isOpen(BpmnElement participant) {
        BpmnElement process = participant.reference("processRef");
        return process != null && process.children().stream().anyMatch(Flows::isNode);
    }

    /** Returns the nodes of a container in groups that are tied by flows, attached events and links of the same name. */
    static List<List<BpmnElement>> connected(BpmnElement container) {
        var group = new HashMap<BpmnElement, BpmnElement>();
        var links = new HashMap<String, BpmnElement>();
        List<BpmnElement> nodes = nodes(container);
        for (BpmnElement node : nodes) {
            for (BpmnElement next : next(node)) {
                group.put(root(group, next), root(group, node));
            }
            for (BpmnElement definition : node.eventDefinitions()) {
                if (definition.is("linkEventDefinition")) {
                    BpmnElement other = links.putIfAbsent(definition.name() + node.name(), node);
                    if (other != null) {
                        group.put(root(group, node), root(group, other));
                    }
                }
            }
        }
        var groups = new LinkedHashMap<BpmnElement, List<BpmnElement>>();
        for (BpmnElement node : nodes) {
            groups.computeIfAbsent(root(group, node), none -> new ArrayList<>()).add(node);
        }
        return List.copyOf(groups.values());
    }

    private static BpmnElement root(Map<BpmnElement, BpmnElement> group, BpmnElement node) {
        BpmnElement at = node;
        while (group.getOrDefault(at, at) != at) {
            BpmnElement up = group.get(at);
            group.put(at, group.getOrDefault(up, up)); // halves the path
            at = up;
        }
        return at;
    }
}
