/** Which processes to record next: criteria with weights that the administration sets, deferral, and a ranking with reasons. */
package org.ratswerk.analysis.coverage.priority;
