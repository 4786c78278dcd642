/** The views of what depends on what: as a tree and as a picture, with the dialog for new dependencies. */
package org.ratswerk.ui.internal.relations;
