package org.ratswerk.analysis.coverage.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Administration;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;

/**
 * Suggestions for one catalogue: for entries that no process covers, processes; for processes that cover no entry, entries.
 * What was confirmed or rejected is not suggested again. The likeness of names is computed once; what is still open is
 * asked anew after each decision, which is fast.
 */
public final class Suggestions {
    /** Threshold in percent where the administration has set none. */
    public static final int DEFAULT_THRESHOLD = 50;

    /** The least score, 0 to 1, that is kept, so that the threshold can be lowered without computing anew. */
    public static final double LEAST = 0.25;

    private static final int MOST = 50;

    private final AdministrationModel model;
    private final ReferenceCatalogue catalogue;
    private final Matcher matcher;
    private final List<Suggestion> all;

    /** What is sought for what. */
    public enum Direction {
        /** Processes for entries that no process covers. */
        ENTRIES,
        /** Entries for processes that cover none. */
        PROCESSES
    }

    /**
     * What is suggested for one element.
     *
     * @param subject entry or process
     * @param suggestions suggestions, the best first; at least one
     */
    public record Proposal(Element subject, List<Suggestion> suggestions) {
        public Proposal {
            suggestions = List.copyOf(suggestions);
        }

        /** Returns the best suggestion. */
        public Suggestion best() {
            return suggestions.getFirst();
        }
    }

    private Suggestions(AdministrationModel model, ReferenceCatalogue catalogue, Matcher matcher, List<Suggestion> all) {
        this.model = model;
        this.catalogue = catalogue;
        this.matcher = matcher;
        this.all = all;
    }

    /**
     * Compares all entries with all processes.
     *
     * @param model administration
     * @param catalogue one of its catalogues
     * @param progress told how far it is, asked whether to stop
     */
    public static Suggestions of(AdministrationModel model, ReferenceCatalogue catalogue, Progress progress) {
        List<CatalogueEntry> present = catalogue.getEntries().stream().filter(entry -> entry.getRemovedIn() == null).toList();
        Matcher matcher = Matcher.of(present, model.processes(), progress);
        return new Suggestions(model, catalogue, matcher, matcher.all(present, LEAST, MOST, progress));
    }

    /** Returns the threshold that counts in an administration, 0 to 1. */
    public static double threshold(Administration administration) {
        Integer percent = administration.getSettings() == null ? null : administration.getSettings().getSuggestionThreshold();
        return (percent == null ? DEFAULT_THRESHOLD : percent) / 100.0;
    }

    /** Returns the catalogue. */
    public ReferenceCatalogue catalogue() {
        return catalogue;
    }

    /** Returns the words that the two names have in common; see {@link Matcher#words}. */
    public List<MatchingWord> words(Suggestion suggestion) {
        return matcher.words(suggestion);
    }

    /**
     * Returns what is open now, that with the best suggestion first. Entries for which the administration is not
     * responsible are left out.
     *
     * @param direction what is sought for what
     * @param threshold the least score, 0 to 1
     * @param most how many suggestions for each element at most
     */
    public List<Proposal> open(Direction direction, double threshold, int most) {
        return open(direction, threshold, most, any -> true);
    }

    /**
     * Returns what is open now of some suggestions; else like {@link #open(Direction, double, int)}.
     *
     * @param direction what is sought for what
     * @param threshold the least score, 0 to 1
     * @param most how many suggestions for each element at most
     * @param wanted which suggestions are wanted
     */
    public List<Proposal> open(Direction direction, double threshold, int most, Predicate<Suggestion> wanted) {
        var cover = KeyCover.of(catalogue, model.processes());
        var present = new HashSet<>(model.processes());
        Map<Element, List<Suggestion>> bySubject = new LinkedHashMap<>();
        for (Suggestion suggestion : all) {
            CatalogueEntry entry = suggestion.entry();
            Process process = suggestion.process();
            if (entry.eContainer() != catalogue || entry.getRemovedIn() != null || !present.contains(process)) {
                continue;
            }
            boolean done = direction == Direction.ENTRIES ? cover.isCovered(entry) : cover.isCatalogued(process);
            if (suggestion.score() >= threshold && !done && entry.getResponsibility() != Responsibility.NOT_RESPONSIBLE
                    && !cover.isSettled(entry, process) && wanted.test(suggestion)) {
                bySubject.computeIfAbsent(direction == Direction.ENTRIES ? entry : process, any -> new ArrayList<>())
                        .add(suggestion);
            }
        }
        Comparator<Suggestion> best = Comparator.comparingDouble(Suggestion::score).reversed();
        return bySubject.entrySet().stream()
                .map(each -> new Proposal(each.getKey(), each.getValue().stream().sorted(best).limit(most).toList()))
                .sorted(Comparator.comparing(Proposal::best, best)).toList();
    }

    /**
     * Counts what is open at all, with or without a suggestion.
     *
     * @param direction entries that no process covers, or processes that cover no entry
     */
    public int openSubjects(Direction direction) {
        var cover = KeyCover.of(catalogue, model.processes());
        if (direction == Direction.PROCESSES) {
            return (int) model.processes().stream().filter(process -> !cover.isCatalogued(process)).count();
        }
        return (int) catalogue.getEntries().stream().filter(entry -> entry.getRemovedIn() == null
                && entry.getResponsibility() != Responsibility.NOT_RESPONSIBLE && !cover.isCovered(entry)).count();
    }
}
