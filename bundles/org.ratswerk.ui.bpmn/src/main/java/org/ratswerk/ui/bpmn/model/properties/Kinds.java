package org.ratswerk.ui.bpmn.model.properties;

import java.util.List;

import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasNode;

/** What the kinds of BPMN elements are called, and their symbols. */
public final class Kinds {
    private static final Texts TEXTS = Texts.of(Kinds.class);

    private Kinds() {
    }

    /**
     * Returns what a kind is called, such as "User task".
     *
     * @param type kind with its prefix
     */
    public static String name(String type) {
        var key = "kind." + local(type);
        return TEXTS.has(key) ? TEXTS.get(key) : local(type);
    }

    /** Returns what the kind of an event definition is called, such as "Timer"; null and unknown kinds give "None". */
    public static String event(String definition) {
        var key = "event." + (definition == null ? "none" : local(definition));
        return TEXTS.has(key) ? TEXTS.get(key) : local(definition);
    }

    /** Returns the kind of a node, for events with what they wait for or do, such as "Start event (Timer)". */
    public static String name(CanvasNode node) {
        return node.event() == null ? name(node.type()) : TEXTS.get("kind.event", name(node.type()), event(node.event()));
    }

    /** Returns the kind of an element, for events with what they wait for or do. */
    public static String name(CanvasElement element) {
        var event = eventDefinition(element);
        return event == null ? name(element.type()) : TEXTS.get("kind.event", name(element.type()), event(event));
    }

    /** Returns the kind of the first event definition of an element; null for none. */
    static String eventDefinition(CanvasElement element) {
        return element.details().get("eventDefinitions") instanceof List<?> list && !list.isEmpty()
                && list.getFirst() instanceof java.util.Map<?, ?> first && first.get("$type") instanceof String type ? type
                        : null;
    }

    /** Returns the name an element is spoken of with: its own, else its kind. */
    public static String title(CanvasElement element) {
        return element.name().isBlank() ? name(element) : element.name().strip().replaceAll("\\s+", " ");
    }

    /** Returns the file name of the symbol of a kind, without extension. */
    public static String icon(String type) {
        var kind = local(type);
        return switch (kind) {
        case "StartEvent" -> "bpmn-start";
        case "EndEvent" -> "bpmn-end";
        case "IntermediateThrowEvent", "IntermediateCatchEvent", "BoundaryEvent" -> "bpmn-event";
        case "CallActivity", "Transaction" -> "bpmn-subprocess";
        case "Participant" -> "bpmn-pool";
        case "Lane" -> "bpmn-lane";
        case "DataStoreReference", "DataStore" -> "bpmn-store";
        case "DataObjectReference", "DataObject", "DataInput", "DataOutput" -> "bpmn-data";
        case "SequenceFlow", "MessageFlow", "Association", "DataInputAssociation", "DataOutputAssociation" -> "bpmn-flow";
        case "TextAnnotation", "Group" -> "bpmn-note";
        case "Process", "Collaboration", "Definitions" -> "BpmnFile";
        default -> kind.endsWith("Gateway") ? "bpmn-gateway" : kind.endsWith("SubProcess") ? "bpmn-subprocess" : "bpmn-task";
        };
    }

    /** Returns a kind without its prefix. */
    static String local(String type) {
        return type.substring(type.indexOf(':') + 1);
    }
}
