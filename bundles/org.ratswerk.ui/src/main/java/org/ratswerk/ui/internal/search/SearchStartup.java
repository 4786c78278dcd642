package org.ratswerk.ui.internal.search;

import org.eclipse.ui.IStartup;

/** Begins to index what is open as soon as the window is there. */
public final class SearchStartup implements IStartup {
    @Override
    public void earlyStartup() {
        Searching.indexes();
    }
}
