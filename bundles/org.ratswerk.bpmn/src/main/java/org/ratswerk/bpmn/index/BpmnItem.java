package org.ratswerk.bpmn.index;

/**
 * An element of a BPMN file: a process, participant, lane, flow node, data element or message.
 *
 * @param id its id; null where it has none
 * @param type its local name, such as {@code userTask}
 * @param name its name; empty where it has none
 * @param process id of the process it stands in, or for a participant of the process that it is; null for none
 * @param lane id of its innermost lane; null for none
 * @param line its line, from 1
 */
public record BpmnItem(String id, String type, String name, String process, String lane, int line) {
}
