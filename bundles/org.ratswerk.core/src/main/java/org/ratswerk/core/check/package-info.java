/**
 * Checks and what they find: a {@link org.ratswerk.core.check.Check} is a service; its rules and findings show up in the
 * workbench, on the command line and in documents.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.check;

import org.osgi.annotation.versioning.Version;
