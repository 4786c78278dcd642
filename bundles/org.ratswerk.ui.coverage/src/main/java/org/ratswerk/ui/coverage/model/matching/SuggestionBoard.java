package org.ratswerk.ui.coverage.model.matching;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.analysis.coverage.matching.Decisions;
import org.ratswerk.analysis.coverage.matching.MatchingWord;
import org.ratswerk.analysis.coverage.matching.Suggestion;
import org.ratswerk.analysis.coverage.matching.Suggestions;
import org.ratswerk.analysis.coverage.matching.Suggestions.Direction;
import org.ratswerk.analysis.coverage.matching.Suggestions.Proposal;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.Element;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;

/**
 * Deciding on suggested mappings, one entry or process after another. What was computed stays; after each decision the list
 * of what is open is made anew.
 */
public final class SuggestionBoard {
    private static final int MOST = 10;

    private final Editing editing;
    private final Clock clock;
    private final String who;
    private Suggestions computed;
    private Direction direction = Direction.ENTRIES;
    private String filter = "";
    private String type;
    private double threshold;
    private List<Proposal> open = List.of();
    private final Set<Element> later = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private final List<Proposal> shown = new ArrayList<>();
    private Proposal current;
    /** Where in the list it stood when it was last gone to. */
    private int position;
    private int candidate;
    /** What was decided on here; what was undone does not count. */
    private final Set<Suggestion> decided = new LinkedHashSet<>();

    /**
     * @param editing editing of the administration
     * @param clock tells the day of a decision
     * @param who who decides; null where nobody is named
     */
    public SuggestionBoard(Editing editing, Clock clock, String who) {
        this.editing = editing;
        this.clock = clock;
        this.who = who;
        threshold = Suggestions.threshold(editing.model().administration());
    }

    /**
     * A candidate for what is decided on.
     *
     * @param suggestion suggestion
     * @param percent score in percent
     * @param name name of the candidate
     * @param words common words
     * @param where unit of a process, or path of an entry
     * @param status what was decided on it; null for nothing
     */
    public record Candidate(Suggestion suggestion, int percent, String name, String words, String where,
            MappingStatus status) {
    }

    // --- computing

    /** Returns the catalogues one can choose from. */
    public List<ReferenceCatalogue> catalogues() {
        return editing.model().catalogues().stream().filter(catalogue -> !catalogue.getEntries().isEmpty()).toList();
    }

    /** Returns a catalogue's name with its version. */
    public static String label(ReferenceCatalogue catalogue) {
        String name = Portraits.name(catalogue);
        return catalogue.getVersion() == null || catalogue.getVersion().isBlank() ? name : name + " " + catalogue.getVersion();
    }

    /** Computes, in any thread; show the result by {@link #show}. */
    public Suggestions compute(ReferenceCatalogue catalogue, Progress progress) {
        return editing.read(inner -> Suggestions.of(editing.model(), catalogue, inner), progress);
    }

    /** Shows what was computed. */
    public void show(Suggestions suggestions) {
        computed = suggestions;
        later.clear();
        shown.clear();
        decided.clear();
        position = 0;
        current = null;
        refresh();
        goTo(next());
    }

    /** Tells whether anything was computed. */
    public boolean isComputed() {
        return computed != null;
    }

    /** Returns the catalogue that was computed; null before. */
    public ReferenceCatalogue catalogue() {
        return computed == null ? null : computed.catalogue();
    }

    // --- what is shown

    /** Returns what is sought for what. */
    public Direction direction() {
        return direction;
    }

    /** Turns round what is sought for what. */
    public void setDirection(Direction other) {
        if (direction != other) {
            direction = other;
            later.clear();
            shown.clear();
            position = 0;
            current = null;
            again();
        }
    }

