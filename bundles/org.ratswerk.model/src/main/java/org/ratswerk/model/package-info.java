/**
 * The metamodel: organisation, processes, IT landscape, impact analysis and plans of an administration. Its interfaces are
 * implemented by the generator alone and may grow with each release.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.model;

import org.osgi.annotation.versioning.Version;
