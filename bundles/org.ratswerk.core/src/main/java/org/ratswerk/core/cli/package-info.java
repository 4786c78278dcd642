/**
 * The command line: a {@link org.ratswerk.core.cli.Command} is a service and becomes a command of {@code ratswerk}.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.cli;

import org.osgi.annotation.versioning.Version;
