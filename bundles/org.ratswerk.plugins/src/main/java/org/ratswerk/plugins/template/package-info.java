/** The project that a new plugin begins with: a check, an analysis, a document, a test, a feature and an update site. */
package org.ratswerk.plugins.template;
