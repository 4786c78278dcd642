package org.ratswerk.analysis.coverage.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.CoverageWords;
import org.ratswerk.analysis.coverage.CountingUnit;
import org.ratswerk.analysis.coverage.Measure;
import org.ratswerk.analysis.coverage.Scope;
import org.ratswerk.analysis.coverage.TableBuilder;
import org.ratswerk.analysis.coverage.ladder.Diagrams;
import org.ratswerk.analysis.coverage.ladder.Rung;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.AspectEvidence;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.Settings;
import org.ratswerk.model.persistence.Missing;
import org.ratswerk.model.text.Texts;

/**
 * The seven criteria of process management as they stand. A criterion is fulfilled only if all of its sub-aspects are; it is partly
 * fulfilled if some are; if none is and nothing speaks for any, nothing is said about it.
 */
public final class ProcessCriteria {
    private static final Texts TEXTS = Texts.of(ProcessCriteria.class);

    private final CoverageModel model;

    /** How far a criterion or aspect is fulfilled. */
    public enum State {
        /** All that is asked is there. */
        FULFILLED(Symbol.MET),
        /** Part of it is there. */
        PARTLY(Symbol.WARNING),
        /** It is known that it is not there. */
        NOT(Symbol.GAP),
        /** Nothing is said about it: there is neither evidence nor anything to compute from. */
        NOT_SAID(Symbol.UNKNOWN);

        private final Symbol symbol;

        State(Symbol symbol) {
            this.symbol = symbol;
        }

        /** Returns the state as a value with its symbol. */
        public Value value() {
            String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Value.Term(code, TEXTS.get("state." + code), symbol);
        }
    }

    /**
     * A sub-aspect as it stands.
     *
     * @param aspect aspect
     * @param state how far it is fulfilled
     * @param evidence what proves it, in the user's language; empty for nothing
     * @param missing what is missing, in the user's language; empty for nothing
     */
    public record AspectState(Aspect aspect, State state, String evidence, String missing) {
    }

    /**
     * A criterion as it stands.
     *
     * @param area criterion
     * @param state how far it is fulfilled
     * @param aspects its sub-aspects
     */
    public record CriterionState(Aspect.Area area, State state, List<AspectState> aspects) {
        public CriterionState {
            aspects = List.copyOf(aspects);
        }
    }

    private ProcessCriteria(CoverageModel model) {
        this.model = model;
    }

    /** Judges an administration by the seven criteria. */
    public static List<CriterionState> of(CoverageModel model) {
        var criteria = new ProcessCriteria(model);
        return Arrays.stream(Aspect.Area.values()).map(criteria::judge).toList();
    }

    private CriterionState judge(Aspect.Area area) {
        List<AspectState> aspects = area.aspects().stream()
                .map(aspect -> aspect.isComputed() ? computed(aspect) : documented(aspect)).toList();
        State state = aspects.stream().allMatch(aspect -> aspect.state() == State.FULFILLED) ? State.FULFILLED
                : aspects.stream().anyMatch(aspect -> aspect.state() == State.FULFILLED || aspect.state() == State.PARTLY)
                        ? State.PARTLY
                        : aspects.stream().allMatch(aspect -> aspect.state() == State.NOT_SAID) ? State.NOT_SAID : State.NOT;
        return new CriterionState(area, state, aspects);
    }

    /** A document in force proves what the model cannot show. */
    private AspectState documented(Aspect aspect) {
        var proofs = new ArrayList<String>();
        String later = "";
        for (AspectEvidence evidence : model.model().processRegister().getEvidences()) {
            if (Aspect.of(evidence.getAspect()).orElse(null) != aspect || evidence.getFile() == null
                    || evidence.getFile().isBlank()) {
                continue;
            }
            if (evidence.getValidFrom() != null && evidence.getValidFrom().isAfter(model.today())) {
                later = TEXTS.get("missing.later", evidence.getFile().strip(),
                        Values.human(Value.day(evidence.getValidFrom())));
                continue;
            }
            String text = evidence.getFile().strip();
            if (evidence.getParagraph() != null && !evidence.getParagraph().isBlank()) {
                text = TEXTS.get("evidence.paragraph", text, evidence.getParagraph().strip());
            }
            if (evidence.getOwner() != null && !Missing.is(evidence.getOwner())) {
                text = TEXTS.get("evidence.owner", text, TableBuilder.name(evidence.getOwner()));
            }
            proofs.add(text);
        }
        return proofs.isEmpty()
                ? new AspectState(aspect, later.isEmpty() ? State.NOT_SAID : State.NOT, "",
                        later.isEmpty() ? TEXTS.get("missing.document") : later)
                : new AspectState(aspect, State.FULFILLED, String.join("; ", proofs), "");
    }

