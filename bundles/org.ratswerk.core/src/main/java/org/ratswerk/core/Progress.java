package org.ratswerk.core;

/** Tells how far a long operation is and whether it is to stop. */
public interface Progress {
    /** Progress that nobody looks at and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String task, int total) {
            // nobody looks
        }

        @Override
        public void worked(int amount) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * A part of the work begins.
     *
     * @param task what is being done, in the user's language
     * @param total number of steps; 0 where unknown
     */
    void begin(String task, int total);

    /**
     * Steps are done.
     *
     * @param amount how many since the last call
     */
    void worked(int amount);

    /** Tells whether the user wants the operation to stop. */
    boolean isCancelled();

    /**
     * Stops the operation if the user wants it to.
     *
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new java.util.concurrent.CancellationException();
        }
    }
}
