package org.ratswerk.analysis.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.coverage.criteria.Aspect;
import org.ratswerk.analysis.coverage.priority.Criterion;
import org.ratswerk.analysis.coverage.register.Review;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.QuickFix;
import org.ratswerk.core.check.Reads;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.AspectEvidence;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.CatalogueMapping;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.PriorityWeight;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessAnalysis;
import org.ratswerk.model.ProfileField;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.Settings;
import org.ratswerk.model.text.Labels;
import org.ratswerk.model.text.Texts;

/**
 * Findings about catalogues, mappings and the process register. What concerns many entries of a catalogue, or many processes, is one
 * finding.
 */
@Component(service = Check.class)
public final class CoverageCheck implements Check {
    static final String UNCOVERED = "coverage.uncovered";
    static final String UNKNOWN_KEY = "coverage.key";
    static final String NOT_RESPONSIBLE = "coverage.responsibility";
    static final String QUESTION = "coverage.question";
    static final String NO_DIAGRAM = "coverage.diagram";
    static final String REVIEW = "coverage.review";
    static final String ANALYSIS = "coverage.analysis";
    static final String UNIT = "coverage.unit";
    static final String SETTING = "coverage.setting";
    static final String ASPECT = "coverage.aspect";

    private static final Texts TEXTS = Texts.of(CoverageCheck.class);
    private static final Reads READS = Reads.of(Literals.ADMINISTRATION__SETTINGS, Literals.SETTINGS__PROFILE_FIELDS,
            Literals.PROFILE_FIELD__FEATURE, Literals.SETTINGS__PRIORITY_WEIGHTS, Literals.PRIORITY_WEIGHT__CRITERION,
            Literals.ADMINISTRATION__UNITS, Literals.ORGANISATIONAL_UNIT__PARENT, Literals.DEPENDABLE__UNIT,
            Literals.PROCESS_REGISTER__PROCESSES, Literals.PROCESS_REGISTER__EVIDENCES, Literals.ASPECT_EVIDENCE__ASPECT,
            Literals.PROCESS__KEYS, Literals.PROCESS__BPMN_AS_IS, Literals.PROCESS__PROFILE_STATE,
            Literals.PROCESS__REVIEWED_ON, Literals.PROCESS__REVIEW_INTERVAL, Literals.PROCESS__ANALYSES,
            Literals.PROCESS_ANALYSIS__DATE, Literals.PROCESS_ANALYSIS__REVIEW_INTERVAL,
            Literals.REFERENCE_CATALOGUE__ENTRIES, Literals.REFERENCE_CATALOGUE__MAPPINGS,
            Literals.REFERENCE_CATALOGUE__VERSION, Literals.CATALOGUE_ENTRY__KEY, Literals.CATALOGUE_ENTRY__PARENT,
            Literals.CATALOGUE_ENTRY__RESPONSIBILITY, Literals.CATALOGUE_ENTRY__REMOVED_IN,
            Literals.CATALOGUE_ENTRY__FORMER_KEYS, Literals.CATALOGUE_MAPPING__ENTRY, Literals.CATALOGUE_MAPPING__PROCESS,
            Literals.CATALOGUE_MAPPING__STATUS, Literals.CATALOGUE_MAPPING__OPEN_QUESTION)
            .and(Literals.ELEMENT__NAME, Literals.PROCESS, Literals.ORGANISATIONAL_UNIT, Literals.REFERENCE_CATALOGUE,
                    Literals.CATALOGUE_ENTRY)
            .and(Literals.ELEMENT__ID, Literals.PROCESS, Literals.ORGANISATIONAL_UNIT, Literals.REFERENCE_CATALOGUE,
                    Literals.CATALOGUE_ENTRY)
            .andFiles(Literals.REFERENCE_CATALOGUE);

