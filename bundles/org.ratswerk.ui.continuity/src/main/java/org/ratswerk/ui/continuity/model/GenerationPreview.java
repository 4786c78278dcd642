package org.ratswerk.ui.continuity.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.ratswerk.continuity.generate.GenerateOptions;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.generate.Generation.Action;
import org.ratswerk.continuity.generate.Generation.Item;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.text.Texts;

/** What generating would change, plan by plan, to be ticked; nothing that a person wrote is among what can be ticked. */
public final class GenerationPreview {
    private static final Texts TEXTS = Texts.of(GenerationPreview.class);

    /** How many sections are made in one go. */
    private static final int PIECE = 40;

    private final Generation generation;
    private final List<Group> groups;
    private final Set<Item> chosen = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * What happens in one plan.
     *
     * @param plan plan
     * @param made item that makes it; null where it is there
     * @param items what happens to its sections
     */
    public record Group(EmergencyPlan plan, Item made, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }

        /** Returns the name of the plan. */
        public String title() {
            return plan.getName() == null ? "" : plan.getName();
        }

        /** Returns the headings of its sections as CommonMark. */
        public String contents() {
            return String.join("\n\n", items.stream().map(item -> PlanText.escape(item.title() == null ? ""
                    : item.title())).toList());
        }

        /** Returns what happens to the plan, in the user's language. */
        public String words() {
            return made != null ? GenerationPreview.words(made) : TEXTS.get("action.plan", items.size());
        }
    }

    private GenerationPreview(Generation generation) {
        this.generation = generation;
        var found = new ArrayList<Group>();
        EmergencyPlan plan = null;
        var items = new ArrayList<Item>();
        Item made = null;
        for (Item item : generation.items()) {
            if (item.plan() != plan && plan != null) {
                found.add(new Group(plan, made, items));
                items.clear();
                made = null;
            }
            plan = item.plan();
            if (item.action() == Action.NEW_PLAN) {
                made = item;
            } else {
                items.add(item);
            }
        }
        if (plan != null) {
            found.add(new Group(plan, made, items));
        }
        groups = List.copyOf(found);
        generation.items().stream().filter(Item::isApplied).forEach(chosen::add);
    }

    /**
     * Works out what would change; everything that can be is ticked.
     *
     * @param references state of the model
     * @param plan plan; null for all of the administration
     */
    public static GenerationPreview of(References references, EmergencyPlan plan) {
        return new GenerationPreview(plan == null ? Generation.plan(references, GenerateOptions.ALL)
                : Generation.of(plan, references));
    }

    /** Returns what happens, plan by plan. */
    public List<Group> groups() {
        return groups;
    }

    /** Returns what happens to a section or plan, in the user's language. */
    public static String words(Item item) {
        return TEXTS.get("action." + item.action().name());
    }

    /** Returns why an item cannot be ticked; empty where it can. */
    public static String kept(Item item) {
        return item.isApplied() ? "" : TEXTS.get("kept." + item.action().name());
    }

    /** Tells whether an item is ticked. */
    public boolean isChosen(Item item) {
        return chosen.contains(item);
    }

    /** Tells whether something of a plan is ticked. */
    public boolean isChosen(Group group) {
        return group.made() != null && isChosen(group.made()) || group.items().stream().anyMatch(this::isChosen);
    }

    /** Ticks an item or not; a section of a new plan ticks the plan. */
    public void choose(Group group, Item item, boolean yes) {
        if (!yes) {
            chosen.remove(item);
        } else if (item.isApplied()) {
            chosen.add(item);
            if (group.made() != null) {
                chosen.add(group.made());
            }
        }
    }

    /** Ticks everything of a plan that can be, or nothing. */
    public void choose(Group group, boolean yes) {
        if (group.made() != null) {
            choose(group, group.made(), yes);
        }
        group.items().forEach(item -> choose(group, item, yes));
    }

    /** Returns how much is ticked. */
    public int size() {
        return chosen.size();
    }

    /** Returns what is to be known about it all, in the user's language. */
    public String summary() {
        if (generation.items().isEmpty()) {
            return TEXTS.get("summary.none");
        }
        long kept = generation.items().stream().filter(item -> !item.isApplied()).count();
        return TEXTS.get("summary", size()) + (kept == 0 ? "" : " " + TEXTS.get("summary.kept", kept))
                + (generation.isComplete() ? "" : " " + TEXTS.get("summary.incomplete"));
    }

    /**
     * Makes what is ticked, as one step to be undone.
     *
     * @param editing editing of the administration; the model must be as it was when this was worked out
     */
    public void apply(Editing editing) {
        pieces(editing).forEach(Runnable::run);
    }

    /**
     * Returns the same in pieces that take a moment each; nothing else is to be changed before the last one has run.
     *
     * @param editing editing of the administration; the model must be as it was when this was worked out
     */
    public List<Runnable> pieces(Editing editing) {
        var key = new Object();
        return generation.pieces(chosen::contains, PIECE).stream()
                .<Runnable>map(piece -> () -> editing.run(TEXTS.get("do.generate"), key, piece)).toList();
    }
}
