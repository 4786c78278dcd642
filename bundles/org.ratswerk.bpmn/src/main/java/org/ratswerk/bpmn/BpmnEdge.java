package org.ratswerk.bpmn;

import java.util.List;

import org.ratswerk.bpmn.xml.XmlElement;

/**
 * An edge of a diagram (BPMN 2.0.2, clause 12.2.3.4).
 *
 * @param id its id; null where it has none
 * @param elementId id of the flow or association it shows; null where it names none
 * @param element what it shows; null where there is nothing of this id
 * @param waypoints its points from source to target
 * @param label place of its label; null where it has none
 * @param sourceId id of the shape it begins at, where it is said; null otherwise
 * @param targetId id of the shape it ends at, where it is said; null otherwise
 * @param xml the edge in the file
 */
public record BpmnEdge(String id, String elementId, BpmnElement element, List<Waypoint> waypoints, Bounds label,
        String sourceId, String targetId, XmlElement xml) {
    /** Returns the colour of the line as it is written; null for the usual one. */
    public String stroke() {
        return Diagrams.colour(xml, "border-color", "stroke");
    }
}
