/**
 * What stands in all BPMN files of an administration: {@link org.ratswerk.bpmn.index.BpmnIndex}, shared by search, checks,
 * navigator and analyses.
 */
package org.ratswerk.bpmn.index;
