package org.ratswerk.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.ratswerk.core.Progress;

/** Does the same with many things, on all processors. */
final class Together {
    /** What is done with each. */
    interface Work<T, R> {
        /**
         * Does it.
         *
         * @throws IOException if something cannot be written
         */
        R apply(T each) throws IOException;
    }

    private Together() {
    }

    /**
     * Does work with each of a list.
     *
     * @param all list
     * @param progress told of each that is done, by one thread at a time; asked whether to stop
     * @param work what is done; several threads do it at once
     * @return results in the order of the list
     * @throws IOException if the work throws it
     */
    static <T, R> List<R> map(List<T> all, Progress progress, Work<T, R> work) throws IOException {
        var lock = new Object();
        try {
            return all.parallelStream().map(each -> {
                synchronized (lock) {
                    progress.checkCancelled();
                }
                R result = apply(work, each);
                synchronized (lock) {
                    progress.worked(1);
                }
                return result;
            }).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T, R> R apply(Work<T, R> work, T each) {
        try {
            return work.apply(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
