/** Forms over elements, without widgets: what stands in the form of a class, and the state of each field. */
package org.ratswerk.ui.model.forms;
