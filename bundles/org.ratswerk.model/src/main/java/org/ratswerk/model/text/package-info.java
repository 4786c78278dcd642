/**
 * Texts in the language of the program, and what classes, features and elements of the metamodel are called.
 * <p>
 * API for plugins.
 */
@Version("0.2.0")
package org.ratswerk.model.text;

import org.osgi.annotation.versioning.Version;
