/**
 * Documents made of results: what they hold, apart from the formats they are written in.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.report;

import org.osgi.annotation.versioning.Version;
