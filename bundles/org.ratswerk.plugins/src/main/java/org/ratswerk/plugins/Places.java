package org.ratswerk.plugins;

import java.nio.file.Path;

/**
 * Folders of an installation.
 *
 * @param home program folder
 * @param state folder whose files a change alters: the program folder, or the user's folder where that is not writable
 * @param user folder for what belongs to the user
 */
record Places(Path home, Path state, Path user) {
    /** Whether users share a program folder that this user does not change. */
    boolean shared() {
        return !home.equals(state);
    }
}
