package org.ratswerk.analysis.coverage.matching;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ratswerk.core.Progress;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;
import org.ratswerk.model.text.Texts;

/**
 * Holds the texts of entries and processes against each other. Keys are never looked at: what they connect is known anyway.
 * <p>
 * The score of an entry and a process, 0 to 1, is the weighted mean of
 * <ul>
 * <li>how alike the names are: of the terms of each name the share, by weight, that the other name has, too; of both shares
 * the harmonic mean. The name of an entry below counts as well, a little less; the best counts.
 * <li>the share of the terms of the process' name that stand anywhere in the texts of the entry, below it or above it.
 * </ul>
 * Texts are read when it is made; later changes of the model do not change it.
 */
public final class Matcher {
    private static final Texts TEXTS = Texts.of(Matcher.class);

    private final Weights weights;
    private final TermSpace space;
    private final List<CatalogueEntry> entries;
    private final List<Process> processes;
    private final Map<CatalogueEntry, Integer> entryNumbers = new IdentityHashMap<>();
    private final String[] entryNames;
    private final String[] processNames;
    private final int[][] entryTerms;
    /** Terms of an entry, of what is below it, and of what it belongs to. */
    private final int[][] bags;
    /** Numbers of the entries below an entry. */
    private final int[][] below;
    private final int[][] processTerms;
    private final double[] entrySums;
    private final double[] processSums;
    /** By term, the processes in whose name it stands. */
    private final int[][] named;

    /** Two numbers and a score while the best are sought. */
    private record Found(int process, double score, int through) {
    }

    private Matcher(List<CatalogueEntry> entries, List<Process> processes, Weights weights, Progress progress) {
        this.weights = weights;
        this.entries = List.copyOf(entries);
        this.processes = List.copyOf(processes);
        progress.begin(TEXTS.get("progress.read"), 3 * entries.size() + 2 * processes.size());
        for (int i = 0; i < entries.size(); i++) {
            entryNumbers.put(entries.get(i), i);
        }
        entryNames = names(entries);
        processNames = names(processes);
        var words = new HashSet<String>();
        Stream.of(entryNames, processNames).flatMap(Arrays::stream).forEach(name -> {
            words.addAll(AdministrativeGerman.words(name));
            step(progress);
        });
        space = new TermSpace(new AdministrativeGerman(new Compounds(words)));
        entryTerms = terms(Arrays.asList(entryNames), progress);
        processTerms = terms(Arrays.asList(processNames), progress);
        int[][] others = terms(entries.stream().map(Matcher::others).toList(), progress);
        var names = new ArrayList<>(List.of(entryTerms));
        names.addAll(List.of(processTerms));
        space.weigh(names, weights.plain());
        entrySums = Arrays.stream(entryTerms).mapToDouble(space::sum).toArray();
        processSums = Arrays.stream(processTerms).mapToDouble(space::sum).toArray();
        below = new int[entries.size()][];
        bags = new int[entries.size()][];
        for (int i = 0; i < entries.size(); i++) {
            below[i] = below(entries.get(i));
            bags[i] = bag(i, others);
        }
        named = postings(processTerms);
    }

    /**
     * Reads the texts.
     *
     * @param entries all entries of the catalogues, with those that are not to be matched: they say what words are common
     * @param processes all processes
     * @param progress told how far it is, asked whether to stop
     */
    public static Matcher of(List<CatalogueEntry> entries, List<Process> processes, Progress progress) {
        return of(entries, processes, Weights.TUNED, progress);
    }

    static Matcher of(List<CatalogueEntry> entries, List<Process> processes, Weights weights, Progress progress) {
        return new Matcher(entries, processes, weights, progress);
    }

    private static void step(Progress progress) {
        progress.checkCancelled();
        progress.worked(1);
    }

    private static String[] names(List<? extends Element> elements) {
        return elements.stream().map(element -> element.getName() == null ? "" : element.getName()).toArray(String[]::new);
    }

    private int[][] terms(List<String> texts, Progress progress) {
        return texts.stream().map(text -> {
            step(progress);
            return space.terms(text);
        }).toArray(int[][]::new);
    }