    private AspectState computed(Aspect aspect) {
        int processes = model.processes().size();
        Settings settings = model.model().administration().getSettings();
        return switch (aspect) {
            case PRIORITIES -> priorities(aspect, settings);
            case ANALYSTS -> all(aspect, processes, number -> named(model.processes().get(number).getAnalyst()));
            case PROFILE -> yes(aspect, settings != null
                    && (!settings.getProfileFields().isEmpty() || !settings.getRequiredProfileFields().isEmpty()),
                    State.NOT);
            case NOTATION -> notation(aspect);
            case DOCUMENTED -> yes(aspect, processes > 0, State.NOT_SAID);
            case ANALYSED_HERE -> yes(aspect, model.processes().stream().anyMatch(process -> !process.getAnalyses().isEmpty()),
                    processes == 0 ? State.NOT_SAID : State.NOT);
            case EVERYWHERE -> share(aspect, model.units().stream().filter(unit -> model.processes(unit).length > 0).count(),
                    model.units().size());
            case SYSTEMS -> all(aspect, processes, number -> !model.systems(number).isEmpty());
            case CATALOGUE -> yes(aspect, entries() > 0, State.NOT_SAID);
            case RATED -> rated(aspect);
            case COMPLETE -> complete(aspect);
            case DESCRIBED -> rung(aspect, Rung.DESCRIBED);
            case MODELLED -> rung(aspect, Rung.MODELLED);
            case ANALYSED -> rung(aspect, Rung.ANALYSED);
            case OPTIMISED -> rung(aspect, Rung.OPTIMISED);
            case REQUIREMENTS -> all(aspect, processes,
                    number -> !model.systems(number).isEmpty() && !model.data(number).isEmpty());
            default -> throw new IllegalStateException(aspect.id());
        };
    }

    private static boolean named(org.ratswerk.model.Element element) {
        return element != null && !Missing.is(element);
    }

    private AspectState priorities(Aspect aspect, Settings settings) {
        boolean weights = settings != null && !settings.getPriorityWeights().isEmpty();
        long rated = model.processes().stream().filter(process -> process.getPriority() != null).count();
        State state = weights && rated > 0 ? State.FULFILLED : weights || rated > 0 ? State.PARTLY
                : model.processes().isEmpty() ? State.NOT_SAID : State.NOT;
        var missing = new ArrayList<String>();
        if (!weights) {
            missing.add(TEXTS.get("missing.weights"));
        }
        if (rated == 0) {
            missing.add(TEXTS.get("missing.priorities"));
        }
        return new AspectState(aspect, state, rated > 0 ? TEXTS.get("evidence.priorities", rated) : "",
                String.join("; ", missing));
    }

    private AspectState notation(Aspect aspect) {
        int readable = 0;
        int wrong = 0;
        for (Process process : model.processes()) {
            for (String file : new String[] {process.getBpmnAsIs(), process.getBpmnToBe()}) {
                Diagrams.State state = model.diagrams().state(process, file);
                readable += state == Diagrams.State.HOLDS ? 1 : 0;
                wrong += state != Diagrams.State.NONE && state != Diagrams.State.HOLDS ? 1 : 0;
            }
        }
        return share(aspect, readable, readable + wrong);
    }

    private AspectState rung(Aspect aspect, Rung rung) {
        return all(aspect, model.processes().size(), number -> model.rung(number) >= rung.number());
    }

    private int entries() {
        return model.model().catalogues().stream().mapToInt(catalogue -> catalogue.getEntries().size()).sum();
    }

    private AspectState rated(Aspect aspect) {
        long all = 0;
        long rated = 0;
        for (ReferenceCatalogue catalogue : model.model().catalogues()) {
            for (CatalogueEntry entry : catalogue.getEntries()) {
                if (entry.getRemovedIn() == null || entry.getRemovedIn().isBlank()) {
                    all++;
                    rated += entry.getResponsibility() == Responsibility.UNRATED ? 0 : 1;
                }
            }
        }
        return share(aspect, rated, all);
    }

    private AspectState complete(Aspect aspect) {
        long covered = 0;
        long all = 0;
        for (ReferenceCatalogue catalogue : model.model().catalogues()) {
            Measure measure = Coverage.of(model, catalogue, Scope.ALL.with(CountingUnit.LEAVES)).measures().get(1);
            covered += measure.numerator().longValue();
            all += measure.denominator().longValue();
        }
        return share(aspect, covered, all);
    }

