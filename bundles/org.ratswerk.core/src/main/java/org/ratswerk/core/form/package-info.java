/**
 * Workbooks that people fill in: what they hold, independent of a file format, and the interface of a file format.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.form;

import org.osgi.annotation.versioning.Version;
