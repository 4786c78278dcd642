package org.ratswerk.continuity.control;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.ratswerk.continuity.reference.Fact;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.Resolved;
import org.ratswerk.model.Edition;
import org.ratswerk.model.EditionFact;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.text.Texts;

/**
 * How the model differs from what an approved edition states: whether reality has moved on.
 *
 * @param edition edition
 * @param facts how many facts the edition states
 * @param differences facts that are another now, or that are gone
 * @param unchecked how many facts cannot be told now, because a plugin is missing
 */
public record Deviation(Edition edition, int facts, List<Difference> differences, int unchecked) {
    private static final Texts TEXTS = Texts.of(Deviation.class);
    private static final String CELLS = java.util.regex.Pattern.quote(Facts.CELL);

    /**
     * Fact that differs.
     *
     * @param place id of the section or part that states it
     * @param elementId id of the element it is about; null for none
     * @param label the fact in words
     * @param then value in the edition; null for none
     * @param now value now; null for none
     */
    public record Difference(String place, String elementId, String label, String then, String now) {
        /**
         * Returns the difference with those cells alone that are another now, where the fact is a row of a table; else the
         * difference itself.
         */
        public Difference essence() {
            if (then == null || now == null) {
                return this;
            }
            String[] before = then.split(CELLS, -1);
            String[] after = now.split(CELLS, -1);
            if (before.length != after.length || before.length == 1) {
                return this;
            }
            var old = new ArrayList<String>();
            var other = new ArrayList<String>();
            for (int i = 0; i < before.length; i++) {
                if (!before[i].equals(after[i])) {
                    old.add(before[i]);
                    other.add(after[i]);
                }
            }
            return new Difference(place, elementId, label, joined(old), joined(other));
        }

        private static String joined(List<String> cells) {
            String all = String.join(Facts.CELL, cells.stream().filter(cell -> !cell.isBlank()).toList());
            return all.isEmpty() ? null : all;
        }

        /** The difference in words, in the user's language. */
        public String words() {
            Difference shown = essence();
            return shown.say();
        }

        private String say() {
            return then == null ? TEXTS.get("difference.new", label, now) : now == null
                    ? TEXTS.get("difference.gone", label, then) : TEXTS.get("difference.other", label, then, now);
        }
    }

    /** Returns the edition approved last, if there is one. */
    public static Optional<Edition> latest(EmergencyPlan plan) {
        return plan.getControl() == null || plan.getControl().getEditions().isEmpty() ? Optional.empty()
                : Optional.of(plan.getControl().getEditions().getLast());
    }

    /** Compares a plan's facts with its edition approved last; empty where there is none. */
    public static Optional<Deviation> of(EmergencyPlan plan, References references) {
        return latest(plan).map(edition -> of(plan, edition, references));
    }

    /** Compares a plan's facts with those of an edition; linear in both. */
    public static Deviation of(EmergencyPlan plan, Edition edition, References references) {
        Map<Fact.Key, Fact> now = new HashMap<>();
        Facts.of(plan, references).forEach(fact -> now.put(fact.key(), fact));
        var differences = new ArrayList<Difference>();
        int unchecked = 0;
        for (EditionFact then : edition.getFacts()) {
            var key = new Fact.Key(then.getPlace(), then.getElement(), then.getFeature());
            Fact fact = now.containsKey(key) ? now.get(key) : alone(then, references);
            if (fact != null && (fact.state() == Resolved.State.UNAVAILABLE || fact.state() == Resolved.State.FAILED)) {
                unchecked++;
            } else if (fact == null || !Objects.equals(fact.value(), then.getValue())) {
                differences.add(new Difference(then.getPlace(), then.getElement(), then.getLabel(), then.getValue(),
                        fact == null ? null : fact.value()));
            }
        }
        return new Deviation(edition, edition.getFacts().size(), List.copyOf(differences), unchecked);
    }

    /**
     * A fact of the edition that the draft states no longer: it is still true or not. Rows of tables that are gone are gone,
     * unless the whole table cannot be told.
     */
    private static Fact alone(EditionFact then, References references) {
        String address = String.valueOf(then.getFeature());
        int row = address.lastIndexOf('!');
        var target = references.element(then.getElement());
        if (then.getElement() != null && target == null) {
            return null;
        }
        Resolved now = references.resolve(target, row < 0 ? address : address.substring(0, row));
        if (row >= 0) {
            if (now.state() == Resolved.State.UNAVAILABLE || now.state() == Resolved.State.FAILED
                    || Facts.isPartial(target, address.substring(0, row), references)) {
                return new Fact(then.getPlace(), "", then.getElement(), address, then.getLabel(), null,
                        Resolved.State.UNAVAILABLE, false);
            }
            if (!(now.result() instanceof org.ratswerk.core.result.Table table)) {
                return null;
            }
            return table.rows().stream().filter(each -> address.substring(row + 1).equals(each.elementId())).findFirst()
                    .map(each -> new Fact(then.getPlace(), "", then.getElement(), address, then.getLabel(),
                            Facts.row(each), Resolved.State.VALUE, false)).orElse(null);
        }
        return new Fact(then.getPlace(), "", then.getElement(), address, then.getLabel(),
                now.state() == Resolved.State.VALUE || now.state() == Resolved.State.UNKNOWN ? now.words() : null,
                now.state(), now.sensitive());
    }

    /** Returns how many facts differ, in words: "12 of 340 facts differ from the edition of 3 March 2027". */
    public String words() {
        String date = edition.getApprovedOn() == null ? String.valueOf(edition.getVersion())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(edition.getApprovedOn());
        return differences.isEmpty() ? TEXTS.get("deviation.none", facts, date)
                : TEXTS.get("deviation.some", differences.size(), facts, date);
    }
}
