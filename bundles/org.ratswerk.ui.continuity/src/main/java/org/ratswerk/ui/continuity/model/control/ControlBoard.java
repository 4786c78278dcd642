package org.ratswerk.ui.continuity.model.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.ratswerk.continuity.control.ChangeList;
import org.ratswerk.continuity.control.Deviation;
import org.ratswerk.continuity.control.DocumentCheck;
import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.continuity.control.DocumentFlow.Obstacle;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.DocumentControl;
import org.ratswerk.model.DocumentStatus;
import org.ratswerk.model.Edition;
import org.ratswerk.model.EditionPart;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Where the document control of a plan stands: its state, what can be done now and what stands in the way, the next review,
 * and how the model differs from the edition approved last.
 *
 * @param status state
 * @param lead version, who and when, in words
 * @param actions what can be done, always all in the same order
 * @param reminder when the next review is due, in words; empty where that is not settled
 * @param due how urgent the review is: {@code MET}, {@code WARNING} within the time it is announced, {@code GAP} when over
 * @param stale how many facts differ from the edition approved last, in words; empty where nothing was approved yet
 * @param differences facts that differ
 * @param unchecked how many facts cannot be compared, because a plugin is missing
 * @param changes what has changed since the edition approved last, in words
 * @param copies which copies of the distribution list are not of the edition approved last, in words; empty for none
 */
