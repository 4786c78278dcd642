/**
 * The BPMN editor. Views build on {@link org.ratswerk.ui.bpmn.BpmnEditor}: it tells its listeners what is selected and what
 * has changed, and does what an {@link org.ratswerk.ui.bpmn.model.EditRequest} says as one step that can be undone.
 */
package org.ratswerk.ui.bpmn;
