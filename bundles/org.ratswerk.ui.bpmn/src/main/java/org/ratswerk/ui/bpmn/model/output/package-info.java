/** Diagrams on paper and in documents. Without user interface. */
package org.ratswerk.ui.bpmn.model.output;
