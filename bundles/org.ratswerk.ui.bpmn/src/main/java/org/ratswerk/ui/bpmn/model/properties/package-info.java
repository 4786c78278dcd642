/** What the view Properties shows of the elements of a diagram and how it changes them. Without user interface. */
package org.ratswerk.ui.bpmn.model.properties;
