package org.ratswerk.ui.downtime.internal.snapshot;

/** Identifiers of plugin.xml. */
final class SnapshotIds {
    /** View: snapshots, their course over time, what has changed. */
    static final String VIEW = "org.ratswerk.ui.downtime.snapshots";
    /** Command: takes a snapshot. */
    static final String TAKE = "org.ratswerk.ui.downtime.takeSnapshot";

    private SnapshotIds() {
        // static only
    }
}
