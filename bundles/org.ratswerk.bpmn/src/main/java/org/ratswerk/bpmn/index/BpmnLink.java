package org.ratswerk.bpmn.index;

import java.time.Duration;
import java.util.List;

import org.ratswerk.bpmn.Link;

/**
 * A link from a BPMN file into the administration.
 *
 * @param kind kind of the link
 * @param element id of the element that has it; null where it has none
 * @param type local name of the element that has it
 * @param name name of the element that has it; empty where it has none
 * @param processes ids of the BPMN processes it stands in; for a data store those that refer to it; may be empty
 * @param ref id of the element of the administration; empty where it names none
 * @param mode {@code read}, {@code write} or {@code use}; null where it is not said
 * @param bridging how long the step can go on without it; null where it is not said
 * @param line line of the link, from 1
 */
public record BpmnLink(Link.Kind kind, String element, String type, String name, List<String> processes, String ref,
        String mode, Duration bridging, int line) {
    /** The list is copied. */
    public BpmnLink {
        processes = List.copyOf(processes);
    }
}
