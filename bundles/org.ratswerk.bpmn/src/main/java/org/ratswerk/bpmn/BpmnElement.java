package org.ratswerk.bpmn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlElement;

/**
 * An element of the BPMN model namespace. Lists keep the order of the file; references that lead nowhere are left out of
 * them and told by {@link BpmnDocument#faults()}.
 */
public final class BpmnElement {
    private final BpmnDocument document;
    private final BpmnElement parent;
    private final XmlElement xml;
    private final String type;
    private final String id;
    private List<BpmnElement> children = List.of();
    List<BpmnElement> incoming = List.of();
    List<BpmnElement> outgoing = List.of();
    List<BpmnElement> messagesIn = List.of();
    List<BpmnElement> messagesOut = List.of();
    List<BpmnElement> associations = List.of();
    List<BpmnElement> boundaryEvents = List.of();
    List<BpmnElement> lanes = List.of();
    List<BpmnElement> participants = List.of();
    List<BpmnShape> shapes = List.of();
    List<BpmnEdge> edges = List.of();
    List<Link> links = List.of();

    BpmnElement(BpmnDocument document, BpmnElement parent, XmlElement xml) {
        this.document = document;
        this.parent = parent;
        this.xml = xml;
        this.type = xml.localName();
        this.id = xml.attribute("id");
        if (parent != null) {
            parent.children = with(parent.children, this);
        }
    }

    static <T> List<T> with(List<T> list, T one) {
        List<T> result = list.isEmpty() ? new ArrayList<>(4) : list;
        result.add(one);
        return result;
    }

    /** Returns the document it belongs to. */
    public BpmnDocument document() {
        return document;
    }

    /** Returns the local name of the element, such as {@code userTask}. */
    public String type() {
        return type;
    }

