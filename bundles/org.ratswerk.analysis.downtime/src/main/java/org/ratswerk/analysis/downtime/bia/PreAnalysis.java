package org.ratswerk.analysis.downtime.bia;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.PreAnalysisResult;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessDependency;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * The preliminary analysis (Voranalyse, BSI-Standard 200-4): which processes are rated in detail, each with a reason.
 * People decide; the program suggests.
 */
public final class PreAnalysis {
    private static final Texts TEXTS = Texts.of(PreAnalysis.class);
    private static final int HIGH_INTEREST = 4;
    private static final long MANY_CASES = 1000;

    private final AdministrationModel model;
    private final Map<Process, Integer> dependents = new IdentityHashMap<>();

    /**
     * Suggestion for a process.
     *
     * @param result {@link PreAnalysisResult#INCLUDED}, {@link PreAnalysisResult#EXCLUDED}, or
     *        {@link PreAnalysisResult#OPEN} where nothing speaks for either
     * @param reason what speaks for it, in the user's language
     */
    public record Suggestion(PreAnalysisResult result, String reason) {
    }

    /**
     * @param model administration as it is now
     */
    public PreAnalysis(AdministrationModel model) {
        this.model = model;
        for (Dependency dependency : model.dependencies()) {
            if (dependency instanceof ProcessDependency process && process.getSupplier() != null) {
                dependents.merge(process.getSupplier(), 1, Integer::sum);
            }
        }
    }

    /** Returns what was decided for a process. */
    public static PreAnalysisResult result(Process process) {
        return process.getImpact() == null ? PreAnalysisResult.OPEN : process.getImpact().getPreAnalysis();
    }

    /** Returns what the profile of a process speaks for. */
    public Suggestion suggest(Process process) {
        var reasons = new ArrayList<String>();
        BusinessImpact impact = process.getImpact();
        if (impact != null && !impact.getCriticalPeriods().isEmpty()) {
            reasons.add(TEXTS.get("suggest.periods"));
        }
        if (process.getRequiredRto() != null || impact != null && impact.getManualMtpd() != null) {
            reasons.add(TEXTS.get("suggest.time"));
        }
        if (process.getPriority() != null && process.getPriority().getPublicInterest() != null
                && process.getPriority().getPublicInterest() >= HIGH_INTEREST) {
            reasons.add(TEXTS.get("suggest.interest"));
        }
        if (dependents.getOrDefault(process, 0) > 0) {
            reasons.add(TEXTS.get("suggest.dependents", dependents.get(process)));
        }
        if (process.getCaseVolume() != null && process.getCaseVolume() >= MANY_CASES) {
            reasons.add(TEXTS.get("suggest.cases", process.getCaseVolume()));
        }
        if (!reasons.isEmpty()) {
            return new Suggestion(PreAnalysisResult.INCLUDED, String.join("; ", reasons));
        }
        if (process.getPriority() != null && process.getPriority().isDeferred()) {
            return new Suggestion(PreAnalysisResult.EXCLUDED, TEXTS.get("suggest.deferred"));
        }
        if (process.getKind() == ProcessKind.SUPPORT && process.getCaseVolume() != null) {
            return new Suggestion(PreAnalysisResult.EXCLUDED, TEXTS.get("suggest.support", process.getCaseVolume()));
        }
        return new Suggestion(PreAnalysisResult.OPEN, TEXTS.get("suggest.nothing"));
    }

    /**
     * Decides for processes; one command for undo.
     *
     * @param editing editing of the administration
     * @param processes processes of it
     * @param result what is decided
     * @param reason reason; blank for none, which only an open result can be without
     * @param by who decides; null for not stated
     * @param on date
     * @throws InputException if a reason is missing
     */
    public static void decide(Editing editing, Collection<Process> processes, PreAnalysisResult result, String reason,
            Responsible by, LocalDate on) throws InputException {
        boolean open = result == PreAnalysisResult.OPEN;
        if (!open && (reason == null || reason.isBlank())) {
            throw new InputException(TEXTS.get("decide.reason"));
        }
        editing.run(TEXTS.get("edit.pre-analysis"), () -> processes.forEach(process -> {
            if (process.getImpact() == null) {
                process.setImpact(ModelFactory.eINSTANCE.createBusinessImpact());
            }
            BusinessImpact impact = process.getImpact();
            impact.setPreAnalysis(result);
            impact.setPreAnalysisReason(reason == null || reason.isBlank() ? null : reason.strip());
            impact.setPreAnalysisBy(open ? null : by);
            impact.setPreAnalysisOn(open ? null : on);
        }));
    }

    /** Returns all processes with what is decided and what the program suggests. */
    public Table table() {
        var rows = new ArrayList<Table.Row>();
        for (Process process : model.processes()) {
            Suggestion suggestion = suggest(process);
            BusinessImpact impact = process.getImpact();
            boolean rated = impact != null && !impact.getRatings().isEmpty();
            rows.add(new Table.Row(process.getId(), List.of(
                    Table.Cell.of(new Value.Ref(String.valueOf(process.getId()), ImpactMatrix.name(process))),
                    Table.Cell.of(process.getUnit() == null ? Value.NONE
                            : new Value.Ref(String.valueOf(process.getUnit().getId()), Labels.title(process.getUnit()))),
                    Table.Cell.of(term(result(process))),
                    Table.Cell.of(Value.text(impact == null ? null : impact.getPreAnalysisReason())),
                    new Table.Cell(term(suggestion.result()), suggestion::reason),
                    Table.Cell.of(new Value.Flag(rated)))));
        }
        return new Table("pre-analysis", TEXTS.get("table.pre-analysis"),
                List.of(column("process", Table.Kind.TEXT), column("unit", Table.Kind.TEXT),
                        column("result", Table.Kind.STATE), column("reason", Table.Kind.TEXT),
                        column("suggestion", Table.Kind.STATE), column("rated", Table.Kind.TEXT)),
                rows);
    }

    private static Value.Term term(PreAnalysisResult result) {
        return new Value.Term(result.getLiteral(), Labels.of(result), switch (result) {
        case OPEN -> Symbol.UNKNOWN;
        case INCLUDED -> Symbol.MET;
        case EXCLUDED -> Symbol.NO_REQUIREMENT;
        });
    }

    private static Table.Column column(String key, Table.Kind kind) {
        return new Table.Column(key, TEXTS.get("column." + key), kind, null);
    }
}
