package org.ratswerk.analysis.coverage.ladder;

import java.util.Locale;

import org.ratswerk.model.text.Texts;

/** Rung of the depth ladder; each includes those before it. */
public enum Rung {
    /** Has an id and a name (identifiziert). */
    IDENTIFIED,
    /** The required fields of the profile are filled (erfasst). */
    DESCRIBED,
    /** Has a BPMN file that can be read, holds the process and has no error (modelliert). */
    MODELLED,
    /** Has a dated analysis with a responsible person, not older than its review interval (analysiert). */
    ANALYSED,
    /** Has an approved BPMN file of the process as it is to be beside the one as it is (optimiert). */
    OPTIMISED,
    /** Its online service has maturity 3 or more, or it is internal and without media breaks (digitalisiert). */
    DIGITISED;

    /** Number of rungs. */
    public static final int COUNT = values().length;

    /** Returns the number, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** Returns the rung with a number from 1 to 6. */
    public static Rung of(int number) {
        return values()[number - 1];
    }

    /** Returns the word for files, such as {@code described}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what it is called, in the user's language. */
    public String label() {
        return Texts.of(Rung.class).get("rung." + code());
    }

    /** Returns what proves it, one sentence in the user's language. */
    public String evidence() {
        return Texts.of(Rung.class).get("rung.evidence." + code());
    }
}
