package org.ratswerk.analysis.coverage;

import java.util.Locale;

/** When an inner entry of a catalogue counts as covered by the processes of the entries below it. */
public enum Reading {
    /** One entry below it is covered. */
    ANY,
    /** As far as its leaves are covered: covered leaves / leaves, a number from 0 to 1. */
    SHARE,
    /** All of its leaves are covered. */
    ALL;

    /** Returns the word for files and the command line: {@code any}, {@code share}, {@code all}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
