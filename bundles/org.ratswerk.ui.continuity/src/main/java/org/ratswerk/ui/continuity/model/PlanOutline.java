package org.ratswerk.ui.continuity.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.continuity.style.PlanStress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.edit.ElementMoves;
import org.ratswerk.core.edit.ElementNames;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.text.Texts;

/** The chapters and sections of a plan as a tree, and what can be done to them; each is one command. */
public final class PlanOutline {
    private static final Texts TEXTS = Texts.of(PlanOutline.class);

    private final Editing editing;
    private final EmergencyPlan plan;
    private final Map<String, Known> states = new HashMap<>();

    /** Where a section comes to, seen from another. */
    public enum Where {
        /** Before it. */
        BEFORE,
        /** After it. */
        AFTER,
        /** Under it, as the last one. */
        INSIDE
    }

    /** Who has written a section. */
    public enum State {
        /** Nobody; it only holds others. */
        HOLDER,
        /** Nobody yet. */
        EMPTY,
        /** A generator, and nobody has changed it. */
        GENERATED,
        /** A generator, and a person has changed it. */
        ADAPTED,
        /** The same, and from the model there would be another text now. */
        NEWER,
        /** A person. */
        WRITTEN;

        /** Returns it in the user's language; empty for {@link #HOLDER}. */
        public String words() {
            return this == HOLDER ? "" : TEXTS.get("state." + name());
        }

        /** Returns it as a sentence in the user's language; empty for {@link #HOLDER}. */
        public String sentence() {
            return this == HOLDER ? "" : TEXTS.get("sentence." + name());
        }
    }

    /**
     * A section.
     *
     * @param id id
     * @param number number of the chapter, such as 3.2
     * @param name its heading; may be empty
     * @param state who has written it
     * @param hints how many hints there are on its wording
     * @param lines sections in it
     */
    public record Line(String id, String number, String name, State state, int hints, List<Line> lines) {
        public Line {
            lines = List.copyOf(lines);
        }

        /** Returns who has written it and how many hints there are, in the user's language. */
        public String words() {
            return hints == 0 ? state.words() : TEXTS.get("state.hints", state.words(), hints);
        }

        /** Returns number and heading. */
        public String title() {
            return number + "  " + (name.isBlank() ? TEXTS.get("unnamed") : name);
        }
    }

    private record Known(String text, String generated, String generator, State state) {
        boolean isOf(PlanSection section) {
            return Objects.equals(text, section.getText()) && Objects.equals(generated, section.getGeneratedText())
                    && Objects.equals(generator, section.getGenerator());
        }
    }

    /**
     * @param editing editing of the administration
     * @param plan plan in it
     */
    public PlanOutline(Editing editing, EmergencyPlan plan) {
        this.editing = editing;
        this.plan = plan;
    }

    /** Returns the plan. */
    public EmergencyPlan plan() {
        return plan;
    }

    /**
     * Returns the sections.
     *
     * @param newer ids of the sections that would have another text now
     */
    public List<Line> lines(Set<String> newer) {
        return lines(newer, Map.of());
    }

    /**
     * Returns the sections.
     *
     * @param newer ids of the sections that would have another text now
     * @param hints how many hints there are on the wording of sections, by their ids
     */
    public List<Line> lines(Set<String> newer, Map<String, Integer> hints) {
        return lines(plan.getSections(), "", newer, hints);
    }

    private List<Line> lines(List<PlanSection> sections, String above, Set<String> newer, Map<String, Integer> hints) {
        var lines = new ArrayList<Line>();
        for (PlanSection section : sections) {
            String number = above + (lines.size() + 1);
            lines.add(new Line(section.getId(), number, section.getName() == null ? "" : section.getName(),
                    state(section, newer), hints.getOrDefault(section.getId(), 0),
                    lines(section.getSections(), number + ".", newer, hints)));
        }
        return lines;
    }

    /** Returns who has written a section. */
    public State state(PlanSection section, Set<String> newer) {
        Known known = states.get(section.getId());
        if (known == null || !known.isOf(section)) {
            known = new Known(section.getText(), section.getGeneratedText(), section.getGenerator(), state(section));
            states.put(section.getId(), known);
        }
        return switch (known.state()) {
        case EMPTY -> section.getSections().isEmpty() ? State.EMPTY : State.HOLDER;
        case ADAPTED -> newer.contains(section.getId()) ? State.NEWER : State.ADAPTED;
        default -> known.state();
        };
    }

    private static State state(PlanSection section) {
        boolean empty = section.getText() == null || section.getText().isBlank();
        return Generation.isAdapted(section) ? State.ADAPTED : empty ? State.EMPTY
                : Generation.isUntouched(section) ? State.GENERATED : State.WRITTEN;
    }

    /** Returns the texts, for the hints on their wording; what nobody has changed is not looked at. */
    public List<PlanStress.Source> sources() {
        var sources = new ArrayList<PlanStress.Source>();
        each(plan.getSections(), section -> {
            State state = state(section, Set.of());
            if (section.getText() != null && !section.getText().isBlank()) {
                sources.add(new PlanStress.Source(section.getId(), section.getText(), state != State.GENERATED));
            }
        });
        return sources;
    }

