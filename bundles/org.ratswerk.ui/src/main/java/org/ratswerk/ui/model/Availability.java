package org.ratswerk.ui.model;

import java.util.Optional;

import org.ratswerk.model.text.Texts;

/**
 * What is open and shown, as far as it decides which commands can run.
 *
 * @param administrations how many administrations are open
 * @param analyses how many analyses are installed
 * @param samples how many samples are installed
 * @param result whether a result view is at hand
 * @param table whether it shows a table
 * @param running whether it is computing
 */
public record Availability(int administrations, int analyses, int samples, boolean result, boolean table,
        boolean running) {
    private static final Texts TEXTS = Texts.of(Availability.class);

    /** What a command needs. */
    public enum Need {
        /** Nothing. */
        NOTHING,
        /** An open administration. */
        ADMINISTRATION,
        /** An installed sample. */
        SAMPLE,
        /** An open administration and an installed analysis. */
        ANALYSIS,
        /** A result view that is not computing. */
        RESULT,
        /** A table of results. */
        TABLE
    }

    /** Returns why a command with this need cannot run, in the user's language; empty where it can. */
    public Optional<String> reason(Need need) {
        return switch (need) {
            case NOTHING -> Optional.empty();
            case ADMINISTRATION -> when(administrations == 0, "reason.no-administration");
            case SAMPLE -> when(samples == 0, "reason.no-sample");
            case ANALYSIS -> when(analyses == 0, "reason.no-analysis")
                    .or(() -> when(administrations == 0, "reason.no-administration"));
            case RESULT -> when(!result, "reason.no-result").or(() -> when(running, "reason.running"));
            case TABLE -> when(!result, "reason.no-result").or(() -> when(!table, "reason.no-table"));
        };
    }

    private static Optional<String> when(boolean holds, String key) {
        return holds ? Optional.of(TEXTS.get(key)) : Optional.empty();
    }
}