    private static String others(CatalogueEntry entry) {
        return Stream.of(entry.getDescription(), entry.getField(), entry.getSituation()).filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private int[] below(CatalogueEntry entry) {
        var found = IntStream.builder();
        var open = new ArrayDeque<>(entry.getChildren());
        var seen = new HashSet<CatalogueEntry>();
        while (!open.isEmpty()) {
            CatalogueEntry next = open.pop();
            Integer number = entryNumbers.get(next);
            if (seen.add(next) && number != null) {
                found.add(number);
                open.addAll(next.getChildren());
            }
        }
        return found.build().toArray();
    }

    private int[] bag(int entry, int[][] others) {
        var terms = IntStream.builder();
        add(terms, entryTerms[entry]);
        add(terms, others[entry]);
        for (int each : below[entry]) {
            add(terms, entryTerms[each]);
        }
        var seen = new HashSet<CatalogueEntry>();
        for (CatalogueEntry above = entries.get(entry).getParent(); above != null && seen.add(above);
                above = above.getParent()) {
            Integer number = entryNumbers.get(above);
            if (number != null) {
                add(terms, entryTerms[number]);
                add(terms, others[number]);
            }
        }
        return terms.build().sorted().distinct().toArray();
    }

    private static void add(IntStream.Builder terms, int[] more) {
        for (int term : more) {
            terms.add(term);
        }
    }

    private int[][] postings(int[][] texts) {
        int[] counts = new int[space.size()];
        for (int[] terms : texts) {
            for (int term : terms) {
                counts[term]++;
            }
        }
        var postings = new int[counts.length][];
        for (int term = 0; term < counts.length; term++) {
            postings[term] = new int[counts[term]];
        }
        for (int process = texts.length - 1; process >= 0; process--) {
            for (int term : texts[process]) {
                postings[term][--counts[term]] = process;
            }
        }
        return postings;
    }

    /** Returns the entries it was made of. */
    public List<CatalogueEntry> entries() {
        return entries;
    }

    /** Returns the processes it was made of. */
    public List<Process> processes() {
        return processes;
    }

    /**
     * Returns the processes most like an entry, the best first.
     *
     * @param entry one of the entries it was made of
     * @param wanted which processes may be suggested
     * @param least the least score
     * @param most how many at most
     */
    public List<Suggestion> processesFor(CatalogueEntry entry, Predicate<Process> wanted, double least, int most) {
        return best(entry, wanted, least, most, new Sums()).stream().map(found -> suggestion(entry, found)).toList();
    }

    private Suggestion suggestion(CatalogueEntry entry, Found found) {
        return new Suggestion(entry, processes.get(found.process), found.score, entries.get(found.through));
    }

    private List<Found> best(CatalogueEntry entry, Predicate<Process> wanted, double least, int most, Sums sums) {
        int number = entryNumbers.get(entry);
        var all = new ArrayList<Found>();
        for (int process : sums.score(number)) {
            double score = sums.scores[process];
            if (score > 0 && score >= least && wanted.test(processes.get(process))) {
                all.add(new Found(process, score, sums.through[process]));
            }
        }
        all.sort(Comparator.comparingDouble(Found::score).reversed().thenComparingInt(Found::process));
        return all.subList(0, Math.min(most, all.size()));
    }

    /**
     * Returns all pairs of many entries that are alike, entry by entry, for each the best first.
     *
     * @param wanted entries, of those it was made of
     * @param least the least score
     * @param most how many for each entry at most
     * @param progress told how far it is, asked whether to stop
     */
    public List<Suggestion> all(List<CatalogueEntry> wanted, double least, int most, Progress progress) {
        progress.begin(TEXTS.get("progress.match"), wanted.size());
        var sums = new Sums();
        var all = new ArrayList<Suggestion>();
        for (CatalogueEntry entry : wanted) {
            best(entry, process -> true, least, most, sums).forEach(found -> all.add(suggestion(entry, found)));
            step(progress);
        }
        return all;
    }

    /**
     * Returns the words that make the two names alike: that of {@link Suggestion#through} (first) and that of the process
     * (second), the weightiest first. Empty where only other texts are alike.
     */
    public List<MatchingWord> words(Suggestion suggestion) {
        return space.common(entryNames[entryNumbers.get(suggestion.through())],
                suggestion.process().getName() == null ? "" : suggestion.process().getName());
    }

    /** Room for the scores of one entry with all processes; used for one after another. */
    private final class Sums {
        private final double[] scores = new double[processes.size()];
        private final double[] names = new double[processes.size()];
        private final double[] shared = new double[processes.size()];
        private final double[] anywhere = new double[processes.size()];
        private final int[] through = new int[processes.size()];
        private final int[] touched = new int[processes.size()];
        private final boolean[] isTouched = new boolean[processes.size()];
        private int count;

        /** Scores and returns the processes whose score is not 0. */
        int[] score(int entry) {
            for (int i = 0; i < count; i++) {
                int process = touched[i];
                names[process] = 0;
                anywhere[process] = 0;
                isTouched[process] = false;
            }
            count = 0;
            add(bags[entry], anywhere, true);
            name(entry, entry, 1);
            for (int each : below[entry]) {
                name(entry, each, weights.below());
            }
            for (int i = 0; i < count; i++) {
                int process = touched[i];
                double context = share(anywhere[process], processSums[process]);
                scores[process] = (1 - weights.context()) * names[process] + weights.context() * context;
            }
            return Arrays.copyOf(touched, count);
        }

        private void add(int[] terms, double[] sums, boolean touch) {
            for (int term : terms) {
                double weight = space.weight(term);
                for (int process : named[term]) {
                    sums[process] += weight;
                    if (touch && !isTouched[process]) {
                        isTouched[process] = true;
                        through[process] = -1;
                        touched[count++] = process;
                    }
                }
            }
        }

        /** The terms of the name are part of the bag, so that all processes they lead to are touched. */
        private void name(int entry, int line, double factor) {
            int[] terms = entryTerms[line];
            add(terms, shared, false);
            for (int term : terms) {
                for (int process : named[term]) {
                    if (shared[process] > 0) {
                        double alike = factor * alike(shared[process] / processSums[process],
                                share(shared[process], entrySums[line]));
                        if (alike > names[process]) {
                            names[process] = alike;
                            through[process] = line;
                        }
                        shared[process] = 0;
                    }
                }
            }
            for (int i = 0; line == entry && i < count; i++) {
                if (through[touched[i]] < 0) {
                    through[touched[i]] = entry;
                }
            }
        }

        private double alike(double ofProcess, double ofEntry) {
            return 1 / (weights.process() / ofProcess + (1 - weights.process()) / ofEntry);
        }

        private static double share(double part, double whole) {
            return whole == 0 ? 0 : Math.min(1, part / whole);
        }
    }
}
