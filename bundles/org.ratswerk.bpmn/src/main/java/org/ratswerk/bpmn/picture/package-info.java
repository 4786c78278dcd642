/**
 * Pictures of BPMN diagrams with the geometry of the diagram interchange (BPMN 2.0.2, clause 12), as modellers draw them.
 */
package org.ratswerk.bpmn.picture;
