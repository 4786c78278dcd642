/**
 * Dated snapshots of an administration with the results of that day: taken, listed, opened, compared, drawn over time.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.snapshot;

import org.osgi.annotation.versioning.Version;
