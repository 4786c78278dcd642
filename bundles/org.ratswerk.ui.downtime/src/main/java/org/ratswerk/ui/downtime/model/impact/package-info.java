/** The business impact analysis as it is edited: matrix, year, preliminary analysis. No SWT in here. */
package org.ratswerk.ui.downtime.model.impact;
