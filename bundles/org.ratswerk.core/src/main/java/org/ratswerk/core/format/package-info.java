/**
 * Values as people and as files read them, and file formats of tables: a {@link org.ratswerk.core.format.TableFormat} is a
 * service.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.format;

import org.osgi.annotation.versioning.Version;
