package org.ratswerk.bpmn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlException;

/**
 * A BPMN 2.0 document as it stands in a file: processes, collaborations, flow nodes, flows, data, diagrams, and the links
 * into the administration. It never changes. What is unknown or broken is kept and told by {@link #faults()}.
 */
public final class BpmnDocument {
    private final XmlDocument xml;
    private final BpmnElement definitions;
    private final List<BpmnElement> elements;
    private final Map<String, BpmnElement> byId = new HashMap<>();
    private final List<BpmnDiagram> diagrams;
    private final List<Link> links;
    private final List<Fault> faults;

    private BpmnDocument(XmlDocument xml) {
        this.xml = xml;
        var reader = new BpmnReader(this, byId);
        definitions = reader.read();
        elements = Collections.unmodifiableList(reader.elements());
        diagrams = List.copyOf(reader.diagrams());
        links = List.copyOf(reader.links());
        faults = List.copyOf(reader.faults());
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @throws XmlException if it is no well-formed XML, or hostile
     * @throws IOException if it cannot be read
     */
    public static BpmnDocument read(Path file) throws IOException {
        return new BpmnDocument(XmlDocument.read(file));
    }

    /**
     * Reads a document.
     *
     * @param file name of the file, for messages
     * @param content the bytes of the file
     * @throws XmlException if it is no well-formed XML, or hostile
     */
    public static BpmnDocument read(String file, byte[] content) throws XmlException {
        return new BpmnDocument(XmlDocument.parse(file, content));
    }

    /**
     * Reads a document that is there as text.
     *
     * @param file name, for messages
     * @param content the text
     * @throws XmlException if it is no well-formed XML, or hostile
     */
    public static BpmnDocument read(String file, String content) throws XmlException {
        return new BpmnDocument(XmlDocument.parse(file, content));
    }

    /** Returns the BPMN of an XML document. */
    public static BpmnDocument of(XmlDocument xml) {
        return new BpmnDocument(xml);
    }

    /** Returns the document as XML with all its places. */
    public XmlDocument xml() {
        return xml;
    }

    /** Returns the root element, whatever it is. */
    public BpmnElement definitions() {
        return definitions;
    }

    /** Returns all elements of the BPMN model namespace outside of {@code extensionElements}, in the order of the file. */
    public List<BpmnElement> elements() {
        return elements;
    }

    /** Returns the elements that fulfil a condition. */
    public List<BpmnElement> elements(Predicate<BpmnElement> condition) {
        return elements.stream().filter(condition).toList();
    }

    /** Returns the elements of a type, such as {@code sequenceFlow}. */
    public List<BpmnElement> elements(String type) {
        return elements(element -> element.type().equals(type));
    }

    /** Returns the first element with an id. */
    public Optional<BpmnElement> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the element that a reference names, also one with a prefix (a QName); null where there is none. */
    BpmnElement resolve(String reference) {
        String name = reference.strip();
        BpmnElement found = byId.get(name);
        return found != null ? found : byId.get(name.substring(name.indexOf(':') + 1));
    }

    /** Returns the processes. */
    public List<BpmnElement> processes() {
        return elements("process");
    }

    /** Returns the collaborations. */
    public List<BpmnElement> collaborations() {
        return elements("collaboration");
    }

    /** Returns the participants (pools) of all collaborations. */
    public List<BpmnElement> participants() {
        return elements("participant");
    }

    /** Returns the lanes, inner ones included. */
    public List<BpmnElement> lanes() {
        return elements("lane");
    }

    /** Returns the activities, events and gateways, those in sub-processes included. */
    public List<BpmnElement> flowNodes() {
        return elements(BpmnElement::isFlowNode);
    }

    /** Returns the sequence flows. */
    public List<BpmnElement> sequenceFlows() {
        return elements("sequenceFlow");
    }

    /** Returns the message flows. */
    public List<BpmnElement> messageFlows() {
        return elements("messageFlow");
    }

    /** Returns the data objects, data stores and references to them. */
    public List<BpmnElement> data() {
        return elements(BpmnElement::isData);
    }

    /** Returns the messages. */
    public List<BpmnElement> messages() {
        return elements("message");
    }

    /** Returns the text annotations, associations and groups. */
    public List<BpmnElement> artifacts() {
        return elements(element -> BpmnTypes.ARTIFACTS.contains(element.type()));
    }

    /** Returns the diagrams. */
    public List<BpmnDiagram> diagrams() {
        return diagrams;
    }

    /** Returns the links into the administration. */
    public List<Link> links() {
        return links;
    }

    /** Returns what is unknown or broken, in the order of the file. */
    public List<Fault> faults() {
        return faults;
    }
}
