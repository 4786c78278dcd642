/** What the workbench shows, without the workbench: trees, facts and tables as plain objects. No SWT in here. */
package org.ratswerk.ui.model;
