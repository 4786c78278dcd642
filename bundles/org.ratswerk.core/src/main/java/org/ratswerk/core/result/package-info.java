/**
 * What analyses return: a few kinds of {@link org.ratswerk.core.result.Result}, each of which every view, file format and
 * document shows.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.result;

import org.osgi.annotation.versioning.Version;
