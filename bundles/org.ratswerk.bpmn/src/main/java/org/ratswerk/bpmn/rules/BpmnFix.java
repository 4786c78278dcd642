package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.Link;

/**
 * A change of a document that resolves a finding, as data: {@link BpmnFixer} applies it to a file, the editor as a command.
 * Ids are those of the BPMN model or of the diagram.
 */
public sealed interface BpmnFix {
    /** Returns what it does, as a verb phrase in the language of the program. */
    String label();

    /**
     * Sets an attribute without a prefix, such as the name.
     *
     * @param label what it does
     * @param element id of the element, shape or edge
     * @param name name of the attribute
     * @param value its value; null to remove it
     */
    record SetAttribute(String label, String element, String name, String value) implements BpmnFix {
    }

    /**
     * Removes an element with what shows it and what refers to it in the lists of other elements.
     *
     * @param label what it does
     * @param element its id
     */
    record RemoveElement(String label, String element) implements BpmnFix {
    }

    /**
     * Removes a reference.
     *
     * @param label what it does
     * @param element id of the element that has it
     * @param name name of the attribute or of the element in it
     * @param value what it names
     */
    record RemoveReference(String label, String element, String name, String value) implements BpmnFix {
    }

    /**
     * Removes a shape or an edge from its diagram; what it shows stays.
     *
     * @param label what it does
     * @param part id of the shape or edge
     */
    record RemoveDiagramPart(String label, String part) implements BpmnFix {
    }

    /**
     * Gives a shape another place or size.
     *
     * @param label what it does
     * @param part id of the shape
     * @param bounds its place
     */
    record SetBounds(String label, String part, Bounds bounds) implements BpmnFix {
    }

    /**
     * Takes the colours from shapes and edges.
     *
     * @param label what it does
     * @param parts their ids
     */
    record ClearColours(String label, List<String> parts) implements BpmnFix {
        /** The list is copied. */
        public ClearColours {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Lets a flow node be followed by an end event, beside it in the diagram where it is drawn.
     *
     * @param label what it does
     * @param element id of the flow node
     */
    record AddEndEvent(String label, String element) implements BpmnFix {
    }

    /**
     * Links an element with one of the administration.
     *
     * @param label what it does
     * @param element its id
     * @param kind kind of the link
     * @param ref id of the element of the administration
     */
    record AddLink(String label, String element, Link.Kind kind, String ref) implements BpmnFix {
    }

    /**
     * Removes a link into the administration.
     *
     * @param label what it does
     * @param element id of the element that has it
     * @param kind kind of the link
     * @param ref id it names; may be empty
     */
    record RemoveLink(String label, String element, Link.Kind kind, String ref) implements BpmnFix {
    }
}
