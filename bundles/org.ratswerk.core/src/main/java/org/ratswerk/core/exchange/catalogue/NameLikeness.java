package org.ratswerk.core.exchange.catalogue;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

import org.ratswerk.core.exchange.Cells;

/** How alike two names are, by their words and by their letters in threes. */
final class NameLikeness {
    private static final Set<String> LITTLE = Set.of("und", "oder", "der", "die", "das", "den", "des", "dem", "ein", "eine",
            "einer", "eines", "einem", "von", "vom", "zum", "zur", "zu", "im", "in", "am", "an", "auf", "bei", "für", "mit",
            "nach", "über", "aus", "and", "or", "the", "of", "for", "to", "a");

    private NameLikeness() {
    }

    /** Returns the words of a name that say something. */
    static Set<String> words(String name) {
        var words = new LinkedHashSet<String>();
        for (String word : Cells.nameKey(name).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !LITTLE.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    /** Returns the likeness: 1 for the same, 0 for nothing in common (coefficient of Dice, the greater of both ways). */
    static double of(String one, String other) {
        if (Cells.nameKey(one).equals(Cells.nameKey(other))) {
            return 1;
        }
        return Math.max(dice(words(one), words(other)), dice(threes(one), threes(other)));
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }

    private static Set<String> threes(String name) {
        var threes = new HashSet<String>();
        for (String word : words(name)) {
            String padded = ' ' + word + ' ';
            for (int i = 0; i + 3 <= padded.length(); i++) {
                threes.add(padded.substring(i, i + 3));
            }
        }
        return threes;
    }
}
