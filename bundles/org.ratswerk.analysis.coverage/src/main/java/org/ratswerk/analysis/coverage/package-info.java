/** Process catalogue and coverage: which of the tasks of the administration have a process, and how far each is. */
package org.ratswerk.analysis.coverage;
