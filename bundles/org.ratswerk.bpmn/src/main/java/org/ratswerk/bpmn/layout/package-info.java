/**
 * Gives BPMN elements their places: flow from left to right, lanes as bands over the whole width of their pool, lines at
 * right angles, message flows between the pools.
 */
package org.ratswerk.bpmn.layout;
