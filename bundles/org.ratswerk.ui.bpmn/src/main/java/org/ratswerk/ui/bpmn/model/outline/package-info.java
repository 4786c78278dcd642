/** The content of a diagram as a tree in the order of its flow: the twin of the canvas. Without user interface. */
package org.ratswerk.ui.bpmn.model.outline;