    private AspectState all(Aspect aspect, int of, IntPredicate condition) {
        return share(aspect, IntStream.range(0, of).filter(condition).count(), of);
    }

    private static AspectState share(Aspect aspect, long some, long of) {
        State state = of == 0 ? State.NOT_SAID : some == of ? State.FULFILLED : some > 0 ? State.PARTLY : State.NOT;
        String counted = CoverageWords.shown(new Measure("", some, of));
        String key = aspect.id();
        return new AspectState(aspect, state, some == 0 ? "" : TEXTS.get("counted." + key, counted),
                state == State.FULFILLED ? "" : of == 0 ? TEXTS.get("missing.nothing") : TEXTS.get("missing.rest", of - some));
    }

    private static AspectState yes(Aspect aspect, boolean there, State otherwise) {
        return there ? new AspectState(aspect, State.FULFILLED, TEXTS.get("counted." + aspect.id()), "")
                : new AspectState(aspect, otherwise, "", TEXTS.get("missing." + aspect.id()));
    }

    /** Returns the criteria with their sub-aspects as a table, in groups by criterion. */
    public static Table table(List<CriterionState> criteria) {
        var table = new TableBuilder(TEXTS, "criteria").column("criterion", Kind.TEXT).column("fulfilled", Kind.STATE)
                .column("aspect", Kind.TEXT).column("state", Kind.STATE).column("evidence", Kind.TEXT)
                .column("missing", Kind.TEXT).column("id", Kind.IDENTIFIER);
        for (CriterionState criterion : criteria) {
            for (AspectState aspect : criterion.aspects()) {
                table.text(TEXTS.get("numbered", criterion.area().number(), criterion.area().label()))
                        .cell(criterion.state().value(), () -> why(criterion)).text(aspect.aspect().label())
                        .cell(aspect.state().value(), () -> TEXTS.get(aspect.aspect().isComputed() ? "why.computed"
                                : "why.document", aspect.aspect().id()))
                        .text(aspect.evidence()).text(aspect.missing()).text(aspect.aspect().id()).row(null);
            }
        }
        return table.groupedBy("criterion").notes(List.of(TEXTS.get("note.rule"))).build();
    }

    private static String why(CriterionState criterion) {
        var lines = new ArrayList<String>();
        lines.add(TEXTS.get("why.criterion",
                criterion.aspects().stream().filter(aspect -> aspect.state() == State.FULFILLED).count(),
                criterion.aspects().size()));
        criterion.aspects().forEach(aspect -> lines.add(TEXTS.get("why.aspect", aspect.aspect().label(),
                Values.human(aspect.state().value()))));
        return String.join("\n", lines);
    }

    /** Returns one line for each criterion with its state and what is missing. */
    public static Table overview(List<CriterionState> criteria) {
        var table = new TableBuilder(TEXTS, "overview").column("number", Kind.NUMBER).column("criterion", Kind.TEXT)
                .column("fulfilled", Kind.STATE).column("aspects", Kind.TEXT).column("missing", Kind.TEXT);
        for (CriterionState criterion : criteria) {
            long met = criterion.aspects().stream().filter(aspect -> aspect.state() == State.FULFILLED).count();
            table.cell(Value.number(criterion.area().number())).text(criterion.area().label())
                    .cell(criterion.state().value(), () -> why(criterion))
                    .text(TEXTS.get("aspects.of", met, criterion.aspects().size()))
                    .text(String.join("; ", criterion.aspects().stream()
                            .filter(aspect -> aspect.state() != State.FULFILLED)
                            .map(aspect -> TEXTS.get("missing.of", aspect.aspect().label(), aspect.missing())).toList()))
                    .row(null);
        }
        return table.notes(List.of(TEXTS.get("note.rule"))).build();
    }

    /** Returns how many criteria are fulfilled, in part, or not. */
    public static Figures figures(List<CriterionState> criteria) {
        var figures = new ArrayList<Figures.Figure>();
        for (State state : State.values()) {
            long count = criteria.stream().filter(criterion -> criterion.state() == state).count();
            Value.Term term = (Value.Term) state.value();
            figures.add(new Figures.Figure(term.code(), term.label(),
                    Table.Cell.of(new Value.Term(Long.toString(count), Long.toString(count), term.symbol())), count,
                    (long) criteria.size()));
        }
        return new Figures("figures", TEXTS.get("table.figures"), figures);
    }
}
