/** What the view for snapshots shows and does, without the user interface. */
package org.ratswerk.ui.downtime.model.snapshot;
