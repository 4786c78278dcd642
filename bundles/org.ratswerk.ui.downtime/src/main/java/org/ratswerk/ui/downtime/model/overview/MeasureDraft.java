package org.ratswerk.ui.downtime.model.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.ratswerk.analysis.downtime.Lever;
import org.ratswerk.analysis.downtime.Levers;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Place;
import org.ratswerk.core.format.Durations;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Element;
import org.ratswerk.model.Measure;
import org.ratswerk.model.MeasureKind;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.WorkState;
import org.ratswerk.ui.model.Names;

/** A measure that is being recorded about an element, and those that are recorded already. */
public final class MeasureDraft {
    private final Editing editing;
    private final Element subject;
    private List<Proposal> proposals;
    private String name = "";
    private String description;
    private MeasureKind kind = MeasureKind.PREVENTIVE;
    private WorkState state = WorkState.OPEN;
    private Responsible responsible;
    private String responsibleText = "";
    private String due = "";

    /**
     * A measure that could be recorded.
     *
     * @param name what it is called
     * @param description what has to be done, in a sentence
     */
    public record Proposal(String name, String description) {
    }

    /**
     * A measure that is recorded.
     *
     * @param measure the measure
     * @param name what it is called
     * @param state where it stands, in the user's language
     * @param due when it is due; empty where that is not set
     * @param responsible who is responsible; empty where nobody is
     */
    public record Recorded(Measure measure, String name, String state, String due, String responsible) {
    }

    /**
     * @param editing editing of the administration
     * @param subject element that the measure is about
     */
    public MeasureDraft(Editing editing, Element subject) {
        this.editing = editing;
        this.subject = subject;
        proposals = general(subject);
        name = proposals.getFirst().name();
        description = proposals.getFirst().description();
        if (subject instanceof Dependable dependable && dependable.getOwner() != null) {
            setResponsible(dependable.getOwner());
        }
    }

    private static List<Proposal> general(Element subject) {
        var proposals = new ArrayList<Proposal>();
        proposals.add(new Proposal(OverviewTexts.get("measure.general", Names.of(subject)), ""));
        if (subject instanceof Resource) {
            proposals.add(new Proposal(OverviewTexts.get("measure.redundancy", Names.of(subject)),
                    OverviewTexts.get("measure.redundancy.text", Names.of(subject))));
        }
        return proposals;
    }

    /** Returns the element. */
    public Element subject() {
        return subject;
    }

    /** Returns the editing of the administration. */
    public Editing editing() {
        return editing;
    }

    // --- what is there

