package org.ratswerk.ui.bpmn.model;

import java.io.IOException;

/**
 * Makes the bytes of a file from what the canvas has. Only what was changed on the canvas becomes another; see
 * "Lossless saving".
 */
@FunctionalInterface
public interface Saver {
    /**
     * Returns the new content of a file.
     *
     * @param original content of the file as it is
     * @param baseline what the canvas writes for the file before any change
     * @param current what the canvas writes now
     * @return new content, made sure to hold what the canvas has; the same as {@code original} if nothing was changed
     * @throws IOException if it cannot be done; its message says why, in the user's language
     */
    byte[] save(byte[] original, String baseline, String current) throws IOException;
}
