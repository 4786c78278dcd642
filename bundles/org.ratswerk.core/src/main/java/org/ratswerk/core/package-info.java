/**
 * What a plugin contributes and what it gets: {@link org.ratswerk.core.Analysis}, {@link org.ratswerk.core.Report}, the
 * administration as a model, its settings, progress. A contribution is a service with the interface; nothing else is needed.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core;

import org.osgi.annotation.versioning.Version;
