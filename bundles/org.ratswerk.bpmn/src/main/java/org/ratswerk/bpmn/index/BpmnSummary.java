package org.ratswerk.bpmn.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.BpmnTypes;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.search.Diagram;

/**
 * What the index keeps of a BPMN file.
 *
 * @param file the file relative to the administration's folder, with {@code /} between the names
 * @param items its processes, participants, lanes, flow nodes, data and messages, in the order of the file
 * @param links its links into the administration, in the order of the file
 * @param labels all texts that can be searched: names, documentation, text annotations, each in one line
 * @param faults what is unknown or broken in it
 * @param error why it cannot be read, in the language of the program; null where it could be read
 */
public record BpmnSummary(String file, List<BpmnItem> items, List<BpmnLink> links, List<Diagram.Label> labels,
        List<Fault> faults, String error) {
    private static final int LONGEST = 10_000;
    private static final Set<String> OTHERS = Set.of("process", "participant", "lane", "message", "collaboration");

    /** The lists are copied. */
    public BpmnSummary {
        items = List.copyOf(items);
        links = List.copyOf(links);
        labels = List.copyOf(labels);
        faults = List.copyOf(faults);
    }

    /** Returns the summary of a file that cannot be read. */
    static BpmnSummary unreadable(String file, String error) {
        return new BpmnSummary(file, List.of(), List.of(), List.of(), List.of(), error);
    }

    /** Returns the summary of a document. */
    public static BpmnSummary of(String file, BpmnDocument document) {
        var items = new ArrayList<BpmnItem>();
        var labels = new ArrayList<Diagram.Label>();
        for (BpmnElement element : document.elements()) {
            String name = element.name();
            if (OTHERS.contains(element.type()) || element.isFlowNode() || element.isData()) {
                items.add(item(element, name));
            }
            if (element.is("documentation", "text")) {
                BpmnElement holder = element.parent() == null ? element : element.parent();
                label(holder, element.text(), labels);
            } else if (!element.is("textAnnotation", "group")) {
                label(element, name, labels);
            }
        }
        var links = new ArrayList<BpmnLink>();
        for (Link link : document.links()) {
            BpmnElement element = link.element();
            links.add(new BpmnLink(link.kind(), element.id(), element.type(), element.name(), processes(element),
                    link.ref(), link.mode(), link.bridging(), link.xml().line()));
        }
        return new BpmnSummary(file, items, links, labels, document.faults(), null);
    }

    private static BpmnItem item(BpmnElement element, String name) {
        BpmnElement process = element.is("participant") ? element.reference("processRef") : element.process();
        BpmnElement lane = element.isFlowNode() ? element.lane() : null;
        return new BpmnItem(element.id(), element.type(), name, process == null ? null : process.id(),
                lane == null ? null : lane.id(), element.line());
    }

    private static Collection<String> ids(Collection<BpmnElement> elements) {
        var ids = new TreeSet<String>();
        for (BpmnElement element : elements) {
            if (element.process() != null && element.process().id() != null) {
                ids.add(element.process().id());
            }
        }
        return ids;
    }

    private static List<String> processes(BpmnElement element) {
        if (element.process() != null) {
            return List.copyOf(ids(List.of(element)));
        }
        if (element.is("participant") && element.attribute("processRef") != null) {
            BpmnElement process = element.reference("processRef");
            return process == null || process.id() == null ? List.of() : List.of(process.id());
        }
        return element.is("dataStore") ? List.copyOf(ids(element.document().elements(
                one -> one.is("dataStoreReference") && one.reference("dataStoreRef") == element))) : List.of();
    }

    private static void label(BpmnElement element, String text, List<Diagram.Label> labels) {
        if (!text.isBlank()) {
            String line = text.indexOf('\n') < 0 && text.indexOf("  ") < 0 && text.indexOf('\t') < 0 ? text
                    : text.strip().replaceAll("\\s+", " ");
            labels.add(new Diagram.Label(element.id(), element.type(),
                    line.length() > LONGEST ? line.substring(0, LONGEST) : line));
        }
    }

    /** Tells whether the file could be read. */
    public boolean isReadable() {
        return error == null;
    }

    /** Returns the items of a type, such as {@code process}. */
    public List<BpmnItem> items(String type) {
        return items.stream().filter(item -> item.type().equals(type)).toList();
    }

    /** Returns the activities, events and gateways. */
    public List<BpmnItem> flowNodes() {
        return items.stream().filter(item -> BpmnTypes.FLOW_NODES.contains(item.type())).toList();
    }

    /** Returns the data objects, data stores and references to them. */
    public List<BpmnItem> data() {
        return items.stream().filter(item -> BpmnTypes.DATA.contains(item.type())).toList();
    }

    /** Returns the links of a kind. */
    public List<BpmnLink> links(Link.Kind kind) {
        return links.stream().filter(link -> link.kind() == kind).toList();
    }

    /** Returns the item with an id. */
    public Optional<BpmnItem> item(String id) {
        return items.stream().filter(item -> id.equals(item.id())).findFirst();
    }

    /** Returns the ids of the administration's processes that the file says it shows, each once, in its order. */
    public List<String> processRefs() {
        return links(Link.Kind.PROCESS).stream().map(BpmnLink::ref).filter(ref -> !ref.isEmpty()).distinct().toList();
    }

    /** Returns the id of the administration's process that a process of the file says it is; null where it says none. */
    public String processRef(String process) {
        return links(Link.Kind.PROCESS).stream()
                .filter(link -> process.equals(link.element()) && !link.ref().isEmpty()).map(BpmnLink::ref)
                .findFirst().orElse(null);
    }

    /** Returns what search finds in it. */
    public Diagram diagram() {
        List<String> refs = processRefs();
        return new Diagram(file, refs.isEmpty() ? null : refs.getFirst(), labels);
    }
}
