package org.ratswerk.plugins.repository;

import java.io.IOException;

/** A file is built to do harm: it unpacks to too much, names other files, or declares entities. */
public final class HostileException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message what it does
     */
    public HostileException(String message) {
        super(message);
    }
}
