package org.ratswerk.analysis.coverage.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.analysis.coverage.matching.AdministrativeGerman.Term;
import org.ratswerk.core.search.Range;

/**
 * The terms of all names, each with a number and a weight. The weight is the inverse document frequency, as Lucene's BM25
 * counts it: {@code ln(1 + (N - n + 0.5) / (n + 0.5))} for a term in n of N names.
 */
final class TermSpace {
    private final AdministrativeGerman german;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private double[] weights;

    /**
     * @param german makes terms of texts
     */
    TermSpace(AdministrativeGerman german) {
        this.german = german;
    }

    /** Returns the numbers of the terms of a text, ascending, each once. */
    int[] terms(String text) {
        List<Term> terms = german.terms(text);
        int[] found = new int[terms.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = numbers.computeIfAbsent(terms.get(i).text(), term -> {
                texts.add(term);
                return texts.size() - 1;
            });
        }
        return Arrays.stream(found).sorted().distinct().toArray();
    }

    /**
     * Counts.
     *
     * @param names terms of all names
     * @param plain what a word counts that stands in the names of very many services
     */
    void weigh(List<int[]> names, double plain) {
        int[] in = new int[texts.size()];
        for (int[] name : names) {
            for (int term : name) {
                in[term]++;
            }
        }
        Set<String> plainTerms = new HashSet<>();
        StopWords.plain().forEach(word -> german.terms(word).forEach(term -> plainTerms.add(term.text())));
        weights = new double[in.length];
        for (int term = 0; term < in.length; term++) {
            double rarity = Math.log(1 + (names.size() - in[term] + 0.5) / (in[term] + 0.5));
            weights[term] = plainTerms.contains(texts.get(term)) ? rarity * plain : rarity;
        }
    }

    /** Number of terms. */
    int size() {
        return texts.size();
    }

    double weight(int term) {
        return weights[term];
    }

    double sum(int[] terms) {
        double sum = 0;
        for (int term : terms) {
            sum += weights[term];
        }
        return sum;
    }

    /** Words that two texts have in common; see {@link MatchingWord}. */
    List<MatchingWord> common(String first, String second) {
        Map<String, List<Range>> inFirst = places(first);
        Map<String, List<Range>> inSecond = places(second);
        var all = new HashSet<>(inFirst.keySet());
        all.addAll(inSecond.keySet());
        double sum = all.stream().mapToDouble(this::weight).sum();
        var words = new ArrayList<MatchingWord>();
        inFirst.forEach((term, ranges) -> {
            if (inSecond.containsKey(term)) {
                Range place = ranges.getFirst();
                words.add(new MatchingWord(first.substring(place.start(), place.end()), ranges, inSecond.get(term),
                        sum == 0 ? 0 : weight(term) / sum));
            }
        });
        words.sort(java.util.Comparator.comparingDouble(MatchingWord::weight).reversed());
        return words;
    }

    private double weight(String term) {
        Integer number = numbers.get(term);
        return number == null ? 0 : weights[number];
    }

    private Map<String, List<Range>> places(String text) {
        var places = new LinkedHashMap<String, List<Range>>();
        for (Term term : german.terms(text)) {
            places.computeIfAbsent(term.text(), any -> new ArrayList<>())
                    .add(new Range(term.start(), term.end() - term.start()));
        }
        return places;
    }
}
