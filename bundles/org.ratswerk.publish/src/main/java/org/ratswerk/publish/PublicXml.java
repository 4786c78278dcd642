package org.ratswerk.publish;

import java.util.Map;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.xml.Namespaces;
import org.ratswerk.bpmn.xml.XmlAttribute;
import org.ratswerk.bpmn.xml.XmlElement;

/**
 * A BPMN file as it may be published: what is seen in the diagram, and nothing else. Documentation, extensions, scripts,
 * expressions, services, comments and attributes of other programs stay behind, as what is not known does.
 */
final class PublicXml {
    private static final String BIOC = "http://bpmn.io/schema/bpmn/biocolor/1.0";
    private static final String COLOR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

    /** Elements of BPMN that are seen, or that what is seen refers to. */
    private static final Set<String> ELEMENTS = Set.of("definitions", "process", "collaboration", "participant",
            "participantMultiplicity", "laneSet", "childLaneSet", "lane", "flowNodeRef", "task", "userTask", "manualTask",
            "serviceTask", "scriptTask", "sendTask", "receiveTask", "businessRuleTask", "subProcess", "adHocSubProcess",
            "transaction", "callActivity", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent",
            "boundaryEvent", "messageEventDefinition", "timerEventDefinition", "conditionalEventDefinition",
            "signalEventDefinition", "escalationEventDefinition", "errorEventDefinition", "compensateEventDefinition",
            "cancelEventDefinition", "terminateEventDefinition", "linkEventDefinition", "exclusiveGateway",
            "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway", "sequenceFlow", "messageFlow",
            "conditionExpression", "incoming", "outgoing", "dataObject", "dataObjectReference", "dataStore",
            "dataStoreReference", "dataInput", "dataOutput", "ioSpecification", "inputSet", "outputSet", "property",
            "dataInputAssociation", "dataOutputAssociation", "sourceRef", "targetRef", "textAnnotation", "text",
            "association", "group", "category", "categoryValue", "standardLoopCharacteristics",
            "multiInstanceLoopCharacteristics");
    /** Elements whose text is a reference, or is seen. */
    private static final Set<String> WITH_TEXT = Set.of("flowNodeRef", "incoming", "outgoing", "sourceRef", "targetRef",
            "text");
    private static final Set<String> ATTRIBUTES = Set.of("id", "name", "sourceRef", "targetRef", "default", "processRef",
            "attachedToRef", "cancelActivity", "isInterrupting", "triggeredByEvent", "parallelMultiple", "isCollection",
            "dataObjectRef", "dataStoreRef", "instantiate", "eventGatewayType", "associationDirection", "isSequential",
            "isForCompensation", "categoryValueRef", "value", "minimum", "maximum");
    private static final Set<String> REFERENCES = Set.of("sourceRef", "targetRef", "default", "processRef",
            "attachedToRef", "dataObjectRef", "dataStoreRef", "categoryValueRef", "bpmnElement");

    private static final Set<String> DI_ELEMENTS = Set.of("BPMNDiagram", "BPMNPlane", "BPMNShape", "BPMNEdge",
            "BPMNLabel", "Bounds", "waypoint");
    private static final Set<String> DI_ATTRIBUTES = Set.of("id", "name", "bpmnElement", "isHorizontal", "isExpanded",
            "isMarkerVisible", "isMessageVisible", "messageVisibleKind", "x", "y", "width", "height");
    /** Colours of shapes, by namespace. */
    private static final Map<String, Set<String>> COLOURS = Map.of(BIOC, Set.of("stroke", "fill"), COLOR,
            Set.of("background-color", "border-color", "color"));

    private final StringBuilder out = new StringBuilder();

    private PublicXml() {
    }

    /** Returns a document as it may be published. */
    static String of(BpmnDocument document) {
        var xml = new PublicXml();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.element(document.xml().root());
        return xml.out.append('\n').toString();
    }

    private void element(XmlElement element) {
        String prefix = prefix(element);
        if (prefix == null) {
            return;
        }
        boolean model = prefix.equals("bpmn");
        out.append('<').append(prefix).append(':').append(element.localName());
        if (element.parent() == null) {
            out.append(" xmlns:bpmn=\"").append(Namespaces.BPMN).append("\" xmlns:bpmndi=\"").append(Namespaces.BPMNDI)
                    .append("\" xmlns:dc=\"").append(Namespaces.DC).append("\" xmlns:di=\"").append(Namespaces.DI)
                    .append("\" xmlns:bioc=\"").append(BIOC).append("\" xmlns:color=\"").append(COLOR)
                    .append("\" xmlns:xsi=\"").append(Namespaces.XSI).append("\" targetNamespace=\"published\"");
        }
        for (XmlAttribute attribute : element.attributes()) {
            attribute(attribute, model);
        }
        if (element.localName().equals("conditionExpression")) {
            out.append(" xsi:type=\"bpmn:tFormalExpression\"");
        }
        out.append('>');
        if (model && WITH_TEXT.contains(element.localName())) {
            String text = element.text().strip();
            Tag.escape(element.localName().equals("text") ? text : local(text), out);
        } else {
            element.elements().forEach(this::element);
        }
        out.append("</").append(prefix).append(':').append(element.localName()).append('>');
    }

    /** Prefix under which an element is written; null for one that stays behind. */
    private static String prefix(XmlElement element) {
        String name = element.localName();
        if (Namespaces.isModel(element.namespace())) {
            return ELEMENTS.contains(name) ? "bpmn" : null;
        }
        if (!DI_ELEMENTS.contains(name)) {
            return null;
        }
        return switch (element.namespace()) {
        case Namespaces.BPMNDI -> "bpmndi";
        case Namespaces.DC -> "dc";
        case Namespaces.DI -> "di";
        default -> null;
        };
    }

    private void attribute(XmlAttribute attribute, boolean model) {
        String name = attribute.localName();
        if (attribute.namespace().isEmpty() && !attribute.declaresNamespace()) {
            if ((model ? ATTRIBUTES : DI_ATTRIBUTES).contains(name)) {
                write(name, REFERENCES.contains(name) ? local(attribute.value()) : attribute.value());
            }
        } else if (!model && COLOURS.getOrDefault(attribute.namespace(), Set.of()).contains(name)) {
            write((attribute.namespace().equals(BIOC) ? "bioc:" : "color:") + name, attribute.value());
        }
    }

    private void write(String name, String value) {
        out.append(' ').append(name).append("=\"");
        // an attribute's line feed would be read as a blank
        int from = out.length();
        Tag.escape(value, out);
        for (int at = out.indexOf("\n", from); at >= 0; at = out.indexOf("\n", at + 1)) {
            out.replace(at, at + 1, "&#10;");
        }
        out.append('"');
    }

    /** A reference without its prefix. */
    private static String local(String reference) {
        return reference.substring(reference.lastIndexOf(':') + 1);
    }
}
