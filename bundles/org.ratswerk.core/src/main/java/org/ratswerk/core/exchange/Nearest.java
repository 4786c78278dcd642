package org.ratswerk.core.exchange;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {
        // static only
    }

    /**
     * Returns the candidate with the smallest edit distance, upper and lower case being the same.
     *
     * @param word what was written
     * @param candidates what would have been right; of two equally near ones the first counts
     * @return nearest candidate; empty only if there is none
     */
    public static Optional<String> of(String word, Collection<String> candidates) {
        String wanted = prepare(word);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            int distance = distance(wanted, prepare(candidate));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Like {@link #of}, but only if the candidate is so near that a slip of the hand is likely: at most a third of its
     * letters differ.
     */
    public static Optional<String> likely(String word, Collection<String> candidates) {
        var near = candidates.stream().filter(candidate -> 3 * Math.abs(candidate.length() - word.length()) <= Math
                .max(word.length(), candidate.length())).toList();
        return of(word, near).filter(candidate -> 3 * distance(prepare(word), prepare(candidate)) <= Math
                .max(word.length(), candidate.length()));
    }

    private static String prepare(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.length() > LONGEST ? lower.substring(0, LONGEST) : lower;
    }

    /** Number of letters to insert, delete, replace or swap with their neighbour. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(replaced, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                current[j] = least;
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = current;
            current = spare;
        }
        return last[b.length()];
    }
}
