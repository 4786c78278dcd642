package org.ratswerk.core.edit;

/** Is told of changes. */
@FunctionalInterface
public interface EditingListener {
    /**
     * Told after a command, after it was taken back, and after it was done again.
     *
     * @param change what has changed
     */
    void changed(Change change);
}
