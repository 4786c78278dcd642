package org.ratswerk.continuity.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.text.PlanText;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.Resource;

/**
 * What generating would change, and the change itself. Nothing that a person wrote is changed: a generated section whose text
 * a person has changed keeps it, and the preview shows what would be there ({@link Action#NEWER}). Generating twice changes
 * nothing the second time.
 */
public final class Generation {
    private final References references;
    private final Writer writer;
    private final List<Item> items = new ArrayList<>();
    private final List<Step> changes = new ArrayList<>();
    /** What brings a new plan or section into the model. */
    private final Map<EObject, Step> making = new IdentityHashMap<>();

    /** What happens to a section or a plan. */
    public enum Action {
        /** A plan is made. */
        NEW_PLAN,
        /** A section is made. */
        NEW_SECTION,
        /** The text of a section changes; nobody but a generator has written it. */
        CHANGED,
        /** A section goes, because its subject is gone and nobody but a generator has written it. */
        REMOVED,
        /** Stays: a person has changed it, and now there would be another text. */
        NEWER,
        /** Stays: a person has changed it, but its subject is gone. */
        OBSOLETE
    }

    /**
     * What happens at one place.
     *
     * @param action what happens
     * @param plan plan, which is new for {@link Action#NEW_PLAN}
     * @param section section as it is; null where it is new
     * @param sectionId id of the section; null for a plan
     * @param title title of the section or plan
     * @param before text as it is, CommonMark; empty for none
     * @param after text as it would be, CommonMark; empty for none
     */
    public record Item(Action action, EmergencyPlan plan, PlanSection section, String sectionId, String title,
            String before, String after) {
        /** Whether applying changes the plan here. */
        public boolean isApplied() {
            return action != Action.NEWER && action != Action.OBSOLETE;
        }
    }

    /** Change of one item, done at most once. */
    private static final class Step {
        private final Item item;
        private final EObject into;
        private Runnable change;

        Step(Item item, EObject into, Runnable change) {
            this.item = item;
            this.into = into;
            this.change = change;
        }
    }

    private Generation(References references) {
        this.references = references;
        this.writer = new Writer(references);
    }

    /**
     * Works out what generating would change; linear in what is generated. The model is not changed.
     *
     * @param references state of the model, with the analyses there are
     * @param options what is to be generated
     */
    public static Generation plan(References references, GenerateOptions options) {
        var generation = new Generation(references);
        for (PlanKind kind : PlanKind.values()) {
            if (!options.kinds().contains(kind)) {
                continue;
            }
            switch (kind) {
            case PREPAREDNESS_CONCEPT, EMERGENCY_MANUAL -> generation.plan(kind, null);
            case BUSINESS_CONTINUITY_PLAN ->
                generation.writer.continuitySubjects(options).forEach(each -> generation.plan(kind, each));
            case RECOVERY_PLAN ->
                generation.writer.recoverySubjects(options).forEach(each -> generation.plan(kind, each));
            case RESTORATION_PLAN -> references.model().resources().stream()
                    .filter(each -> options.subjects().contains(each.getId()))
                    .forEach(each -> generation.plan(kind, each));
            }
        }
        return generation;
    }

    /** Works out what generating would change in one plan that is there. */
    public static Generation of(EmergencyPlan plan, References references) {
        var generation = new Generation(references);
        generation.sections(plan);
        return generation;
    }

    /** Returns what happens, plan by plan. */
    public List<Item> items() {
        return List.copyOf(items);
    }

    /** Whether applying changes anything. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Whether all plugins that generators ask are there. */
    public boolean isComplete() {
        return writer.isComplete();
    }

    /** Changes the model; inside a command of {@code Editing}, once. */
    public void apply() {
        apply(item -> true);
    }

    /**
     * Changes the model where it is wanted; inside a command of {@code Editing}, once. A new section brings the new sections
     * above it and its new plan along.
     *
     * @param wanted tells of each item that is applied whether it is wanted
     */
    public void apply(Predicate<Item> wanted) {
        pieces(wanted, Integer.MAX_VALUE).forEach(Runnable::run);
    }