    /** Returns the measures about the element that are recorded, the next due first; those without a date come last. */
    public List<Recorded> recorded() {
        return editing.model().continuityRegister().getMeasures().stream()
                .filter(measure -> measure.getSubjects().contains(subject))
                .sorted(Comparator.comparing(Measure::getDue, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(measure -> new Recorded(measure, Names.of(measure),
                        Field.of(Literals.MEASURE__STATE).text(measure.getState()),
                        measure.getDue() == null ? "" : Field.of(Literals.MEASURE__DUE).text(measure.getDue()),
                        measure.getResponsible() == null ? "" : Names.of(measure.getResponsible())))
                .toList();
    }

    // --- proposals

    /**
     * Works out what would close the gap of an element. Takes as long as an analysis: not for the UI thread.
     *
     * @return proposals, the first being the one to begin with; empty where there is no gap
     */
    public static List<Proposal> levers(AdministrationModel model, Element subject, Progress progress) {
        var proposals = new ArrayList<Proposal>();
        if (subject instanceof Resource resource) {
            for (Lever lever : Levers.of(model, progress).of(resource)) {
                var proposal = new Proposal(title(lever), lever.sentence());
                if (!proposals.contains(proposal)) {
                    proposals.add(proposal);
                }
            }
        }
        return proposals;
    }

    private static String title(Lever lever) {
        String where = lever.subject().name();
        String by = lever.by() == null ? "" : Durations.hours(lever.by());
        return switch (lever.kind()) {
        case RECOVERY -> OverviewTexts.get("measure.recovery", where, by);
        case CONTRACT -> OverviewTexts.get("measure.contract", where, by);
        case REDUNDANCY -> OverviewTexts.get("measure.redundancy", where);
        case BRIDGING -> OverviewTexts.get("measure.bridging", where, by);
        case SEVERAL -> OverviewTexts.get("measure.several", lever.resource().name());
        case FIND_OUT -> OverviewTexts.get("measure.findOut", where);
        };
    }

    /**
     * Takes proposals that have been worked out. The name becomes the first one, unless the user has changed it.
     *
     * @return whether the name is another one
     */
    public boolean setProposals(List<Proposal> found) {
        boolean untouched = proposals.stream().anyMatch(proposal -> proposal.name().equals(name));
        if (found.isEmpty()) {
            return false;
        }
        proposals = List.copyOf(found);
        if (untouched) {
            setName(found.getFirst().name());
        }
        return untouched;
    }

    /** Returns the names that are proposed. */
    public List<String> names() {
        return proposals.stream().map(Proposal::name).distinct().toList();
    }

    // --- fields

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Takes a name; a proposed one brings its description. */
    public void setName(String text) {
        name = text.strip();
        description = proposals.stream().filter(proposal -> proposal.name().equals(name)).map(Proposal::description)
                .findFirst().orElse("");
    }

    /** Returns what has to be done; empty where the name says all. */
    public String description() {
        return description;
    }

    /** Returns the kind. */
    public MeasureKind kind() {
        return kind;
    }

    /** Takes a kind. */
    public void setKind(MeasureKind chosen) {
        kind = chosen;
    }

    /** Returns the state. */
    public WorkState state() {
        return state;
    }

    /** Takes a state. */
    public void setState(WorkState chosen) {
        state = chosen;
    }

    /** Returns how the responsible one is shown. */
    public String responsible() {
        return responsibleText;
    }

    /** Takes a person, unit or role; null for none. */
    public void setResponsible(Responsible chosen) {
        responsible = chosen;
        responsibleText = chosen == null ? "" : Field.of(Literals.MEASURE__RESPONSIBLE).text(chosen);
    }

    /** Takes what has been typed as the responsible one. */
    public void setResponsible(String typed) {
        responsibleText = typed.strip();
        try {
            responsible = (Responsible) Field.of(Literals.MEASURE__RESPONSIBLE).parse(responsibleText, editing);
        } catch (InputException e) {
            responsible = null;
        }
    }

    /** Returns the date as typed. */
    public String due() {
        return due;
    }

    /** Takes what has been typed as the date. */
    public void setDue(String typed) {
        due = typed.strip();
    }

    /** Says what is wrong with the entries; empty where nothing is. */
    public Optional<String> problem() {
        if (name.isEmpty()) {
            return Optional.of(OverviewTexts.get("measure.problem.name"));
        }
        try {
            Field.of(Literals.MEASURE__RESPONSIBLE).parse(responsibleText, editing);
            Field.of(Literals.MEASURE__DUE).parse(due, editing);
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Records the measure, as one command.
     *
     * @return the measure
     * @throws IllegalStateException if there is a {@link #problem()}
     */
    public Measure create() {
        problem().ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        LocalDate date = date();
        var made = new Measure[1];
        editing.run(OverviewTexts.get("measure.command", name), () -> made[0] = (Measure) ElementCreation
                .create(editing, Literals.MEASURE, Place.list(Literals.MEASURE), element -> {
                    Measure measure = (Measure) element;
                    measure.setName(name);
                    measure.setDescription(description.isEmpty() ? null : description);
                    measure.setKind(kind);
                    measure.setState(state);
                    measure.setResponsible(responsible);
                    measure.setDue(date);
                    measure.getSubjects().add(subject);
                }));
        return made[0];
    }

    private LocalDate date() {
        try {
            return (LocalDate) Field.of(Literals.MEASURE__DUE).parse(due, editing);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }
}
