package org.ratswerk.analysis.coverage.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Administration;
import org.ratswerk.model.DuplicateDecision;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * Pairs of processes that may be the same one twice: with the same key, with the same name but for spelling, or with names
 * that are alike. They are shown for somebody to decide, and never merged.
 */
public final class Duplicates {
    /** Threshold in percent where the administration has set none. */
    public static final int DEFAULT_THRESHOLD = 80;

    /** The least similarity, 0 to 1, that is kept. */
    public static final double LEAST = 0.5;

    /** Of more processes with one key each is compared with the first alone: such a key tells nothing apart. */
    private static final int MOST_WITH_ONE_KEY = 40;

    private static final Texts TEXTS = Texts.of(Duplicates.class);

    private final AdministrationModel model;
    private final TermSpace space;
    private final List<Pair> pairs;

    /** Why two processes look alike. */
    public enum Reason {
        /** They name the same key. */
        KEY,
        /** Their names differ in case, punctuation, spaces and the spelling of umlauts at most. */
        NAME,
        /** Their names are alike. */
        SIMILAR
    }

    /**
     * Two processes that look alike.
     *
     * @param first the one that comes first in the register
     * @param second the other
     * @param score how alike their names are, 0 to 1: the share, by weight, of the terms of both names that they have in
     *        common (Dice)
     * @param keys keys that both name
     * @param sameName whether their names are the same but for spelling
     */
    public record Pair(Process first, Process second, double score, List<String> keys, boolean sameName) {
        public Pair {
            keys = List.copyOf(keys);
        }

        /**
         * Returns why they look alike.
         *
         * @param threshold similarity, 0 to 1, from which names are alike
         */
        public Set<Reason> reasons(double threshold) {
            var reasons = EnumSet.noneOf(Reason.class);
            if (!keys.isEmpty()) {
                reasons.add(Reason.KEY);
            }
            if (sameName) {
                reasons.add(Reason.NAME);
            } else if (score >= threshold) {
                reasons.add(Reason.SIMILAR);
            }
            return reasons;
        }
    }

    private Duplicates(AdministrationModel model, TermSpace space, List<Pair> pairs) {
        this.model = model;
        this.space = space;
        this.pairs = pairs;
    }

    /** Returns the threshold that counts in an administration, 0 to 1. */
    public static double threshold(Administration administration) {
        Integer percent = administration.getSettings() == null ? null : administration.getSettings().getDuplicateThreshold();
        return (percent == null ? DEFAULT_THRESHOLD : percent) / 100.0;
    }

    /**
     * Compares all processes.
     *
     * @param model administration
     * @param progress told how far it is, asked whether to stop
     */
    public static Duplicates of(AdministrationModel model, Progress progress) {
        List<Process> processes = List.copyOf(model.processes());
        progress.begin(TEXTS.get("progress.duplicates"), processes.size());
        var words = new HashSet<String>();
        processes.forEach(process -> words.addAll(AdministrativeGerman.words(process.getName())));
        var space = new TermSpace(new AdministrativeGerman(new Compounds(words)));
        List<int[]> terms = processes.stream().map(process -> space.terms(process.getName())).toList();
        space.weigh(terms, Weights.TUNED.plain());
        var scores = new HashMap<Long, Double>();
        Map<Long, List<String>> keys = sameKeys(processes);
        Map<String, List<Integer>> names = new HashMap<>();
        for (int i = 0; i < processes.size(); i++) {
            String name = normalised(processes.get(i).getName());
            if (!name.isEmpty()) {
                names.computeIfAbsent(name, any -> new ArrayList<>()).add(i);
            }
        }
        var sameNames = new HashSet<Long>();
        names.values().forEach(same -> forPairs(same, pair -> sameNames.add(pair)));
        double[] sums = terms.stream().mapToDouble(space::sum).toArray();
        List<List<Integer>> named = new ArrayList<>();
        for (int term = 0; term < space.size(); term++) {
            named.add(new ArrayList<>());
        }
        double[] shared = new double[processes.size()];
        for (int second = 0; second < processes.size(); second++) {
            progress.checkCancelled();
            progress.worked(1);
            for (int term : terms.get(second)) {
                for (int first : named.get(term)) {
                    shared[first] += space.weight(term);
                }
                named.get(term).add(second);
            }
            for (int first = 0; first < second; first++) {
                if (shared[first] > 0) {
                    double score = Math.min(1, 2 * shared[first] / (sums[first] + sums[second]));
                    shared[first] = 0;
                    long pair = pair(first, second);
                    if (score >= LEAST || keys.containsKey(pair)) {
                        scores.put(pair, score);
                    }
                }
            }
        }
        var all = new java.util.TreeSet<>(scores.keySet());
        all.addAll(keys.keySet());
        all.addAll(sameNames);
        var pairs = all.stream().map(pair -> new Pair(processes.get((int) (pair >> 32)), processes.get(pair.intValue()),
                scores.getOrDefault(pair, 0.0), keys.getOrDefault(pair, List.of()),
                sameNames.contains(pair))).toList();
        return new Duplicates(model, space, pairs);
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }

    private static void forPairs(List<Integer> same, java.util.function.LongConsumer pair) {
        for (int i = 0; i < same.size(); i++) {
            int firsts = same.size() > MOST_WITH_ONE_KEY ? Math.min(i, 1) : i;
            for (int j = 0; j < firsts; j++) {
                pair.accept(pair(same.get(j), same.get(i)));
            }
        }
    }

    private static Map<Long, List<String>> sameKeys(List<Process> processes) {
        Map<String, List<Integer>> named = new LinkedHashMap<>();
        for (int i = 0; i < processes.size(); i++) {
            int process = i;
            processes.get(i).getKeys().stream().map(String::strip).distinct().filter(key -> !key.isEmpty())
                    .forEach(key -> named.computeIfAbsent(key, any -> new ArrayList<>()).add(process));
        }
        Map<Long, List<String>> keys = new HashMap<>();
        named.forEach((key, same) -> forPairs(same, pair -> keys.computeIfAbsent(pair, any -> new ArrayList<>()).add(key)));
        return keys;
    }

    /** Letters and digits of a name, small, with umlauts and sharp s written alike. */
    static String normalised(String name) {
        return String.join("", AdministrativeGerman.words(name));
    }

    /** Returns the words that the two names have in common, the weightiest first. */
    public List<MatchingWord> words(Pair pair) {
        return space.common(pair.first.getName() == null ? "" : pair.first.getName(),
                pair.second.getName() == null ? "" : pair.second.getName());
    }

    /**
     * Returns the pairs on which nobody has decided, the same names first, then the most alike.
     *
     * @param threshold similarity, 0 to 1, from which names are alike
     */
    public List<Pair> open(double threshold) {
        var decided = new HashSet<List<Process>>();
        for (DuplicateDecision decision : model.processRegister().getDuplicateDecisions()) {
            decided.add(Arrays.asList(decision.getFirst(), decision.getSecond()));
            decided.add(Arrays.asList(decision.getSecond(), decision.getFirst()));
        }
        var present = new HashSet<>(model.processes());
        return pairs.stream().filter(pair -> !pair.reasons(threshold).isEmpty()
                && present.contains(pair.first) && present.contains(pair.second)
                && !decided.contains(List.of(pair.first, pair.second)))
                .sorted(Comparator.comparing(Pair::sameName).reversed()
                        .thenComparing(Comparator.comparingDouble(Pair::score).reversed()))
                .toList();
    }
}
