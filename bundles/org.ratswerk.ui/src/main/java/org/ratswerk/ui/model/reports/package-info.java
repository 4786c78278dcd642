/** Making documents, without SWT. */
package org.ratswerk.ui.model.reports;
