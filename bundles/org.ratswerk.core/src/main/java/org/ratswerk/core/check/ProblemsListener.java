package org.ratswerk.core.check;

import java.util.List;

/** Told of what the checks find; always in the thread that checks. */
@FunctionalInterface
public interface ProblemsListener {
    /**
     * The findings have changed, or checking has begun or come to its end.
     *
     * @param added findings that are new; one that has only got other fixes is not
     * @param removed findings that are gone, equal to those that were told as added but for their fixes
     */
    void changed(List<Problem> added, List<Problem> removed);

    /**
     * A check has failed; its findings are left out.
     *
     * @param check which one
     * @param cause how
     */
    default void failed(Check check, RuntimeException cause) {
        // the others go on
    }
}
