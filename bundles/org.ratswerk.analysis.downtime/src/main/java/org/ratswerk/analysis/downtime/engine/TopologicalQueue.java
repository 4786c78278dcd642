package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of numbers that gives back the smallest first. A tree of 64-bit words: adding and polling touch one word per
 * level (four for 16 million numbers), and an emptied queue needs no clearing.
 */
final class TopologicalQueue {

    private final List<long[]> levels = new ArrayList<>();

    TopologicalQueue(int size) {
        int words = size;
        do {
            words = (words + 63) >>> 6;
            levels.add(new long[Math.max(1, words)]);
        } while (words > 1);
    }

    /** Adds a number; one that is in already stays. */
    void add(int number) {
        int at = number;
        for (int level = 0; level < levels.size(); level++) {
            long[] words = levels.get(level);
            long before = words[at >>> 6];
            words[at >>> 6] = before | 1L << at;
            if (before != 0) {
                return;
            }
            at >>>= 6;
        }
    }

    /** Takes out the smallest number; -1 if there is none. */
    int poll() {
        int at = 0;
        for (int level = levels.size() - 1; level >= 0; level--) {
            long word = levels.get(level)[at];
            if (word == 0) {
                return -1;
            }
            at = (at << 6) + Long.numberOfTrailingZeros(word);
        }
        remove(at);
        return at;
    }

    private void remove(int number) {
        int at = number;
        for (int level = 0; level < levels.size(); level++) {
            long[] words = levels.get(level);
            words[at >>> 6] &= ~(1L << at);
            if (words[at >>> 6] != 0) {
                return;
            }
            at >>>= 6;
        }
    }
}
