/** What the navigator does with the elements of its tree, without windows: editing, marks, clipboard. */
package org.ratswerk.ui.model.navigator;
