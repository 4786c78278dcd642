package org.ratswerk.ui.continuity.model;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.ratswerk.continuity.reference.References;

/** Answers questions about the model as it is now, somewhere in the background. */
@FunctionalInterface
public interface Questions {
    /**
     * Asks a question.
     *
     * @param question reads the model and nothing else; may be asked several times while the model changes
     * @return the answer; completed in any thread
     */
    <T> CompletableFuture<T> ask(Function<References, T> question);
}
