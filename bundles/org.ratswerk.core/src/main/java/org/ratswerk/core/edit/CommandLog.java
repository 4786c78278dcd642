package org.ratswerk.core.edit;

/** Takes down what is done to a model, so that it can be done again by {@link CommandReplay}. */
@FunctionalInterface
public interface CommandLog {
    /**
     * Told after a command, after it was taken back, and after it was done again; in the thread that makes the change.
     *
     * @param line what has changed, as one line of JSON without a line break
     */
    void changed(String line);
}
