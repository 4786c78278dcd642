/**
 * Files of an administration, and what is told about them and about wrong input: {@link org.ratswerk.model.persistence.Fault}.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.model.persistence;

import org.osgi.annotation.versioning.Version;
