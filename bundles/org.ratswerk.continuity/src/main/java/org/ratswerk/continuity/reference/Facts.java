package org.ratswerk.continuity.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.Role;
import org.ratswerk.model.text.Texts;

/**
 * The facts that plans state. Each live link in a text is one, each row of a table that a text shows is one, and so are name
 * and phone of everybody whom the alarm chain, the steps and the other parts of a plan name.
 */
public final class Facts {
    /** Stands between the cells of a row in its value. */
    public static final String CELL = " | ";

    private static final Texts TEXTS = Texts.of(Facts.class);

    private Facts() {
        // static only
    }

    /** Returns all facts of a plan, in the order in which it states them; linear in what it shows. */
    public static List<Fact> of(EmergencyPlan plan, References references) {
        var facts = new LinkedHashMap<Fact.Key, Fact>();
        plan.getSections().forEach(section -> add(section, references, facts));
        people(plan, references, facts);
        return List.copyOf(facts.values());
    }

    /** Returns the facts of a section alone, its subsections left out. */
    public static List<Fact> of(PlanSection section, References references) {
        var facts = new LinkedHashMap<Fact.Key, Fact>();
        addOwn(section, references, facts);
        return List.copyOf(facts.values());
    }

    private static void add(PlanSection section, References references, Map<Fact.Key, Fact> facts) {
        addOwn(section, references, facts);
        section.getSections().forEach(each -> add(each, references, facts));
    }

    private static void addOwn(PlanSection section, References references, Map<Fact.Key, Fact> facts) {
        Map<String, LiveReference> known = byId(section);
        for (String id : PlanText.references(section.getText())) {
            LiveReference reference = known.get(id);
            if (reference == null) {
                put(facts, new Fact(section.getId(), PlanTables.name(section), null, "ref:" + id,
                        TEXTS.get("label.lost", id), null, Resolved.State.ADDRESS_WRONG, false));
            } else {
                add(section.getId(), PlanTables.name(section), reference.getTarget(), reference.getFeature(),
                        references, facts);
            }
        }
    }

    /**
     * Returns what a section refers to that is not there, in words. Tables are not made: only whether they can be.
     */
    public static List<String> lost(PlanSection section, References references) {
        var lost = new ArrayList<String>();
        Map<String, LiveReference> known = byId(section);
        for (String id : PlanText.references(section.getText())) {
            LiveReference reference = known.get(id);
            if (reference == null) {
                lost.add(TEXTS.get("label.lost", id));
            } else if (references.isLost(reference)) {
                lost.add(references.shortLabel(reference));
            }
        }
        return lost;
    }

    static Map<String, LiveReference> byId(PlanSection section) {
        var known = new HashMap<String, LiveReference>();
        section.getReferences().forEach(each -> known.putIfAbsent(each.getId(), each));
        return known;
    }

    private static void add(String place, String title, Element target, String address, References references,
            Map<Fact.Key, Fact> facts) {
        Resolved now = references.resolve(target, address);
        String element = target == null ? null : target.getId();
        if (now.result() instanceof Table table) {
            String label = references.label(target, address);
            boolean partial = references.isPartial(target, address);
            for (Table.Row row : table.rows()) {
                String name = row.cells().isEmpty() ? "" : Values.human(row.cells().getFirst().value());
                Element about = references.element(row.elementId());
                put(facts, new Fact(place, title, element, address + "!" + row.elementId(),
                        TEXTS.get("label.row", label, about == null ? name : PlanTables.name(about)),
                        partial ? null : row(row), partial ? Resolved.State.UNAVAILABLE : Resolved.State.VALUE, false));
            }
        } else {
            put(facts, new Fact(place, title, element, String.valueOf(address), references.label(target, address),
                    now.state() == Resolved.State.VALUE || now.state() == Resolved.State.UNKNOWN ? now.words() : null,
                    now.state(), now.sensitive()));
        }
    }

    private static void put(Map<Fact.Key, Fact> facts, Fact fact) {
        facts.putIfAbsent(fact.key(), fact);
    }

    /** Tells whether a table lacks what a missing plugin would say. */
    public static boolean isPartial(Element target, String address, References references) {
        return references.isPartial(target, address);
    }

    /** Returns the cells of a row as one value. */
    public static String row(Table.Row row) {
        return row.cells().stream().map(cell -> Values.human(cell.value())).collect(Collectors.joining(CELL));
    }

    /** Who is named in the parts of a plan that are no texts, and how they are reached. */
    private static void people(EmergencyPlan plan, References references, Map<Fact.Key, Fact> facts) {
        part(plan, "alarm", responsible -> plan.getAlarmSteps().forEach(step -> {
            responsible.accept(step.getCaller());
            step.getCalled().forEach(responsible);
        }), references, facts);
        part(plan, "immediate", responsible -> plan.getImmediateMeasures()
                .forEach(each -> responsible.accept(each.getResponsible())), references, facts);
        part(plan, "steps", responsible -> plan.getSteps().forEach(each -> responsible.accept(each.getResponsible())),
                references, facts);
        part(plan, "communications", responsible -> plan.getCommunications()
                .forEach(each -> responsible.accept(each.getResponsible())), references, facts);
    }

    private static void part(EmergencyPlan plan, String part, Consumer<Consumer<Responsible>> all,
            References references, Map<Fact.Key, Fact> facts) {
        String place = plan.getId() + "#" + part;
        String title = PlanTables.title(part);
        all.accept(responsible -> {
            switch (responsible) {
            case Role role -> {
                for (String feature : List.of("Role.name", "Role.holder.name", "Role.phone", "Role.holder.phone",
                        "Role.holder.mobile")) {
                    add(place, title, role, feature, references, facts);
                }
            }
            case Person person -> {
                for (String feature : List.of("Person.name", "Person.phone", "Person.mobile")) {
                    add(place, title, person, feature, references, facts);
                }
            }
            case null, default -> {
                // nobody is named
            }
            }
        });
    }

    // --- what was approved

    /**
     * Returns what is kept of a reference at approval, to tell later whether it says something else: its value, of a table a
     * digest of its rows; empty text for no value.
     */
    public static String fingerprint(Resolved resolved) {
        if (resolved.result() instanceof Table table) {
            var rows = new ArrayList<String>();
            table.rows().forEach(row -> rows.add(row.elementId() + " " + row(row)));
            return "sha256:" + digest(String.join("\n", rows));
        }
        return resolved.state() == Resolved.State.VALUE || resolved.state() == Resolved.State.UNKNOWN
                ? resolved.words() : "";
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Tells whether a live reference says something else than when its part was last approved, or leads nowhere.
     *
     * @return what is the matter, in words; empty where nothing is
     */
    public static Optional<String> stale(LiveReference reference, References references) {
        Resolved now = references.resolve(reference);
        if (now.state() == Resolved.State.TARGET_MISSING || now.state() == Resolved.State.ADDRESS_WRONG) {
            return Optional.of(now.words());
        }
        if (reference.getApprovedValue() == null || reference.getApprovedValue().equals(fingerprint(now))
                || now.state() == Resolved.State.UNAVAILABLE || now.state() == Resolved.State.FAILED
                || references.isPartial(reference.getTarget(), reference.getFeature())) {
            return Optional.empty();
        }
        return Optional.of(now.result() != null ? TEXTS.get("stale.table", now.words())
                : TEXTS.get("stale.value", reference.getApprovedValue(), now.words()));
    }
}
