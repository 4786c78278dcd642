/**
 * A switch and an adapter factory for the classes of the metamodel.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.model.util;

import org.osgi.annotation.versioning.Version;
