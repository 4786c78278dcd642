package org.ratswerk.continuity.reference;

import java.util.Objects;

import org.ratswerk.core.result.Result;

/**
 * What a live reference says now.
 *
 * @param state whether there is a value
 * @param words value as people read it, or in words why there is none; never empty
 * @param result the result that a reference to a whole table stands for; null for single values and where there is none
 * @param sensitive whether it must not stand in a redacted edition: a private phone number
 */
public record Resolved(State state, String words, Result result, boolean sensitive) {
    public Resolved {
        Objects.requireNonNull(state);
        Objects.requireNonNull(words);
    }

    /** Whether there is a value, and why not. */
    public enum State {
        /** There is one. */
        VALUE,
        /** The target is there, but has no value. */
        EMPTY,
        /** There is one, but nobody knows it. */
        UNKNOWN,
        /** The target does not exist any more. */
        TARGET_MISSING,
        /** The address means nothing for this target. */
        ADDRESS_WRONG,
        /** The plugin that computes it is missing. */
        UNAVAILABLE,
        /** The plugin could not compute it; the words say why. */
        FAILED
    }

    static Resolved of(State state, String words) {
        return new Resolved(state, words, null, false);
    }

    /** Whether the reference leads to something that can be told: a value, or that there is none. */
    public boolean isSound() {
        return state == State.VALUE || state == State.EMPTY || state == State.UNKNOWN;
    }
}
