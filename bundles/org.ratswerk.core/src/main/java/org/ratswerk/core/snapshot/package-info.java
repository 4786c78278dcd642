/** Dated snapshots of an administration with the results of that day: taken, listed, opened, compared, drawn over time. */
package org.ratswerk.core.snapshot;
