package org.ratswerk.ui.coverage.model.matching;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.analysis.coverage.matching.Decisions;
import org.ratswerk.analysis.coverage.matching.Duplicates;
import org.ratswerk.analysis.coverage.matching.Duplicates.Pair;
import org.ratswerk.analysis.coverage.matching.Duplicates.Reason;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.MappingStatus;

/** Deciding on pairs of processes that look alike, one after another. Nothing is merged. */
public final class DuplicateBoard {
    private final Editing editing;
    private final Clock clock;
    private final String who;
    private Duplicates computed;
    private String filter = "";
    private Reason reason;
    private double threshold;
    private List<Pair> open = List.of();
    private final List<Pair> later = new ArrayList<>();
    private final List<Pair> shown = new ArrayList<>();
    private Pair current;
    /** Where in the list it stood when it was last gone to. */
    private int position;
    /** What was decided on here; what was undone does not count. */
    private final Set<Pair> decided = new LinkedHashSet<>();

    /**
     * @param editing editing of the administration
     * @param clock tells the day of a decision
     * @param who who decides; null where nobody is named
     */
    public DuplicateBoard(Editing editing, Clock clock, String who) {
        this.editing = editing;
        this.clock = clock;
        this.who = who;
        threshold = Duplicates.threshold(editing.model().administration());
    }

    /** Computes, in any thread; show the result by {@link #show}. */
    public Duplicates compute(Progress progress) {
        return editing.read(inner -> Duplicates.of(editing.model(), inner), progress);
    }

    /** Shows what was computed. */
    public void show(Duplicates duplicates) {
        computed = duplicates;
        later.clear();
        shown.clear();
        decided.clear();
        current = null;
        refresh();
        goTo(next());
    }

    /** Tells whether anything was computed. */
    public boolean isComputed() {
        return computed != null;
    }

    /** Returns the similarity in percent from which names are alike. */
    public int threshold() {
        return (int) Math.round(threshold * 100);
    }

    /** Sets the similarity in percent from which names are alike. */
    public void setThreshold(int percent) {
        threshold = percent / 100.0;
        again();
    }

    /** Shows only pairs with this text in a name; empty for all. */
    public void setFilter(String text) {
        filter = text.strip().toLowerCase(Locale.ROOT);
        again();
    }

    /** Shows only pairs that look alike for this reason; null for all. */
    public void setReason(Reason wanted) {
        reason = wanted;
        again();
    }

    private void again() {
        refresh();
        if (current == null || !open.contains(current)) {
            goTo(next());
        }
    }

    /** Makes the list anew, such as after a change of the model. */
    public void refresh() {
        if (computed == null) {
            return;
        }
        open = computed.open(threshold).stream()
                .filter(pair -> reason == null || pair.reasons(threshold).contains(reason))
                .filter(pair -> filter.isEmpty() || has(pair.first().getName()) || has(pair.second().getName())).toList();
        if (current != null && !exists(current)) {
            current = null;
            goTo(next());
        }
        shown.removeIf(pair -> !exists(pair));
    }

    private boolean exists(Pair pair) {
        return editing.contains(pair.first()) && editing.contains(pair.second());
    }

    private boolean has(String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(filter);
    }

    /** Returns the pairs that are open. */
    public List<Pair> open() {
        return open;
    }

    /** Returns the texts of a row of the list: both names, similarity and reasons. */
    public List<String> row(Pair pair) {
        return List.of(Portraits.name(pair.first()), Portraits.name(pair.second()),
                NumberFormat.getPercentInstance().format(BigDecimal.valueOf(Math.floor(pair.score() * 100) / 100)),
                reasons(pair));
    }

    private String reasons(Pair pair) {
        return pair.reasons(threshold).stream().map(each -> switch (each) {
        case KEY -> MatchingTexts.get("reason.key", String.join(", ", pair.keys()));
        case NAME -> MatchingTexts.get("reason.name");
        case SIMILAR -> MatchingTexts.get("reason.similar");
        }).collect(Collectors.joining(", "));
    }

    /** Returns how many are open and how many were decided on here. */
    public String status() {
        return computed == null ? "" : MatchingTexts.get("status.duplicates", open.size(),
                decided.stream().filter(each -> status(each) != null).count());
    }

    /** Returns what is being decided on; null for nothing. */
    public Pair current() {
        return current;
    }

    /** Returns where in the list it stands; -1 where it does not. */
    public int index() {
        return current == null ? -1 : open.indexOf(current);
    }

    /** Decides on this next. */
    public void goTo(Pair pair) {
        if (current != null && current != pair) {
            shown.remove(current);
            shown.add(current);
        }
        current = pair;
        position = Math.max(0, index());
    }

    private Pair next() {
        int at = index();
        int from = current == null ? 0 : at < 0 ? Math.min(position, open.size()) : at + 1;
        var order = new ArrayList<>(open.subList(from, open.size()));
        order.addAll(open.subList(0, from));
        return order.stream().filter(each -> !later.contains(each)).findFirst()
                .orElse(order.isEmpty() ? null : order.getFirst());
    }

    /** Returns the first process, with the common words marked. */
    public Passage first() {
        return current == null ? Passage.EMPTY : Portraits.process(current.first(),
                computed.words(current).stream().flatMap(word -> word.first().stream()).toList());
    }

    /** Returns the second process, with the common words marked. */
    public Passage second() {
        return current == null ? Passage.EMPTY : Portraits.process(current.second(),
                computed.words(current).stream().flatMap(word -> word.second().stream()).toList());
    }

    /** Returns what was decided on the pair; null for nothing. */
    public MappingStatus status(Pair pair) {
        return editing.model().processRegister().getDuplicateDecisions().stream()
                .filter(each -> each.getFirst() == pair.first() && each.getSecond() == pair.second()
                        || each.getFirst() == pair.second() && each.getSecond() == pair.first())
                .map(org.ratswerk.model.DuplicateDecision::getStatus).findFirst().orElse(null);
    }

    /** Says that both are the same, and goes on. */
    public void confirm() {
        decide("command.same", MappingStatus.CONFIRMED);
    }

    /** Says that they are different, and goes on. */
    public void reject() {
        decide("command.different", MappingStatus.REJECTED);
    }

    private void decide(String label, MappingStatus status) {
        if (current == null) {
            return;
        }
        Pair pair = current;
        editing.run(MatchingTexts.get(label, Portraits.name(pair.first())), () -> Decisions.decide(
                editing.model().processRegister(), pair.first(), pair.second(), status, who, LocalDate.now(clock)));
        decided.add(pair);
        refresh();
        goTo(next());
    }

    /** Goes on without a decision; it comes again when nothing else is left. */
    public void later() {
        if (current != null) {
            later.add(current);
            goTo(next());
        }
    }

    /** Tells whether one can go back. */
    public boolean canGoBack() {
        return !shown.isEmpty();
    }

    /** Shows again what was shown before; it can be decided otherwise. */
    public void back() {
        if (canGoBack()) {
            current = shown.removeLast();
            position = Math.max(0, index());
        }
    }
}