    /** Tells whether the element is of one of these types. */
    public boolean is(String... types) {
        for (String one : types) {
            if (type.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the id; null where it has none. */
    public String id() {
        return id;
    }

    /** Returns the name, for a text annotation its text, for a group its category value; empty where it has none. */
    public String name() {
        String name = switch (type) {
        case "textAnnotation" -> child("text").map(BpmnElement::text).orElse(null);
        case "group" -> reference("categoryValueRef") == null ? null : reference("categoryValueRef").attribute("value");
        default -> xml.attribute("name");
        };
        return name == null ? "" : name.strip();
    }

    /** Returns the value of an attribute without a prefix; null where there is none. */
    public String attribute(String name) {
        return xml.attribute(name);
    }

    /** Returns the value of an attribute without a prefix as yes or no; {@code otherwise} where there is none. */
    public boolean flag(String name, boolean otherwise) {
        String value = xml.attribute(name);
        return value == null ? otherwise : value.strip().equals("true") || value.strip().equals("1");
    }

    /** Returns all attributes. */
    public List<XmlAttribute> attributes() {
        return xml.attributes();
    }

    /** Returns the element that an attribute refers to; null where there is no such attribute or element. */
    public BpmnElement reference(String attribute) {
        String value = xml.attribute(attribute);
        return value == null ? null : document.resolve(value);
    }

    /** Returns the text in the element, marked up text included, stripped. */
    public String text() {
        return xml.allText().strip();
    }

    /** Returns the element it stands in; null for {@code definitions}. */
    public BpmnElement parent() {
        return parent;
    }

    /** Returns the BPMN elements directly in it. */
    public List<BpmnElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** Returns the children of a type. */
    public List<BpmnElement> children(String childType) {
        return children.stream().filter(child -> child.type.equals(childType)).toList();
    }

    /** Returns the first child of a type. */
    public java.util.Optional<BpmnElement> child(String childType) {
        for (BpmnElement child : children) {
            if (child.type.equals(childType)) {
                return java.util.Optional.of(child);
            }
        }
        return java.util.Optional.empty();
    }

    /** Returns this element and all in it that fulfil a condition. */
    public List<BpmnElement> all(Predicate<BpmnElement> condition) {
        var found = new ArrayList<BpmnElement>();
        collect(condition, found);
        return found;
    }

    private void collect(Predicate<BpmnElement> condition, List<BpmnElement> found) {
        if (condition.test(this)) {
            found.add(this);
        }
        for (BpmnElement child : children) {
            child.collect(condition, found);
        }
    }

    /** Tells whether it is an activity: a task, a sub-process or a call activity. */
    public boolean isActivity() {
        return BpmnTypes.ACTIVITIES.contains(type);
    }

    /** Tells whether it is a task. */
    public boolean isTask() {
        return BpmnTypes.TASKS.contains(type);
    }

    /** Tells whether it is a sub-process. */
    public boolean isSubProcess() {
        return BpmnTypes.SUB_PROCESSES.contains(type);
    }

    /** Tells whether it is an event sub-process. */
    public boolean isEventSubProcess() {
        return isSubProcess() && flag("triggeredByEvent", false);
    }

    /** Tells whether it is an event. */
    public boolean isEvent() {
        return BpmnTypes.EVENTS.contains(type);
    }

    /** Tells whether it is a gateway. */
    public boolean isGateway() {
        return BpmnTypes.GATEWAYS.contains(type);
    }

    /** Tells whether it is a flow node: an activity, an event or a gateway. */
    public boolean isFlowNode() {
        return BpmnTypes.FLOW_NODES.contains(type);
    }

    /** Tells whether it is a data object, a data store or a reference to one. */
    public boolean isData() {
        return BpmnTypes.DATA.contains(type);
    }

    /** Returns the documentation, several ones divided by line feeds; empty where there is none. */
    public String documentation() {
        return String.join("\n", children("documentation").stream().map(BpmnElement::text)
                .filter(text -> !text.isEmpty()).toList());
    }

    /** Returns the definitions of an event, those it refers to included. */
    public List<BpmnElement> eventDefinitions() {
        var definitions = new ArrayList<BpmnElement>();
        for (BpmnElement child : children) {
            if (BpmnTypes.EVENT_DEFINITIONS.contains(child.type)) {
                definitions.add(child);
            } else if (child.type.equals("eventDefinitionRef")) {
                BpmnElement definition = document.resolve(child.text());
                if (definition != null) {
                    definitions.add(definition);
                }
            }
        }
        return definitions;
    }

    /** Returns the loop or multi-instance characteristics of an activity; null where it has none. */
    public BpmnElement loop() {
        return child("multiInstanceLoopCharacteristics").or(() -> child("standardLoopCharacteristics")).orElse(null);
    }

    /** Returns the sequence flows that end here, by their {@code targetRef}. */
    public List<BpmnElement> incoming() {
        return Collections.unmodifiableList(incoming);
    }

    /** Returns the sequence flows that begin here, by their {@code sourceRef}. */
    public List<BpmnElement> outgoing() {
        return Collections.unmodifiableList(outgoing);
    }

    /** Returns the message flows that end here. */
    public List<BpmnElement> messagesIn() {
        return Collections.unmodifiableList(messagesIn);
    }

    /** Returns the message flows that begin here. */
    public List<BpmnElement> messagesOut() {
        return Collections.unmodifiableList(messagesOut);
    }

    /** Returns the associations and data associations that begin or end here. */
    public List<BpmnElement> associations() {
        return Collections.unmodifiableList(associations);
    }

    /** Returns the events attached to this activity. */
    public List<BpmnElement> boundaryEvents() {
        return Collections.unmodifiableList(boundaryEvents);
    }

    /** Returns where a flow or association begins; null where that is missing. A data association begins at its data. */
    public BpmnElement source() {
        return end("sourceRef");
    }

    /** Returns where a flow or association ends; null where that is missing. */
    public BpmnElement target() {
        return end("targetRef");
    }

    private BpmnElement end(String reference) {
        String value = xml.attribute(reference);
        if (value != null) {
            return document.resolve(value);
        }
        BpmnElement text = child(reference).orElse(null);
        BpmnElement end = text == null ? null : document.resolve(text.text());
        if (type.equals(reference.equals("sourceRef") ? "dataOutputAssociation" : "dataInputAssociation")) {
            return parent; // what the reference names there is an input or output of the activity
        }
        return end;
    }

    /** Returns the lanes that name this flow node, inner ones included. */
    public List<BpmnElement> lanes() {
        return Collections.unmodifiableList(lanes);
    }

    /**
     * Returns the innermost lane of a flow node; for one without a lane that of what it is attached to or stands in; null
     * where there is none.
     */
    public BpmnElement lane() {
        BpmnElement best = null;
        for (BpmnElement lane : lanes) {
            if (best == null || lane.depth() > best.depth()) {
                best = lane;
            }
        }
        if (best == null && type.equals("boundaryEvent") && reference("attachedToRef") != null
                && reference("attachedToRef") != this) {
            best = reference("attachedToRef").isActivity() ? reference("attachedToRef").lane() : null;
        }
        return best == null && parent != null && parent.isFlowNode() ? parent.lane() : best;
    }

    private int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    /** Returns the lanes directly in this process, sub-process or lane. */
    public List<BpmnElement> innerLanes() {
        var inner = new ArrayList<BpmnElement>();
        for (BpmnElement child : children) {
            if (child.is("laneSet", "childLaneSet")) {
                inner.addAll(child.children("lane"));
            }
        }
        return inner;
    }

    /** Returns the process it stands in, itself for a process; null outside of processes. */
    public BpmnElement process() {
        return type.equals("process") ? this : parent == null ? null : parent.process();
    }

    /** Returns the participants of a process, or of the process it stands in. */
    public List<BpmnElement> participants() {
        BpmnElement process = process();
        return process == null ? List.of() : Collections.unmodifiableList(process.participants);
    }

    /** Returns the first participant of a process, or of the process it stands in; null where there is none. */
    public BpmnElement participant() {
        return type.equals("participant") ? this : participants().isEmpty() ? null : participants().getFirst();
    }

    /** Returns the shapes that show it, in all diagrams. */
    public List<BpmnShape> shapes() {
        return Collections.unmodifiableList(shapes);
    }

    /** Returns the first shape that shows it; null where there is none. */
    public BpmnShape shape() {
        return shapes.isEmpty() ? null : shapes.getFirst();
    }

    /** Returns the edges that show it, in all diagrams. */
    public List<BpmnEdge> edges() {
        return Collections.unmodifiableList(edges);
    }

    /** Returns the first edge that shows it; null where there is none. */
    public BpmnEdge edge() {
        return edges.isEmpty() ? null : edges.getFirst();
    }

    /** Returns its links into the administration. */
    public List<Link> links() {
        return Collections.unmodifiableList(links);
    }

    /** Returns its links of a kind. */
    public List<Link> links(Link.Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).toList();
    }

    /** Returns the line of its start tag, from 1. */
    public int line() {
        return xml.line();
    }

    /** Returns the column of its start tag in characters, from 1. */
    public int column() {
        return xml.column();
    }

    /** Returns the element in the file. */
    public XmlElement xml() {
        return xml;
    }

    @Override
    public String toString() {
        return type + (id == null ? "" : " " + id) + (name().isEmpty() ? "" : " “" + name() + "”");
    }
}
