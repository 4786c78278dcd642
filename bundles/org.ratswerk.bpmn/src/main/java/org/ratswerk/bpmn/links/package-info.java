/**
 * What diagrams say about the administration: the systems and resources that steps use become dependencies of the
 * process ({@link org.ratswerk.bpmn.links.StepDependencies}).
 */
package org.ratswerk.bpmn.links;
