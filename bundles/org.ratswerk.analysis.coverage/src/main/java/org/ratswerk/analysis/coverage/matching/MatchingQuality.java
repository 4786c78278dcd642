package org.ratswerk.analysis.coverage.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

import org.ratswerk.analysis.coverage.matching.PlainMatching.Ranking;
import org.ratswerk.core.Progress;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;

/**
 * How good suggestions are, told by the entries whose processes are known because keys connect them. The truth are the
 * entries with others below them of which a process names the key of one below (in a catalogue without levels: those whose
 * key a process names); right for such an entry is each process that names its key or one below it. Keys take no part in
 * matching, so that nothing has to be taken out.
 * <p>
 * Precision at rank k is the number of right processes among the first k, divided by k; recall that number divided by the
 * number of right processes; both are averaged over the entries. One half of the entries, drawn with a fixed seed, is for
 * choosing weights; the other is held out.
 */
public final class MatchingQuality {
    /** Ranks at which it is measured. */
    public static final List<Integer> RANKS = List.of(1, 3, 10);

    /** Draws the halves. */
    static final long SEED = 2019;

    private final List<CatalogueEntry> entries;
    private final Map<CatalogueEntry, Set<Process>> right;
    private final List<CatalogueEntry> training;
    private final List<CatalogueEntry> heldOut;
    private final List<Process> processes;

    /** Which entries are measured. */
    public enum Part {
        /** The half for choosing weights. */
        TRAINING,
        /** The other half. */
        HELD_OUT,
        /** Both. */
        ALL
    }

    /** Ways to find processes. */
    public enum Method {
        /** Share of common words of the names. */
        OVERLAP,
        /** The same with the names of the entries below. */
        OVERLAP_BELOW,
        /** Lucene without German analysis, names. */
        LUCENE,
        /** The same with the names of the entries below. */
        LUCENE_BELOW,
        /** {@link Matcher}. */
        RATSWERK
    }

    /**
     * What came out.
     *
     * @param precision by rank, as in {@link #RANKS}
     * @param recall by rank
     */
    public record Measured(List<Double> precision, List<Double> recall) {
        public Measured {
            precision = List.copyOf(precision);
            recall = List.copyOf(recall);
        }
    }

    private MatchingQuality(List<Process> processes, Map<CatalogueEntry, Set<Process>> right) {
        this.processes = processes;
        this.right = right;
        entries = List.copyOf(right.keySet());
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, new Random(SEED));
        training = List.copyOf(shuffled.subList(0, shuffled.size() / 2));
        heldOut = List.copyOf(shuffled.subList(shuffled.size() / 2, shuffled.size()));
    }

    /**
     * Finds what keys connect.
     *
     * @param catalogue catalogue
     * @param processes processes
     */
    public static MatchingQuality of(ReferenceCatalogue catalogue, List<Process> processes) {
        var cover = KeyCover.of(catalogue, processes);
        List<CatalogueEntry> present = catalogue.getEntries().stream().filter(entry -> entry.getRemovedIn() == null).toList();
        boolean levels = present.stream().anyMatch(entry -> !entry.getChildren().isEmpty());
        Predicate<CatalogueEntry> connected = entry -> levels
                ? !entry.getChildren().isEmpty() && entry.getChildren().stream().anyMatch(child -> !cover.named(child).isEmpty())
                : !cover.named(entry).isEmpty();
        Map<CatalogueEntry, Set<Process>> right = new LinkedHashMap<>();
        present.stream().filter(connected).forEach(entry -> right.put(entry, cover.named(entry)));
        return new MatchingQuality(List.copyOf(processes), right);
    }

    /** Returns the entries of a part. */
    public List<CatalogueEntry> entries(Part part) {
        return switch (part) {
        case TRAINING -> training;
        case HELD_OUT -> heldOut;
        case ALL -> entries;
        };
    }

    /** Returns the processes that are right for an entry of the truth. */
    public Set<Process> right(CatalogueEntry entry) {
        return Collections.unmodifiableSet(right.getOrDefault(entry, Set.of()));
    }

    /** Returns how many pairs of entry and process are right in a part. */
    public int pairs(Part part) {
        return entries(part).stream().mapToInt(entry -> right.get(entry).size()).sum();
    }

    /**
     * Measures one way on one part.
     *
     * @param method way
     * @param matcher matcher of the catalogue's entries and the processes; asked only for {@link Method#RATSWERK}
     * @param part part
     */
    public Measured measure(Method method, Matcher matcher, Part part) {
        return measure(ranking(method, matcher), part);
    }

    private Ranking ranking(Method method, Matcher matcher) {
        return switch (method) {
        case OVERLAP -> PlainMatching.overlap(processes, false);
        case OVERLAP_BELOW -> PlainMatching.overlap(processes, true);
        case LUCENE -> PlainMatching.lucene(processes, false);
        case LUCENE_BELOW -> PlainMatching.lucene(processes, true);
        case RATSWERK -> (entry, most) -> matcher.processesFor(entry, any -> true, 0, most).stream()
                .map(Suggestion::process).toList();
        };
    }

    Measured measure(Ranking ranking, Part part) {
        double[] precision = new double[RANKS.size()];
        double[] recall = new double[RANKS.size()];
        List<CatalogueEntry> measured = entries(part);
        for (CatalogueEntry entry : measured) {
            List<Process> found = ranking.rank(entry, RANKS.getLast());
            Set<Process> wanted = right.get(entry);
            for (int i = 0; i < precision.length; i++) {
                var first = new HashSet<>(found.subList(0, Math.min(RANKS.get(i), found.size())));
                first.retainAll(wanted);
                precision[i] += (double) first.size() / RANKS.get(i) / measured.size();
                recall[i] += (double) first.size() / wanted.size() / measured.size();
            }
        }
        return new Measured(java.util.Arrays.stream(precision).boxed().toList(),
                java.util.Arrays.stream(recall).boxed().toList());
    }

    /** Makes the matcher that is measured. */
    public static Matcher matcher(ReferenceCatalogue catalogue, List<Process> processes, Progress progress) {
        return Matcher.of(catalogue.getEntries(), processes, progress);
    }
}
