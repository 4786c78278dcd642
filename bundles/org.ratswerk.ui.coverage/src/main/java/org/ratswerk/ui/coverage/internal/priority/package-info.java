/** The ranking of the next processes to record. */
package org.ratswerk.ui.coverage.internal.priority;
