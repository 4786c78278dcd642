package org.ratswerk.ui.downtime.internal.snapshot;

import org.ratswerk.model.text.Texts;

/** Texts of the view for snapshots. */
final class SnapshotTexts {
    private static final Texts TEXTS = Texts.of(SnapshotTexts.class);

    private SnapshotTexts() {
        // static only
    }

    static String get(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }
}
