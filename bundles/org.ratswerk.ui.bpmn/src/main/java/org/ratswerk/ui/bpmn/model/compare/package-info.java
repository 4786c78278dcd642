/** Two diagrams side by side. Without user interface. */
package org.ratswerk.ui.bpmn.model.compare;
