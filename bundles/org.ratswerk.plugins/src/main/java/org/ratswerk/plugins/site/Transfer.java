package org.ratswerk.plugins.site;

/** Tells how far a transfer is and whether it is to stop. Called from the thread that asked for the transfer. */
public interface Transfer {
    /** A transfer that nobody looks at and nobody cancels. */
    Transfer NONE = new Transfer() {
        @Override
        public void at(String file, long done, long total) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Some bytes have come.
     *
     * @param file what is being fetched
     * @param done bytes that have come, of all files
     * @param total bytes of all files; -1 where unknown
     */
    void at(String file, long done, long total);

    /** Tells whether the user wants it to stop; then {@link java.util.concurrent.CancellationException} is thrown. */
    boolean isCancelled();
}
