package org.ratswerk.ui.continuity.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.LiveReferences;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.continuity.reference.Resolved;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.LiveReference;
import org.ratswerk.model.PlanSection;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.continuity.text.ReferenceProvider;

/**
 * The live references of the section that is being written. What is inserted or pasted becomes a reference together with the
 * text that shows it, in one command. To be used in one thread only; answers come from others.
 */
public final class SectionReferences implements ReferenceProvider {
    private static final Texts TEXTS = Texts.of(SectionReferences.class);
    private static final int ROWS = 12;

    private final Questions questions;
    private final Supplier<Optional<PlanSection>> section;
    private final Consumer<Element> opener;
    /** References that have been in the texts since the editor was opened, so that what is cut can be pasted. */
    private final Map<String, Origin> known = new HashMap<>();

    /** What a reference leads to; no target for the whole administration. */
    private record Origin(String target, String address) {
        static Origin of(LiveReference reference) {
            return new Origin(reference.getTarget() == null ? null : reference.getTarget().getId(),
                    reference.getFeature());
        }

        static Origin read(String key) {
            int end = key.indexOf('\n');
            return new Origin(end == 0 ? null : key.substring(0, end), key.substring(end + 1));
        }

        static String key(Element target, String address) {
            return (target == null ? "" : target.getId()) + "\n" + address;
        }
    }

    /**
     * @param questions asked about values
     * @param section section whose text is shown; empty for none
     * @param opener shows an element
     */
    public SectionReferences(Questions questions, Supplier<Optional<PlanSection>> section, Consumer<Element> opener) {
        this.questions = questions;
        this.section = section;
        this.opener = opener;
    }

    @Override
    public CompletableFuture<List<Proposal>> proposals(String query, int limit) {
        EmergencyPlan plan = section.get().map(SectionReferences::plan).orElse(null);
        return questions.ask(references -> LiveReferences.proposals(references, plan, query, limit).stream()
                .map(each -> new Proposal(Origin.key(each.target(), each.address()), each.label(),
                        each.preview().strip(), kind(each.target())))
                .toList());
    }

    @Override
    public CompletableFuture<Optional<Inserted>> insert(String key) {
        Origin origin = Origin.read(key);
        if (section.get().isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        PlanSection of = section.get().get();
        String id = of.getReferences().stream().filter(each -> Origin.of(each).equals(origin)).map(Element::getId)
                .findFirst().orElseGet(() -> LiveReferences.id(of.getId(), origin.target(), origin.address()));
        known.put(id, origin);
        return questions.ask(references -> {
            Element target = origin.target() == null ? null : references.element(origin.target());
            return origin.target() != null && target == null ? Optional.empty()
                    : Optional.of(new Inserted(id, references.resolve(target, origin.address()).words()));
        });
    }

    @Override
    public CompletableFuture<Map<String, Shown>> show(Set<String> ids) {
        PlanSection of = section.get().orElse(null);
        var fresh = Map.copyOf(known);
        return questions.ask(references -> {
            var there = new HashMap<String, LiveReference>();
            if (of != null) {
                of.getReferences().forEach(each -> there.put(each.getId(), each));
            }
            var shown = new LinkedHashMap<String, Shown>();
            for (String id : ids) {
                if (there.containsKey(id)) {
                    LiveReference reference = there.get(id);
                    shown.put(id, shown(references, reference.getTarget(), reference.getFeature(),
                            references.resolve(reference), Facts.stale(reference, references)));
                } else if (fresh.containsKey(id)) {
                    Origin origin = fresh.get(id);
                    Element target = origin.target() == null ? null : references.element(origin.target());
                    if (origin.target() == null || target != null) {
                        shown.put(id, shown(references, target, origin.address(),
                                references.resolve(target, origin.address()), Optional.empty()));
                    }
                }
            }
            return shown;
        });
    }

    private static Shown shown(References references, Element target, String address, Resolved now,
            Optional<String> stale) {
        State state = switch (now.state()) {
        case TARGET_MISSING, ADDRESS_WRONG -> State.GONE;
        case UNAVAILABLE, FAILED -> State.UNAVAILABLE;
        default -> stale.isPresent() ? State.STALE : State.CURRENT;
        };
        String about = state == State.GONE ? now.words()
                : references.label(target, address) + stale.map(words -> "\n" + words).orElse("");
        return new Shown(state, kind(target), state == State.GONE || state == State.UNAVAILABLE ? "" : now.words(),
                state == State.UNAVAILABLE ? about + "\n" + now.words() : about,
                now.result() instanceof Table table ? Optional.of(grid(table)) : Optional.empty());
    }

    private static Grid grid(Table table) {
        var rows = new ArrayList<List<String>>();
        table.rows().stream().limit(ROWS).forEach(row -> rows.add(row.cells().stream()
                .map(cell -> Values.human(cell.value())).toList()));
        return new Grid(table.columns().stream().map(Table.Column::title).toList(), rows,
                table.rows().size() - rows.size());
    }

    private static String kind(Element element) {
        return element == null ? "" : element.eClass().getName();
    }

    @Override
    public List<Offer> offers(String id) {
        return section.get().stream().flatMap(each -> each.getReferences().stream())
                .filter(each -> id.equals(each.getId())).map(LiveReference::getTarget).filter(Objects::nonNull)
                .map(target -> new Offer(TEXTS.get("offer.open", target.getName() == null ? "" : target.getName()),
                        () -> opener.accept(target)))
                .toList();
    }

    // --- taking over what was typed

    /**
     * Writes what was typed into the section, with the references that it uses and no others; one command.
     *
     * @param editing editing of the administration
     * @param of section that the text is of
     * @param text CommonMark
     * @param ids ids of the references in it
     */
    public void take(Editing editing, PlanSection of, String text, List<String> ids) {
        LiveReferences.sections(plan(of), each -> each.getReferences()
                .forEach(reference -> known.put(reference.getId(), Origin.of(reference))));
        editing.run(TEXTS.get("do.text"), () -> {
            String written = text;
            for (String id : ids) {
                if (of.getReferences().stream().noneMatch(each -> id.equals(each.getId()))) {
                    written = referring(editing, of, written, id);
                }
            }
            of.setText(written.isEmpty() ? null : written);
            LiveReferences.tidy(of);
        });
    }

    /** Makes the reference that a text uses; one that was pasted from another section gets an id of its own. */
    private String referring(Editing editing, PlanSection of, String text, String id) {
        Origin origin = known.get(id);
        Element target = origin == null || origin.target() == null ? null
                : editing.element(origin.target()).orElse(null);
        if (origin == null || origin.target() != null && target == null) {
            return text;
        }
        LiveReference made = LiveReferences.reference(of, target, origin.address());
        return text.replace("](ref:" + id + ")", "](ref:" + made.getId() + ")");
    }

    private static EmergencyPlan plan(PlanSection section) {
        EObject each = section;
        while (each instanceof PlanSection) {
            each = each.eContainer();
        }
        return (EmergencyPlan) each;
    }
}
