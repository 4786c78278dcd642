/** What the actions at the rows of the overview do, without widgets. */
package org.ratswerk.ui.downtime.model.overview;
