/**
 * BPMN 2.0 documents (OMG formal/2013-12-09) as they are read: {@link org.ratswerk.bpmn.BpmnDocument}. Reading is tolerant:
 * what is unknown, missing or broken is kept and told as a {@link org.ratswerk.bpmn.Fault}.
 */
package org.ratswerk.bpmn;