    /** Shows only what has this text in the name, the key, or the name of a candidate; empty for all. */
    public void setFilter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        again();
    }

    /** Shows only entries of a type; null for all. */
    public void setType(String other) {
        type = other;
        again();
    }

    /** Returns the types of the entries, sorted. */
    public List<String> types() {
        return computed == null ? List.of() : computed.catalogue().getEntries().stream().map(CatalogueEntry::getType)
                .filter(each -> each != null && !each.isBlank()).distinct().sorted().toList();
    }

    /** Returns the least score in percent. */
    public int threshold() {
        return (int) Math.round(threshold * 100);
    }

    /** Sets the least score in percent. */
    public void setThreshold(int percent) {
        threshold = percent / 100.0;
        again();
    }

    private void again() {
        refresh();
        if (current == null || !contains(current)) {
            position = 0;
            goTo(next());
        }
    }

    private boolean contains(Proposal proposal) {
        return open.stream().anyMatch(each -> each.subject() == proposal.subject());
    }

    /** Makes the list anew, such as after a change of the model; what is being decided on stays if it is still there. */
    public void refresh() {
        if (computed == null) {
            return;
        }
        if (!editing.model().catalogues().contains(computed.catalogue())) {
            computed = null;
            open = List.of();
            current = null;
            return;
        }
        open = computed.open(direction, threshold, MOST, this::isWanted);
        if (current != null) {
            // candidates that were decided on meanwhile stay in sight until one goes on
            boolean gone = current.suggestions().stream()
                    .anyMatch(each -> !editing.contains(each.entry()) || !editing.contains(each.process()));
            if (gone) {
                current = null;
                goTo(next());
            }
        }
        shown.removeIf(each -> each.suggestions().stream()
                .anyMatch(suggestion -> !editing.contains(suggestion.entry()) || !editing.contains(suggestion.process())));
    }

    private boolean isWanted(Suggestion suggestion) {
        CatalogueEntry entry = suggestion.entry();
        if (type != null && !type.equals(entry.getType())) {
            return false;
        }
        return filter.isEmpty() || has(entry.getName()) || has(entry.getKey()) || has(suggestion.process().getName());
    }

    private boolean has(String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(filter);
    }

    /** Returns what is open, the most alike first. */
    public List<Proposal> open() {
        return open;
    }

    /** Returns the texts of a row of the list: name, score and best candidate. */
    public List<String> row(Proposal proposal) {
        Suggestion best = proposal.best();
        return List.of(Portraits.name(proposal.subject()), percent(best.score()),
                Portraits.name(direction == Direction.ENTRIES ? best.process() : best.entry()));
    }

    private static String percent(double score) {
        return NumberFormat.getPercentInstance().format(BigDecimal.valueOf(Math.floor(score * 100) / 100));
    }

    /** Returns how many are open, with a suggestion and at all, and how many were decided on here. */
    public String status() {
        if (computed == null) {
            return "";
        }
        return MatchingTexts.get(direction == Direction.ENTRIES ? "status.entries" : "status.processes", open.size(),
                computed.openSubjects(direction),
                decided.stream().filter(each -> status(each) != null).count());
    }

    // --- one after another

    /** Returns what is being decided on; null for nothing. */
    public Proposal current() {
        return current;
    }

    /** Decides on this next. */
    public void goTo(Proposal proposal) {
        if (current != null && current != proposal) {
            shown.remove(current);
            shown.add(current);
        }
        current = proposal;
        candidate = 0;
        position = Math.max(0, index());
    }

    /**
     * Decides on an entry or process next.
     *
     * @return whether there is an open suggestion for it
     */
    public boolean goTo(Element subject) {
        int index = indexOf(subject);
        if (index >= 0) {
            goTo(open.get(index));
        }
        return index >= 0;
    }

    /**
     * What follows where it stood in the list, even if it has moved since because its best candidate was rejected; what was
     * put off comes when nothing else is left.
     */
    private Proposal next() {
        int from = Math.min(position, open.size());
        var order = new ArrayList<>(open.subList(from, open.size()));
        order.addAll(open.subList(0, from));
        order.removeIf(each -> current != null && each.subject() == current.subject());
        return order.stream().filter(each -> !later.contains(each.subject())).findFirst()
                .orElse(order.isEmpty() ? left() : order.getFirst());
    }

    /** What is being decided on, if it is all that is left. */
    private Proposal left() {
        return open.isEmpty() ? null : open.getFirst();
    }

    private int indexOf(Element subject) {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).subject() == subject) {
                return i;
            }
        }
        return -1;
    }

    /** Returns where in the list it stands; -1 where it does not. */
    public int index() {
        return current == null ? -1 : indexOf(current.subject());
    }

    /** Returns the candidates for what is being decided on, the best first. */
    public List<Candidate> candidates() {
        return current == null ? List.of() : current.suggestions().stream().map(this::candidate).toList();
    }

    private Candidate candidate(Suggestion suggestion) {
        boolean entries = direction == Direction.ENTRIES;
        Element element = entries ? suggestion.process() : suggestion.entry();
        return new Candidate(suggestion, (int) Math.floor(suggestion.score() * 100), Portraits.name(element),
                computed.words(suggestion).stream().map(MatchingWord::text).distinct().collect(Collectors.joining(", ")),
                entries ? Portraits.name(suggestion.process().getUnit()) : Portraits.path(suggestion.entry()),
                status(suggestion));
    }

    private MappingStatus status(Suggestion suggestion) {
        return computed.catalogue().getMappings().stream()
                .filter(each -> each.getEntry() == suggestion.entry() && each.getProcess() == suggestion.process())
                .map(CatalogueMapping::getStatus).findFirst().orElse(null);
    }

    /** Returns the number of the candidate that is looked at. */
    public int chosen() {
        return candidate;
    }

    /** Looks at a candidate. */
    public void choose(int number) {
        candidate = Math.max(0, Math.min(number, current == null ? 0 : current.suggestions().size() - 1));
    }

    /** Returns the suggestion that is looked at; null for none. */
    public Suggestion suggestion() {
        return current == null ? null : current.suggestions().get(candidate);
    }

    /** Returns the entry with its path and texts, with the common words marked. */
    public Passage entry() {
        Suggestion suggestion = suggestion();
        return suggestion == null ? Passage.EMPTY
                : Portraits.entry(suggestion.entry(), suggestion.through(), computed.words(suggestion));
    }

    /** Returns the process with its data, with the common words marked. */
    public Passage process() {
        Suggestion suggestion = suggestion();
        return suggestion == null ? Passage.EMPTY : Portraits.process(suggestion.process(),
                computed.words(suggestion).stream().flatMap(word -> word.second().stream()).toList());
    }

    /** Confirms that the candidate belongs to it, and goes on. */
    public void confirm() {
        Suggestion suggestion = suggestion();
        if (suggestion != null) {
            decide(MatchingTexts.get("command.confirm", Portraits.name(suggestion.entry())), List.of(suggestion),
                    MappingStatus.CONFIRMED);
            goTo(next());
        }
    }

    /** Rejects the candidate; goes on when no other is left. */
    public void reject() {
        Suggestion suggestion = suggestion();
        if (suggestion == null) {
            return;
        }
        decide(MatchingTexts.get("command.reject", Portraits.name(suggestion.entry())), List.of(suggestion),
                MappingStatus.REJECTED);
        var statuses = current.suggestions().stream().map(this::status).toList();
        for (int i = 1; i <= statuses.size(); i++) {
            int other = (candidate + i) % statuses.size();
            if (statuses.get(other) == null) {
                candidate = other;
                return;
            }
        }
        goTo(next());
    }

    /** Rejects all candidates that nobody has decided on, and goes on. */
    public void rejectAll() {
        if (current == null) {
            return;
        }
        decide(MatchingTexts.get("command.rejectAll", Portraits.name(current.subject())),
                current.suggestions().stream().filter(each -> status(each) == null).toList(), MappingStatus.REJECTED);
        goTo(next());
    }

    private void decide(String label, List<Suggestion> suggestions, MappingStatus status) {
        editing.run(label, () -> suggestions.forEach(each -> Decisions.decide(computed.catalogue(), each.entry(),
                each.process(), status, who, LocalDate.now(clock))));
        decided.addAll(suggestions);
        refresh();
    }

    /** Goes on without a decision; it comes again when nothing else is left. */
    public void later() {
        if (current != null) {
            later.add(current.subject());
            goTo(next());
        }
    }

    /** Tells whether one can go back. */
    public boolean canGoBack() {
        return !shown.isEmpty();
    }

    /** Shows again what was shown before; what was decided on it can be decided otherwise. */
    public void back() {
        if (canGoBack()) {
            current = shown.removeLast();
            candidate = 0;
            position = Math.max(0, index());
        }
    }

    /** Returns the process of the suggestion that is looked at; null for none. */
    public Process shownProcess() {
        return suggestion() == null ? null : suggestion().process();
    }
}