public record ControlBoard(DocumentStatus status, String lead, List<Action> actions, String reminder, Symbol due,
        String stale, List<Difference> differences, int unchecked, List<Change> changes, String copies) {
    private static final Texts TEXTS = Texts.of(ControlBoard.class);
    private static final int MOST_COPIES = 5;

    public ControlBoard {
        actions = List.copyOf(actions);
        differences = List.copyOf(differences);
        changes = List.copyOf(changes);
    }

    /** What people do with a document. */
    public enum Deed {
        /** Put it up for review. */
        SUBMIT,
        /** Note a review. */
        REVIEW,
        /** Send it back. */
        REJECT,
        /** Approve it. */
        APPROVE,
        /** Begin a new version. */
        REOPEN;

        /** Returns the verb phrase for it. */
        public String label() {
            return TEXTS.get("deed." + name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /**
     * Something that can be done, or not now.
     *
     * @param deed what
     * @param label verb phrase
     * @param words what it does; where it cannot be done, why not
     * @param obstacles what stands in the way; empty where it can be done
     */
    public record Action(Deed deed, String label, String words, List<Obstacle> obstacles) {
        public Action {
            obstacles = List.copyOf(obstacles);
        }

        /** Tells whether it can be done now. */
        public boolean isPossible() {
            return obstacles.isEmpty();
        }
    }

    /**
     * A fact that differs from the edition.
     *
     * @param label the fact
     * @param then value in the edition; empty for none
     * @param now value now; empty for none
     * @param where title of the section or part that states it
     * @param place its id, see {@link Deviation.Difference#place()}
     * @param element id of the element that the fact is about; null for none
     */
    public record Difference(String label, String then, String now, String where, String place, String element) {
    }

    /**
     * A change since the edition.
     *
     * @param words what has changed
     * @param where title of the section or part
     * @param place its id
     */
    public record Change(String words, String where, String place) {
    }

    /**
     * Works it out. Reads the model and nothing else; runs analyses where the plan states what they compute.
     *
     * @param plan plan
     * @param references state of the model
     * @param today today
     */
    public static ControlBoard of(EmergencyPlan plan, References references, LocalDate today) {
        DocumentControl control = plan.getControl();
        DocumentStatus status = control == null ? DocumentStatus.DRAFT : control.getStatus();
        var actions = Stream.of(Deed.values()).map(deed -> action(deed, plan, references)).toList();
        LocalDate next = control == null ? null : control.getNextReview();
        var deviation = Deviation.of(plan, references);
        Map<String, String> titles = titles(plan, deviation.map(Deviation::edition).orElse(null));
        var differences = deviation.map(Deviation::differences).orElse(List.of()).stream()
                .map(Deviation.Difference::essence).map(each -> new Difference(each.label(), Objects.requireNonNullElse(each.then(), ""),
                        Objects.requireNonNullElse(each.now(), ""), titles.getOrDefault(each.place(), ""), each.place(),
                        each.elementId()))
                .toList();
        var changes = ChangeList.of(plan, references).stream()
                .map(each -> new Change(each.words(), titles.getOrDefault(each.place(), ""), each.place())).toList();
        return new ControlBoard(status, lead(plan, status), actions, reminder(next, today), due(next, today),
                deviation.map(Deviation::words).orElse(""), differences, deviation.map(Deviation::unchecked).orElse(0),
                changes, deviation.map(found -> copies(control, found.edition())).orElse(""));
    }

    /**
     * Returns what can be told at once, without asking what the plan states: what the board says is gone over as soon as that
     * is known. Takes no time.
     *
     * @param plan plan
     * @param before board as it was; null for none
     * @param today today
     */
    public static ControlBoard soon(EmergencyPlan plan, ControlBoard before, LocalDate today) {
        DocumentControl control = plan.getControl();
        DocumentStatus status = control == null ? DocumentStatus.DRAFT : control.getStatus();
        var actions = Stream.of(Deed.values()).map(deed -> deed == Deed.SUBMIT && status == DocumentStatus.DRAFT
                || deed == Deed.APPROVE && status == DocumentStatus.IN_REVIEW
                        ? before != null && before.status == status ? before.action(deed)
                                : new Action(deed, deed.label(), TEXTS.get("working"),
                                        List.of(new Obstacle(TEXTS.get("working"), plan.getId(), "status")))
                        : action(deed, plan, null)).toList();
        LocalDate next = control == null ? null : control.getNextReview();
        var soon = new ControlBoard(status, lead(plan, status), actions, reminder(next, today), due(next, today), "",
                List.of(), 0, List.of(),
                Deviation.latest(plan).map(edition -> copies(plan.getControl(), edition)).orElse(""));
        return before == null || Deviation.latest(plan).isEmpty() ? soon
                : new ControlBoard(status, soon.lead, actions, soon.reminder, soon.due, before.stale, before.differences,
                        before.unchecked, before.changes, soon.copies);
    }

    private static Action action(Deed deed, EmergencyPlan plan, References references) {
        List<Obstacle> obstacles = switch (deed) {
        case SUBMIT -> DocumentFlow.obstacles(DocumentFlow.Step.SUBMIT, plan, null, references);
        case REVIEW -> DocumentFlow.obstacles(DocumentFlow.Step.REJECT, plan, null, references).stream()
                .map(each -> new Obstacle(TEXTS.get("obstacle.review"), each.place(), each.feature())).toList();
        case REJECT -> DocumentFlow.obstacles(DocumentFlow.Step.REJECT, plan, null, references);
        // who approves is asked when it comes to that
        case APPROVE -> DocumentFlow.obstacles(DocumentFlow.Step.APPROVE, plan, null, references).stream()
                .filter(each -> !"approvedBy".equals(each.feature())).toList();
        case REOPEN -> DocumentFlow.obstacles(DocumentFlow.Step.REOPEN, plan, null, references);
        };
        String key = deed.name().toLowerCase(java.util.Locale.ROOT);
        return new Action(deed, deed.label(), obstacles.isEmpty() ? TEXTS.get("deed." + key + ".does")
                : obstacles.getFirst().message(), obstacles);
    }

    private static String lead(EmergencyPlan plan, DocumentStatus status) {
        DocumentControl control = plan.getControl();
        if (control == null) {
            return TEXTS.get("lead.draft", DocumentFlow.FIRST_DRAFT, TEXTS.get("lead.nobody"));
        }
        String version = control.getVersion() == null || control.getVersion().isBlank() ? DocumentFlow.FIRST_DRAFT
                : control.getVersion();
        String author = control.getAuthor() == null ? TEXTS.get("lead.nobody") : Labels.title(control.getAuthor());
        return switch (status) {
        case DRAFT -> TEXTS.get("lead.draft", version, author);
        case IN_REVIEW -> TEXTS.get("lead.review", version, author, day(control.getSubmittedOn()),
                control.getReviews().stream().filter(each -> each.getOn() == null || control.getSubmittedOn() == null
                        || !each.getOn().isBefore(control.getSubmittedOn())).count());
        case APPROVED -> TEXTS.get("lead.approved", version, control.getApprovedBy() == null ? TEXTS.get("lead.nobody")
                : Labels.title(control.getApprovedBy()), day(control.getApprovedOn()));
        };
    }

    private static Symbol due(LocalDate next, LocalDate today) {
        return next == null ? Symbol.NONE : next.isBefore(today) ? Symbol.GAP
                : next.isAfter(today.plusDays(DocumentCheck.AHEAD_DAYS)) ? Symbol.MET : Symbol.WARNING;
    }

    private static String reminder(LocalDate next, LocalDate today) {
        if (next == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, next);
        return days < 0 ? TEXTS.get("reminder.over", day(next), -days) : TEXTS.get("reminder.due", day(next), days);
    }

    /** A day in words; a dash where there is none. */
    static String day(LocalDate day) {
        return day == null ? "–" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(day);
    }

    private static Map<String, String> titles(EmergencyPlan plan, Edition edition) {
        Map<String, String> titles = new HashMap<>();
        if (edition != null) {
            for (EditionPart part : edition.getParts()) {
                titles.put(part.getPlace(), part.getTitle());
            }
        }
        LiveReferences.sections(plan, section -> titles.put(section.getId(), Labels.title(section)));
        for (String part : List.of("alarm", "immediate", "steps", "communications")) {
            titles.put(plan.getId() + "#" + part, TEXTS.get("part." + part));
        }
        return titles;
    }

    private static String copies(DocumentControl control, Edition edition) {
        var old = control.getCopies().stream().filter(copy -> !Objects.equals(copy.getVersion(), edition.getVersion()))
                .map(copy -> (copy.getNumber() == null ? "?" : copy.getNumber())
                        + (copy.getPlace() == null || copy.getPlace().isBlank() ? "" : " (" + copy.getPlace() + ")"))
                .toList();
        return old.isEmpty() ? "" : TEXTS.get("copies.old", old.size(), control.getCopies().size(), edition.getVersion(),
                String.join(", ", old.subList(0, Math.min(MOST_COPIES, old.size())))
                        + (old.size() > MOST_COPIES ? ", …" : ""));
    }

    /** Returns the deed. */
    public Action action(Deed deed) {
        return actions.get(deed.ordinal());
    }

    /** Returns how the comparison with the edition is to be shown: all well, or something differs. */
    public Symbol symbol() {
        return stale.isEmpty() ? Symbol.NONE : differences.isEmpty() ? Symbol.MET : Symbol.WARNING;
    }
}
