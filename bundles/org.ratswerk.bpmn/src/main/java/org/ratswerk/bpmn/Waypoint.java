package org.ratswerk.bpmn;

/**
 * A point of an edge, in pixels from the upper left (DD 1.0, DC::Point).
 *
 * @param x from the left
 * @param y from the top
 */
public record Waypoint(double x, double y) {
}