    /**
     * Returns the same in pieces, for those who must not wait long: whole plans, one after the other. What the pieces do is to
     * be one command of {@code Editing}.
     *
     * @param wanted tells of each item that is applied whether it is wanted
     * @param most how many items a piece has at most, unless one plan alone has more
     */
    public List<Runnable> pieces(Predicate<Item> wanted, int most) {
        var pieces = new ArrayList<Runnable>();
        var piece = new ArrayList<Step>();
        List<Step> steps = changes.stream().filter(step -> wanted.test(step.item)).toList();
        changes.clear();
        for (int i = 0; i < steps.size();) {
            int end = i;
            while (end < steps.size() && steps.get(end).item.plan() == steps.get(i).item.plan()) {
                end++;
            }
            if (!piece.isEmpty() && piece.size() + end - i > most) {
                List<Step> done = List.copyOf(piece);
                pieces.add(() -> done.forEach(this::run));
                piece.clear();
            }
            piece.addAll(steps.subList(i, end));
            i = end;
        }
        if (!piece.isEmpty()) {
            List<Step> done = List.copyOf(piece);
            pieces.add(() -> done.forEach(this::run));
        }
        return pieces;
    }

    private void run(Step step) {
        if (step.change != null) {
            if (making.containsKey(step.into)) {
                run(making.get(step.into));
            }
            Runnable change = step.change;
            step.change = null;
            change.run();
        }
    }

    /** Notes the change of the item that was noted last. */
    private Step change(EObject into, Runnable change) {
        var step = new Step(items.getLast(), into, change);
        changes.add(step);
        return step;
    }

    // --- working it out

    private void plan(PlanKind kind, Element subject) {
        EmergencyPlan plan = references.model().plans().stream().filter(each -> each.getKind() == kind
                && (subject == null || each.getSubject() == subject
                        || each.getSubject() == null && each.getUnit() == subject)
                && (subject != null || each.getSubject() == null && each.getUnit() == null)).findFirst().orElse(null);
        if (plan == null) {
            EmergencyPlan made = writer.plan(kind, subject);
            items.add(new Item(Action.NEW_PLAN, made, null, null, made.getName(), "", ""));
            making.put(made, change(null, () -> references.model().plans().add(made)));
            sections(made);
        } else if (plan.getKind() != PlanKind.RECOVERY_PLAN || plan.getSubject() instanceof Resource) {
            sections(plan);
        }
    }

    private void sections(EmergencyPlan plan) {
        var existing = new HashMap<String, PlanSection>();
        LiveReferences.sections(plan, section -> {
            if (section.getChapter() != null) {
                existing.putIfAbsent(Writer.key(section.getChapter(), section.getSubject()), section);
            }
        });
        List<Draft> drafts = writer.drafts(plan);
        merge(plan, null, plan.getSections(), drafts, existing);
        Map<String, Draft> wanted = Writer.byKey(drafts);
        existing.forEach((key, section) -> {
            if (!wanted.containsKey(key) && section.getSubject() != null && section.getGenerator() != null
                    && Writer.perSubject().contains(section.getChapter())) {
                gone(plan, section);
            }
        });
    }

    private void gone(EmergencyPlan plan, PlanSection section) {
        boolean untouched = isUntouched(section) && section.getSections().isEmpty();
        items.add(new Item(untouched ? Action.REMOVED : Action.OBSOLETE, plan, section, section.getId(),
                section.getName(), text(section.getText()), ""));
        if (untouched) {
            change(null, () -> org.eclipse.emf.ecore.util.EcoreUtil.remove(section));
        }
    }

    /**
     * @param parent section that new sections come into; null for the plan
     * @param siblings list that new sections come into
     */
    private void merge(EmergencyPlan plan, PlanSection parent, List<PlanSection> siblings, List<Draft> drafts,
            Map<String, PlanSection> existing) {
        PlanSection before = null;
        for (Draft draft : drafts) {
            PlanSection section = existing.get(Writer.key(draft.chapter, draft.subject));
            if (section == null) {
                section = make(draft);
                PlanSection made = section;
                PlanSection previous = before;
                items.add(new Item(Action.NEW_SECTION, plan, null, draft.id, draft.name, "", draft.text()));
                making.put(made, change(parent == null ? plan : parent, () -> siblings.add(
                        previous == null || !siblings.contains(previous) ? start(siblings, parent)
                                : siblings.indexOf(previous) + 1, made)));
            } else {
                update(plan, section, draft);
            }
            merge(plan, section, section.getSections(), draft.drafts, existing);
            before = section;
        }
    }

