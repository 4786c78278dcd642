/**
 * Publishing an administration for people without the program.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.core.publish;

import org.osgi.annotation.versioning.Version;
