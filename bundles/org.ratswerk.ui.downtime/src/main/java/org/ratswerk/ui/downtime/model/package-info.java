/** What the editors and views of tolerable downtime show, as plain objects. No SWT in here. */
package org.ratswerk.ui.downtime.model;
