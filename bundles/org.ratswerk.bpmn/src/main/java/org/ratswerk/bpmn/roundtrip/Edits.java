package org.ratswerk.bpmn.roundtrip;

/**
 * What was edited in a file: all else must be as it was.
 *
 * @param renamed id of the task that was renamed; null for none
 * @param name its new name
 * @param moved id of the element that was moved; null for none
 * @param adds whether one task was added
 */
public record Edits(String renamed, String name, String moved, boolean adds) {
}
