/**
 * What depends on what, without SWT: the relations of an element, the tree of them, the graph around it, and how
 * dependencies are added and removed.
 */
package org.ratswerk.ui.model.relations;
