/** Tolerable downtime in the workbench: editors and views of the analysis, which come and go with it. */
package org.ratswerk.ui.downtime;