    @Override
    public List<Rule> rules() {
        return List.of(rule(UNCOVERED, Severity.INFO), rule(UNKNOWN_KEY, Severity.WARNING),
                rule(NOT_RESPONSIBLE, Severity.WARNING), rule(QUESTION, Severity.WARNING),
                rule(NO_DIAGRAM, Severity.INFO), rule(REVIEW, Severity.WARNING), rule(ANALYSIS, Severity.INFO),
                rule(UNIT, Severity.INFO), rule(SETTING, Severity.WARNING), rule(ASPECT, Severity.WARNING));
    }

    private static Rule rule(String id, Severity severity) {
        return new Rule(id, severity, TEXTS.get("check.title." + id), TEXTS.get("check.why." + id));
    }

    @Override
    public Reads reads() {
        return READS;
    }

    @Override
    public void check(AdministrationModel model, Consumer<Problem> sink, Progress progress) {
        check(model, LocalDate.now(), sink, progress);
    }

    static void check(AdministrationModel model, LocalDate today, Consumer<Problem> sink, Progress progress) {
        var read = CoverageModel.withoutFiles(model, today, progress);
        Set<String> keys = new HashSet<>();
        for (ReferenceCatalogue catalogue : model.catalogues()) {
            catalogue.getEntries().forEach(entry -> keys.addAll(Coverage.keysOf(entry)));
            checkCatalogue(read, catalogue, sink);
            progress.checkCancelled();
        }
        for (Process process : model.processes()) {
            checkProcess(process, keys, today, sink);
        }
        List<String> undrawn = model.processes().stream().filter(process -> process.getProfileState() == ProfileState.RELEASED
                && (process.getBpmnAsIs() == null || process.getBpmnAsIs().isBlank())).map(TableBuilder::name).toList();
        if (!undrawn.isEmpty()) {
            sink.accept(problem(NO_DIAGRAM, Severity.INFO, model.processRegister().getId(), null, undrawn.size(),
                    CoverageWords.some(undrawn)));
        }
        if (!model.processes().isEmpty()) {
            for (OrganisationalUnit unit : read.units()) {
                if (read.processes(unit).length == 0) {
                    sink.accept(problem(UNIT, Severity.INFO, unit.getId(), null, TableBuilder.name(unit)));
                }
            }
        }
        checkSettings(model, sink);
        for (AspectEvidence evidence : model.processRegister().getEvidences()) {
            if (Aspect.of(evidence.getAspect()).isEmpty()) {
                List<String> known = java.util.Arrays.stream(Aspect.values()).map(Aspect::id).toList();
                sink.accept(problem(ASPECT, Severity.WARNING, evidence.getId(), Literals.ASPECT_EVIDENCE__ASPECT,
                        Labels.printable(String.valueOf(evidence.getAspect())),
                        Nearest.of(String.valueOf(evidence.getAspect()), known).orElse(known.getFirst())));
            }
        }
    }

    private static void checkCatalogue(CoverageModel read, ReferenceCatalogue catalogue, Consumer<Problem> sink) {
        Coverage coverage = Coverage.of(read, catalogue, Scope.ALL.with(CountingUnit.LEAVES));
        long missing = coverage.entries().stream().filter(state -> !state.isCovered()).count();
        if (missing > 0) {
            sink.accept(problem(UNCOVERED, Severity.INFO, catalogue.getId(), null, CoverageWords.name(catalogue), missing,
                    coverage.countedEntries()));
        }
        for (Coverage.EntryState state : coverage.allEntries()) {
            CatalogueEntry entry = state.entry();
            if (entry.getResponsibility() == Responsibility.NOT_RESPONSIBLE && !state.processes().isEmpty()) {
                sink.accept(problem(NOT_RESPONSIBLE, Severity.WARNING, entry.getId(),
                        Literals.CATALOGUE_ENTRY__RESPONSIBILITY, TableBuilder.name(entry),
                        CoverageWords.some(state.processes().stream().map(TableBuilder::name).toList())));
            }
        }
        for (CatalogueMapping mapping : catalogue.getMappings()) {
            if (mapping.getOpenQuestion() != null && !mapping.getOpenQuestion().isBlank()) {
                sink.accept(problem(QUESTION, Severity.WARNING, mapping.getId(),
                        Literals.CATALOGUE_MAPPING__OPEN_QUESTION,
                        mapping.getEntry() == null ? "–" : TableBuilder.name(mapping.getEntry()),
                        mapping.getProcess() == null ? "–" : TableBuilder.name(mapping.getProcess()),
                        Labels.printable(mapping.getOpenQuestion().strip())));
            }
        }
    }

