package org.ratswerk.core.check;

import java.util.function.Consumer;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;

/**
 * Check in two stages: a long computation, and findings written from its result. Where only what the second one reads has
 * changed, such as the names in messages, the result of the first is used again.
 *
 * @param <R> result of the computation; keeps the model's objects, not copies of their texts
 */
public interface StagedCheck<R> extends Check {
    /** Computes what the findings are made of; linear in the size of the administration. */
    R compute(AdministrationModel model, Progress progress);

    /** What the computation reads. */
    Reads computed();

    /** Writes the findings. */
    void report(R result, Consumer<Problem> sink);

    /** What writing the findings reads besides. */
    @Override
    Reads reads();

    @Override
    default void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        report(compute(model, progress), sink);
    }
}
