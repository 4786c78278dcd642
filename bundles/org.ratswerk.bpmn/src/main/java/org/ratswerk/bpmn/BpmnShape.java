package org.ratswerk.bpmn;

import org.ratswerk.bpmn.xml.XmlElement;

/**
 * A shape of a diagram (BPMN 2.0.2, clause 12.2.3.3).
 *
 * @param id its id; null where it has none
 * @param elementId id of the element it shows; null where it names none
 * @param element the element it shows; null where there is none of this id
 * @param bounds its place; null where it has none
 * @param horizontal {@code isHorizontal} of pools and lanes; null where it is not said
 * @param expanded {@code isExpanded} of sub-processes and call activities; null where it is not said
 * @param markerVisible {@code isMarkerVisible} of exclusive gateways; null where it is not said
 * @param label place of its label; null where it has none
 * @param xml the shape in the file
 */
public record BpmnShape(String id, String elementId, BpmnElement element, Bounds bounds, Boolean horizontal,
        Boolean expanded, Boolean markerVisible, Bounds label, XmlElement xml) {
    /** Returns the colour of the area as it is written, such as {@code #ffeeaa}; null for the usual one. */
    public String fill() {
        return Diagrams.colour(xml, "background-color", "fill");
    }

    /** Returns the colour of the line as it is written; null for the usual one. */
    public String stroke() {
        return Diagrams.colour(xml, "border-color", "stroke");
    }
}
