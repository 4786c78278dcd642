/** What the rules say about the diagram that is open, with changes that mend it. Without user interface. */
package org.ratswerk.ui.bpmn.model.findings;
