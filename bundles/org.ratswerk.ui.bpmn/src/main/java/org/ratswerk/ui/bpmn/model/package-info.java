/**
 * What the workbench and the canvas of a BPMN editor say to each other, as plain records: elements, links, the content as a
 * tree, and the changes that can be asked for. Without user interface.
 */
package org.ratswerk.ui.bpmn.model;
