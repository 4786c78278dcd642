package org.ratswerk.analysis.coverage.matching;

import java.util.List;

import org.ratswerk.core.search.Range;

/**
 * A word, or part of a word, that two names have in common.
 *
 * @param text as it stands in the first name
 * @param first where it stands in the first name
 * @param second where it stands in the second name
 * @param weight what it contributes, from 0 to 1; the weights of all words of the two names add up to at most 1
 */
public record MatchingWord(String text, List<Range> first, List<Range> second, double weight) {
    public MatchingWord {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }
}
