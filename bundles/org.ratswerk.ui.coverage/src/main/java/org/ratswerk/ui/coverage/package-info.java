/** Editors and views of the process catalogue and its coverage. */
package org.ratswerk.ui.coverage;
