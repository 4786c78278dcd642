package org.ratswerk.analysis.downtime.report;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.ratswerk.analysis.downtime.Criticality;
import org.ratswerk.analysis.downtime.Lever;
import org.ratswerk.analysis.downtime.Situation;
import org.ratswerk.analysis.downtime.Situation.Harm;
import org.ratswerk.analysis.downtime.Situation.ResourceState;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Measure;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/** Tables of resources that the documents share. */
final class ResourceTables {
    private static final Texts TEXTS = Texts.of(ResourceTables.class);

    private ResourceTables() {
    }

    private static Comparator<ResourceState> byName() {
        return Comparator.comparing(state -> state.element().name());
    }

    /** Resources that a time-critical process needs, the most urgent first. */
    static Table critical(Situation situation) {
        var table = new Lines("critical-resources").column("resource", Kind.TEXT).column("kind", Kind.TEXT)
                .column("required_h", Kind.DURATION).column("driver", Kind.TEXT).column("rta_h", Kind.DURATION)
                .column("rating", Kind.STATE);
        situation.resources().stream().filter(state -> Criticality.isTimeCritical(state.required()))
                .sorted(Comparator.comparing(ResourceState::required).thenComparing(byName()))
                .forEach(state -> table.cell(state.element()).cell(state.kind())
                        .cell(Value.hours(state.required()), state.why()).cell(driver(state), state.why())
                        .cell(known(state.rta()), state.why()).cell(state.state()).row(state.element().id()));
        return table.table();
    }

    /** The process that sets the requirement. */
    private static Value driver(ResourceState state) {
        return state.chain().isEmpty() ? Value.NONE : state.chain().getFirst();
    }

    private static Value known(Duration time) {
        return time == null ? Value.UNKNOWN : Value.hours(time);
    }

    /** Resources that are back too late or nobody knows when, the largest gap first, with what it means. */
    static Table gaps(Situation situation) {
        var table = new Lines("insufficient").column("resource", Kind.TEXT).column("kind", Kind.TEXT)
                .column("required_h", Kind.DURATION).column("rta_h", Kind.DURATION).column("gap_h", Kind.DURATION)
                .column("rating", Kind.STATE).column("chain", Kind.TEXT).column("risk", Kind.TEXT)
                .column("accepted", Kind.TEXT);
        situation.resources().stream().filter(ResourceState::isOpen)
                .sorted(Comparator.comparing(ResourceState::gap, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(byName()))
                .forEach(state -> table.cell(state.element()).cell(state.kind())
                        .cell(Value.hours(state.required()), state.why()).cell(known(state.rta()), state.why())
                        .cell(state.gap() == null ? Value.UNKNOWN : Value.hours(state.gap()), state.why())
                        .cell(state.state()).cell(new Value.Chain(state.chain())).cell(Value.text(risk(state)))
                        .cell(Value.text(state.resource().getSinglePointAccepted())).row(state.element().id()));
        return table.table();
    }

    private static String risk(ResourceState state) {
        String process = state.chain().isEmpty() ? "" : Words.quoted(state.chain().getFirst().name());
        if (state.rta() == null) {
            return TEXTS.get("risk.unknown", process);
        }
        return state.required().isNegative() ? TEXTS.get("risk.infeasible", process)
                : TEXTS.get("risk.late", process, Words.time(state.gap()));
    }

    /** Single points of failure, those that stop most processes first. */
    static Table singlePoints(Situation situation) {
        var table = new Lines("single-points").column("resource", Kind.TEXT).column("kind", Kind.TEXT)
                .column("count", Kind.NUMBER).column("processes", Kind.TEXT).column("worst", Kind.TEXT)
                .column("known", Kind.STATE);
        situation.resources().stream().filter(ResourceState::isSinglePoint)
                .sorted(Comparator.comparing((ResourceState state) -> state.breached().size()).reversed()
                        .thenComparing(byName()))
                .forEach(state -> {
                    List<Harm> harms = situation.harms(state.resource());
                    table.cell(state.element()).cell(state.kind()).cell(Value.number(state.breached().size()))
                            .cell(new Value.Refs(state.breached())).cell(Value.text(harms.isEmpty() ? "" : harm(harms.getFirst())))
                            .cell(state.outageUnknown() ? new Value.Term("unknown", TEXTS.get("known.no"), Symbol.UNKNOWN)
                                    : new Value.Term("known", TEXTS.get("known.yes"), Symbol.SINGLE_POINT))
                            .row(state.element().id());
                });
        return table.table();
    }

    /** What a failure does to a process, in one sentence. */
    static String harm(Harm harm) {
        return TEXTS.get(harm.outage() == null ? "harm.unknown" : "harm", Words.quoted(harm.process().name()),
                Words.time(harm.outage()), Words.time(harm.mtpd()));
    }

    /** The levers of all gaps, each checked. */
    static Table levers(Situation situation) {
        var table = new Lines("gap-levers").column("resource", Kind.TEXT).column("gap_h", Kind.DURATION)
                .column("sentence", Kind.TEXT).column("new_rta_h", Kind.DURATION)
                .column("new_required_h", Kind.DURATION);
        situation.resources().stream().filter(ResourceState::isOpen)
                .sorted(Comparator.comparing(ResourceState::gap, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(byName()))
                .forEach(state -> {
                    for (Lever lever : situation.levers(state.resource())) {
                        table.cell(state.element())
                                .cell(state.gap() == null ? Value.UNKNOWN : Value.hours(state.gap()))
                                .cell(Value.text(lever.sentence())).cell(known(lever.rta()))
                                .cell(Value.hours(lever.required())).row(state.element().id());
                    }
                });
        return table.table();
    }

    /** Measures that are not done yet, the first due first. */
    static List<Measure> open(AdministrationModel model) {
        return model.continuityRegister().getMeasures().stream()
                .filter(measure -> measure.getState() == WorkState.OPEN || measure.getState() == WorkState.IN_PROGRESS)
                .sorted(Comparator.comparing(Measure::getDue, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Words::name))
                .toList();
    }

    /** The measures that are not done yet. */
    static Table measures(AdministrationModel model, LocalDate today) {
        var table = new Lines("measures").column("measure", Kind.TEXT).column("subjects", Kind.TEXT)
                .column("responsible", Kind.TEXT).column("due", Kind.DATE).column("state", Kind.STATE);
        for (Measure measure : open(model)) {
            boolean late = measure.getDue() != null && measure.getDue().isBefore(today);
            table.cell(Words.ref(measure))
                    .cell(measure.getSubjects().isEmpty() ? Value.NONE
                            : new Value.Refs(measure.getSubjects().stream().map(Words::ref)
                                    .filter(Value.Ref.class::isInstance).map(Value.Ref.class::cast).toList()))
                    .cell(Words.ref(measure.getResponsible())).cell(Value.day(measure.getDue()))
                    .cell(late ? new Value.Term("late", TEXTS.get("measure.late"), Symbol.WARNING)
                            : new Value.Term(measure.getState().getLiteral(), Labels.of(measure.getState()), Symbol.NONE))
                    .row(measure.getId());
        }
        return table.table();
    }
}
