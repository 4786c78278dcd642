package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProfileState;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Responsibility;

/** Findings about catalogues and register. */
class CoverageCheckTest {
    private final ReferenceCatalogue catalogue = Models.catalogue("c");
    private final AdministrationModel model = Models.empty(catalogue);

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        CoverageCheck.check(model, Models.TODAY, problems::add, Progress.NONE);
        return problems;
    }

    private List<String> found() {
        return problems().stream().map(problem -> problem.rule() + " " + problem.elementId()).toList();
    }

    @Test
    void anEmptyAdministrationHasNone() {
        Models.unit(model, null, "u");
        assertEquals(List.of(), found());
    }

    @Test
    void entriesWithoutAProcessAreOneFindingForTheCatalogue() {
        for (int i = 0; i < 50; i++) {
            Models.entry(catalogue, null, "k" + i);
        }
        assertEquals(List.of("coverage.uncovered c"), found());
        assertEquals(Severity.INFO, problems().getFirst().severity());
        assertTrue(problems().getFirst().message().contains("50"));
    }

    @Test
    void keysThatNoCatalogueHasAreToldOnceForAProcess() {
        Process process = Models.process(model, "p", "x", "y", "1");
        assertEquals(List.of(), found(), "without catalogues nothing is unknown");
        Models.entry(catalogue, null, "1");
        assertEquals(List.of("coverage.key p"), found());
        process.getKeys().removeAll(List.of("x", "y"));
        assertEquals(List.of(), found());
    }

    @Test
    void contradictionsAndQuestionsAreTold() {
        CatalogueEntry entry = Models.entry(catalogue, null, "1");
        entry.setResponsibility(Responsibility.NOT_RESPONSIBLE);
        Process process = Models.process(model, "p", "1");
        var mapping = Models.mapping(catalogue, entry, process, MappingStatus.CONFIRMED);
        mapping.setOpenQuestion("split into two");
        assertEquals(List.of("coverage.responsibility c-1", "coverage.question mapping-0"), found());
    }

    @Test
    void reviewsAnalysesAndReleasesAreTold() {
        Process process = Models.process(model, "p");
        process.setProfileState(ProfileState.RELEASED);
        process.setReviewInterval(Period.ofYears(1));
        process.setReviewedOn(Models.TODAY.minusYears(2));
        Models.analyse(model, process, Models.TODAY.minusYears(3), Period.ofYears(2));
        assertEquals(List.of("coverage.review p", "coverage.analysis p", "coverage.diagram null"), found());
        Models.analyse(model, process, Models.TODAY, Period.ofYears(2));
        process.setReviewedOn(Models.TODAY);
        process.setBpmnAsIs("bpmn/p.bpmn");
        assertEquals(List.of(), found());
    }

    @Test
    void unitsWithoutAProcessAreToldOnceThereAreProcesses() {
        var top = Models.unit(model, null, "top");
        Models.process(model, "p").setUnit(Models.unit(model, top, "below"));
        Models.unit(model, top, "idle");
        assertEquals(List.of("coverage.unit idle"), found());
    }

    @Test
    void unknownNamesInSettingsCanBeRemoved() {
        model.administration().setSettings(ModelFactory.eINSTANCE.createSettings());
        var field = ModelFactory.eINSTANCE.createProfileField();
        field.setFeature("triger");
        model.administration().getSettings().getProfileFields().add(field);
        var weight = ModelFactory.eINSTANCE.createPriorityWeight();
        weight.setCriterion("demnd");
        model.administration().getSettings().getPriorityWeights().add(weight);
        var evidence = ModelFactory.eINSTANCE.createAspectEvidence();
        evidence.setId("e");
        evidence.setAspect("strategy.aim");
        model.processRegister().getEvidences().add(evidence);
        List<Problem> problems = problems();
        assertEquals(3, problems.size());
        assertTrue(problems.get(0).message().contains("trigger"));
        assertTrue(problems.get(1).message().contains("demand"));
        assertTrue(problems.get(2).message().contains("strategy.aims"));
        problems.get(0).fixes().getFirst().apply();
        problems.get(1).fixes().getFirst().apply();
        assertEquals(List.of("coverage.aspect e"), found());
    }

    @Test
    void everyFindingHasItsRule() {
        var rules = new CoverageCheck().rules().stream().map(rule -> rule.id()).toList();
        assertEquals(rules.size(), rules.stream().distinct().count());
        assertTrue(new CoverageCheck().rules().stream().noneMatch(rule -> rule.title().isBlank()));
    }
}
