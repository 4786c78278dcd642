/** Document control, exercises and single rules as the user interface shows them, without any of its widgets. */
package org.ratswerk.ui.continuity.model.control;
