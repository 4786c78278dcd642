package org.ratswerk.core.search;

import java.util.Comparator;
import java.util.List;

/**
 * Something found by the quick search.
 *
 * @param document element or diagram
 * @param rank how good it is
 * @param text text that shows why it is found; null where it has none
 * @param ranges where in the text the words stand
 */
public record SearchHit(SearchDocument document, Rank rank, SearchText text, List<Range> ranges) {
    /** The best first. */
    public static final Comparator<SearchHit> ORDER = Comparator.comparing(SearchHit::rank)
            .thenComparing(SearchHit::document, SearchDocument.ORDER);

    /** How good a hit is; the best first. */
    public enum Rank {
        /** The name or a key is what was typed. */
        EXACT,
        /** The name begins with it. */
        NAME_PREFIX,
        /** Words of the name begin with it. */
        NAME,
        /** A key begins with it. */
        KEY,
        /** It stands inside a word of the name. */
        NAME_INSIDE,
        /** Another text holds it. */
        TEXT,
        /** The words typed are in several texts. */
        SPREAD
    }

    /** Returns where in another text, such as the name that is shown, the words typed stand. */
    public List<Range> ranges(String other, String typed) {
        return new Folding(other).find(Folding.typed(typed), rank == Rank.NAME_INSIDE);
    }
}
