package org.ratswerk.launcher;

import java.io.IOException;

/** Another process is changing the installation. */
public final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String what;

    BusyException(String what) {
        super(what.isEmpty() ? Messages.get("busy") : Messages.get("busy.what", what));
        this.what = what;
    }

    /** Returns what the other process changes; empty if it has not told yet. */
    public String what() {
        return what;
    }
}
