package org.ratswerk.core.edit;

/** The text holds no copied elements that can be used. The message says why, in the user's language. */
public final class ClipException extends Exception {
    private static final long serialVersionUID = 1L;

    ClipException(String message, Throwable cause) {
        super(message, cause);
    }
}
