package org.ratswerk.plugins;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.ratswerk.core.Progress;

/** Lets p2 ask whether the user wants to stop. */
final class Monitor extends NullProgressMonitor {
    private final Progress progress;

    Monitor(Progress progress) {
        this.progress = progress;
    }

    @Override
    public boolean isCanceled() {
        return progress.isCancelled();
    }
}
