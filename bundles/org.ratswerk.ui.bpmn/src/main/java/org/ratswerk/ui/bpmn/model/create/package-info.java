/** Making diagrams: new ones, parts to use again, places computed anew. Without user interface. */
package org.ratswerk.ui.bpmn.model.create;