    /**
     * Returns the next section in the order of the plan, or the one before.
     *
     * @param id section to start from
     * @param back whether the one before is asked for
     * @param wanted those that are asked for
     */
    public Optional<String> beside(String id, boolean back, Set<String> wanted) {
        var ids = new ArrayList<String>();
        each(plan.getSections(), section -> ids.add(section.getId()));
        int at = ids.indexOf(id);
        List<String> rest = back ? ids.subList(0, Math.max(0, at)).reversed() : ids.subList(at + 1, ids.size());
        return rest.stream().filter(wanted::contains).findFirst();
    }

    private static void each(List<PlanSection> sections, Consumer<PlanSection> visitor) {
        sections.forEach(section -> {
            visitor.accept(section);
            each(section.getSections(), visitor);
        });
    }

    /** Returns the section with the id, if it is in the plan. */
    public Optional<PlanSection> section(String id) {
        return id == null ? Optional.empty() : editing.element(id).filter(PlanSection.class::isInstance)
                .map(PlanSection.class::cast).filter(section -> EcoreUtil.isAncestor(plan, section));
    }

    // --- changing

    /**
     * Makes a section.
     *
     * @param at section that it comes after or into; null for the end of the plan
     * @param inside whether it comes into that section
     * @return the new section
     */
    public PlanSection add(PlanSection at, boolean inside) {
        PlanSection made = ModelFactory.eINSTANCE.createPlanSection();
        made.setId(UUID.randomUUID().toString());
        List<PlanSection> list = at == null ? plan.getSections() : inside ? at.getSections() : siblings(at);
        made.setName(ElementNames.unique(TEXTS.get(list == plan.getSections() ? "new.chapter" : "new.section"), list));
        int index = at == null || inside ? list.size() : list.indexOf(at) + 1;
        editing.run(TEXTS.get("do.add"), () -> list.add(index, made));
        return made;
    }

    /** Gives a section another heading; an empty one changes nothing. */
    public void rename(PlanSection section, String name) {
        if (!name.isBlank()) {
            editing.run(TEXTS.get("do.rename"), () -> section.setName(name.strip()));
        }
    }

    /**
     * Deletes a section with all that is in it, and what refers to it.
     *
     * @return the section to be shown next; empty where there is none
     */
    public Optional<PlanSection> delete(PlanSection section) {
        List<PlanSection> list = siblings(section);
        int at = list.indexOf(section);
        Optional<PlanSection> next = at + 1 < list.size() ? Optional.of(list.get(at + 1))
                : at > 0 ? Optional.of(list.get(at - 1)) : parent(section);
        ElementDeletion.plan(editing, List.of(section), ElementDeletion.Below.DELETE).run();
        return next;
    }

    /** Tells whether a section can go up or down among those beside it. */
    public boolean canStep(PlanSection section, int by) {
        int to = siblings(section).indexOf(section) + by;
        return to >= 0 && to < siblings(section).size();
    }

    /** Moves a section up (-1) or down (1) among those beside it. */
    public void step(PlanSection section, int by) {
        ElementMoves.reorder(editing, section, ElementMoves.position(section) + by);
    }

    /** Puts a section one level deeper, into the one before it; changes nothing where there is none. */
    public void deeper(PlanSection section) {
        int at = siblings(section).indexOf(section);
        if (at > 0) {
            move(section, siblings(section).get(at - 1), Where.INSIDE);
        }
    }

    /** Puts a section one level higher, after the one that it is in; changes nothing for a chapter. */
    public void higher(PlanSection section) {
        parent(section).ifPresent(above -> move(section, above, Where.AFTER));
    }

    /** Tells whether a section can come to another place: not into itself. */
    public boolean canMove(PlanSection section, PlanSection target) {
        return section != target && !EcoreUtil.isAncestor(section, target);
    }

    /** Moves a section to another place; changes nothing where that is not possible. */
    public void move(PlanSection section, PlanSection target, Where where) {
        if (canMove(section, target)) {
            editing.run(TEXTS.get("do.move"), () -> {
                siblings(section).remove(section);
                List<PlanSection> list = where == Where.INSIDE ? target.getSections() : siblings(target);
                list.add(switch (where) {
                case BEFORE -> list.indexOf(target);
                case AFTER -> list.indexOf(target) + 1;
                case INSIDE -> list.size();
                }, section);
            });
        }
    }

    /** Takes the newer generated text in place of the one a person wrote. */
    public void accept(Generation generation, Generation.Item item) {
        editing.run(TEXTS.get("do.accept"), () -> generation.accept(item));
    }

    /** Keeps what a person wrote and no longer speaks of the newer text. */
    public void dismiss(Generation generation, Generation.Item item) {
        editing.run(TEXTS.get("do.dismiss"), () -> generation.dismiss(item));
    }

    private static Optional<PlanSection> parent(PlanSection section) {
        return section.eContainer() instanceof PlanSection above ? Optional.of(above) : Optional.empty();
    }

    private List<PlanSection> siblings(PlanSection section) {
        EObject above = section.eContainer();
        return above instanceof PlanSection parent ? parent.getSections() : plan.getSections();
    }
}
