package org.ratswerk.analysis.coverage.matching;

/**
 * What counts how much for the likeness of an entry and a process. The values of {@link #TUNED} were chosen on half of the
 * pairs that keys connect in two public data sets; the other half says how good they are.
 *
 * @param context share of the score, 0 to 1, for words of the process' name that stand anywhere in the entry, in what is
 *        below it, and in what it belongs to
 * @param below what the name of an entry below counts, compared with the name of the entry itself, 0 to 1
 * @param process what it counts, from 0 to 1, that the words of the process' name stand in the entry's; the rest counts that
 *        the words of the entry stand in the process' name
 * @param plain what a word counts that stands in the names of very many services, 0 to 1
 */
record Weights(double context, double below, double process, double plain) {
    static final Weights TUNED = new Weights(0.2, 0.9, 0.3, 0.4);

    Weights {
        if (context < 0 || context > 1) {
            throw new IllegalArgumentException();
        }
    }
}
