package org.ratswerk.bpmn;

import java.util.List;

import org.ratswerk.bpmn.xml.XmlElement;

/**
 * A diagram of a document (BPMN 2.0.2, clause 12.2.3.1).
 *
 * @param id its id; null where it has none
 * @param name its name; null where it has none
 * @param elementId id of what its plane shows: a process, collaboration or sub-process; null where it names nothing
 * @param element what its plane shows; null where there is nothing of this id
 * @param shapes its shapes in the order of the file
 * @param edges its edges in the order of the file
 * @param xml the diagram in the file
 */
public record BpmnDiagram(String id, String name, String elementId, BpmnElement element, List<BpmnShape> shapes,
        List<BpmnEdge> edges, XmlElement xml) {
}