    private static void checkProcess(Process process, Set<String> keys, LocalDate today, Consumer<Problem> sink) {
        String name = TableBuilder.name(process);
        if (!keys.isEmpty()) {
            var unknown = new ArrayList<String>();
            for (String key : process.getKeys()) {
                if (key != null && !key.isBlank() && !keys.contains(key.strip())) {
                    unknown.add(Labels.printable(key.strip()));
                }
            }
            if (!unknown.isEmpty()) {
                sink.accept(problem(UNKNOWN_KEY, Severity.WARNING, process.getId(), Literals.PROCESS__KEYS, name,
                        String.join(", ", unknown), unknown.size()));
            }
        }
        Review review = Review.of(process, today);
        if (review.state() == Review.State.OVERDUE) {
            sink.accept(problem(REVIEW, Severity.WARNING, process.getId(), Literals.PROCESS__REVIEWED_ON, name,
                    Values.human(Value.day(review.due()))));
        }
        ProcessAnalysis latest = null;
        for (ProcessAnalysis analysis : process.getAnalyses()) {
            if (analysis.getDate() != null && (latest == null || analysis.getDate().isAfter(latest.getDate()))) {
                latest = analysis;
            }
        }
        if (latest != null && latest.getReviewInterval() != null
                && latest.getDate().plus(latest.getReviewInterval()).isBefore(today)) {
            sink.accept(problem(ANALYSIS, Severity.INFO, process.getId(), Literals.PROCESS__ANALYSES, name,
                    Values.human(Value.day(latest.getDate())),
                    Values.human(Value.day(latest.getDate().plus(latest.getReviewInterval())))));
        }
    }

    private static void checkSettings(AdministrationModel model, Consumer<Problem> sink) {
        Settings settings = model.administration().getSettings();
        if (settings == null) {
            return;
        }
        String id = model.administration().getId();
        for (ProfileField field : settings.getProfileFields()) {
            if (field.getFeature() == null || Literals.PROCESS.getEStructuralFeature(field.getFeature().strip()) == null) {
                List<String> known = Literals.PROCESS.getEAllStructuralFeatures().stream().map(EStructuralFeature::getName)
                        .toList();
                sink.accept(setting(id, Literals.SETTINGS__PROFILE_FIELDS, String.valueOf(field.getFeature()), known,
                        () -> settings.getProfileFields().remove(field)));
            }
        }
        for (PriorityWeight weight : settings.getPriorityWeights()) {
            if (Criterion.of(weight.getCriterion()).isEmpty()) {
                sink.accept(setting(id, Literals.SETTINGS__PRIORITY_WEIGHTS, String.valueOf(weight.getCriterion()),
                        java.util.Arrays.stream(Criterion.values()).map(Criterion::id).toList(),
                        () -> settings.getPriorityWeights().remove(weight)));
            }
        }
    }

    private static Problem setting(String id, EStructuralFeature feature, String name, List<String> known, Runnable remove) {
        return new Problem(SETTING, Severity.WARNING, id, feature.getName(), TEXTS.get("check.message." + SETTING,
                Labels.of(feature), Labels.printable(name), Nearest.of(name, known).orElse(known.getFirst())),
                List.of(new QuickFix() {
                    @Override
                    public String label() {
                        return TEXTS.get("check.fix.remove");
                    }

                    @Override
                    public void apply() {
                        remove.run();
                    }
                }));
    }

    private static Problem problem(String rule, Severity severity, String element, EStructuralFeature feature,
            Object... arguments) {
        return new Problem(rule, severity, element, feature == null ? null : feature.getName(),
                TEXTS.get("check.message." + rule, arguments), List.of());
    }
}