    /** New sections come after those of people in a chapter, and before everything in a plan. */
    private static int start(List<PlanSection> siblings, PlanSection parent) {
        return parent == null ? 0 : siblings.size();
    }

    private static PlanSection make(Draft draft) {
        PlanSection section = ModelFactory.eINSTANCE.createPlanSection();
        section.setId(draft.id);
        section.setChapter(draft.chapter);
        section.setSubject(draft.subject);
        section.setName(draft.name);
        section.setDescription(draft.hint);
        if (draft.generator != null) {
            write(section, draft);
        }
        return section;
    }

    private void update(EmergencyPlan plan, PlanSection section, Draft draft) {
        if (draft.generator == null) {
            return;
        }
        boolean empty = section.getGenerator() == null && text(section.getText()).isEmpty();
        if (section.getGenerator() == null && !empty) {
            // a person has written the chapter from the start, or has taken it over
            return;
        }
        boolean same = PlanText.withoutValues(section.getGeneratedText()).equals(PlanText.withoutValues(draft.text()));
        boolean sameName = Objects.equals(section.getGeneratedName(), draft.name);
        if (empty || isUntouched(section)) {
            if (empty || !same || !sameName) {
                items.add(new Item(Action.CHANGED, plan, section, section.getId(), draft.name,
                        text(section.getText()), draft.text()));
                change(section, () -> write(section, draft));
            }
        } else if (!same) {
            items.add(new Item(Action.NEWER, plan, section, section.getId(), section.getName(),
                    text(section.getText()), draft.text()));
        }
    }

    private static void write(PlanSection section, Draft draft) {
        boolean renamed = section.getGeneratedName() != null
                && !section.getGeneratedName().equals(section.getName());
        section.setGenerator(draft.generator);
        section.setGeneratedText(draft.text());
        section.setText(draft.text());
        if (!renamed) {
            section.setName(draft.name);
        }
        section.setGeneratedName(draft.name);
        references(section, draft);
    }

    /** Gives a section the references of a draft; those that are there keep what was approved. */
    private static void references(PlanSection section, Draft draft) {
        section.getReferences().removeIf(each -> draft.used.stream().noneMatch(used -> used.id().equals(each.getId())));
        for (Draft.Used used : draft.used) {
            LiveReference reference = section.getReferences().stream().filter(each -> used.id().equals(each.getId()))
                    .findFirst().orElse(null);
            if (reference == null) {
                reference = ModelFactory.eINSTANCE.createLiveReference();
                reference.setId(used.id());
                section.getReferences().add(reference);
            }
            reference.setTarget(used.target());
            reference.setFeature(used.address());
        }
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    // --- state of a section

    /** Whether nobody but a generator has written the text; the values of live links do not count. */
    public static boolean isUntouched(PlanSection section) {
        return section.getGenerator() != null && PlanText.withoutValues(section.getText())
                .equals(PlanText.withoutValues(section.getGeneratedText()));
    }

    /** Whether a person has changed what a generator wrote. */
    public static boolean isAdapted(PlanSection section) {
        return section.getGenerator() != null && !isUntouched(section);
    }

    /**
     * Takes the newer generated text of a section in place of the one a person wrote; inside a command.
     *
     * @param item item of {@link Action#NEWER}
     */
    public void accept(Item item) {
        draft(item).ifPresent(draft -> write(item.section(), draft));
    }

    /**
     * Keeps what a person wrote and no longer speaks of the newer text; inside a command.
     *
     * @param item item of {@link Action#NEWER}
     */
    public void dismiss(Item item) {
        draft(item).ifPresent(draft -> item.section().setGeneratedText(draft.text()));
    }

    private java.util.Optional<Draft> draft(Item item) {
        return item.section() == null ? java.util.Optional.empty() : java.util.Optional.ofNullable(
                Writer.byKey(writer.drafts(item.plan())).get(Writer.key(item.section().getChapter(),
                        item.section().getSubject())));
    }
}
