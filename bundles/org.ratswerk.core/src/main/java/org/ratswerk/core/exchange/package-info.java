/**
 * Import and export of lists: an {@link org.ratswerk.core.exchange.Importer} reads and writes one kind of list, a
 * {@link org.ratswerk.core.exchange.TableReader} reads a file format; both are services.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.exchange;

import org.osgi.annotation.versioning.Version;
