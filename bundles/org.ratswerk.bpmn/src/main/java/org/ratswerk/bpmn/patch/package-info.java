/**
 * Lossless saving: {@link org.ratswerk.bpmn.patch.Patch} carries what an editor changed into the file as it was, and leaves
 * all else as it is; {@link org.ratswerk.bpmn.patch.Repair} mends well-known faults of files.
 */
package org.ratswerk.bpmn.patch;
