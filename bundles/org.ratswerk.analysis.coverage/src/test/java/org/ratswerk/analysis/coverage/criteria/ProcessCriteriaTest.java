package org.ratswerk.analysis.coverage.criteria;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.Models;
import org.ratswerk.analysis.coverage.criteria.ProcessCriteria.CriterionState;
import org.ratswerk.analysis.coverage.criteria.ProcessCriteria.State;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.AspectEvidence;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.Responsibility;

/** Criteria are fulfilled only by evidence for all of their sub-aspects. */
class ProcessCriteriaTest {
    private final AdministrationModel model = Models.empty(Models.catalogue("c"));

    private CriterionState state(Aspect.Area area) {
        return ProcessCriteria.of(CoverageModel.of(model, Models.TODAY, Progress.NONE)).get(area.ordinal());
    }

    private State state(Aspect aspect) {
        return state(aspect.area()).aspects().stream().filter(one -> one.aspect() == aspect).findFirst().orElseThrow()
                .state();
    }

    private AspectEvidence prove(Aspect aspect, LocalDate from) {
        AspectEvidence evidence = ModelFactory.eINSTANCE.createAspectEvidence();
        evidence.setAspect(aspect.id());
        evidence.setFile("documents/rules.pdf");
        evidence.setValidFrom(from);
        model.processRegister().getEvidences().add(evidence);
        return evidence;
    }

    @Test
    void thereAreSevenCriteria() {
        assertEquals(7, Aspect.Area.values().length);
        assertTrue(Arrays.stream(Aspect.Area.values()).noneMatch(area -> area.aspects().isEmpty()));
        assertEquals(Aspect.values().length, Arrays.stream(Aspect.values()).map(Aspect::id).distinct().count());
    }

    @Test
    void ofAnEmptyAdministrationNothingIsSaid() {
        for (Aspect.Area area : Aspect.Area.values()) {
            CriterionState state = state(area);
            assertFalse(state.state() == State.FULFILLED || state.state() == State.PARTLY, area.name());
            assertTrue(state.aspects().stream().noneMatch(aspect -> aspect.missing().isEmpty()), area.name());
        }
        assertEquals(State.NOT_SAID, state(Aspect.Area.STATE).state());
        assertEquals(State.NOT_SAID, state(Aspect.Area.STRATEGY).state());
    }

    @Test
    void onlyAllSubAspectsFulfilACriterion() {
        prove(Aspect.UNDERSTANDING, null);
        prove(Aspect.AIMS, Models.TODAY);
        assertEquals(State.PARTLY, state(Aspect.Area.STRATEGY).state());
        AspectEvidence later = prove(Aspect.OPTIMISATION, Models.TODAY.plusDays(1));
        assertEquals(State.NOT, state(Aspect.OPTIMISATION));
        later.setValidFrom(Models.TODAY);
        assertEquals(State.FULFILLED, state(Aspect.OPTIMISATION));
        assertEquals(State.PARTLY, state(Aspect.Area.STRATEGY).state());
        // priorities are computed: a document does not prove them
        prove(Aspect.PRIORITIES, null);
        assertEquals(State.PARTLY, state(Aspect.Area.STRATEGY).state());
        Models.process(model, "p").setPriority(ModelFactory.eINSTANCE.createProcessPriority());
        assertEquals(State.PARTLY, state(Aspect.PRIORITIES));
        model.administration().setSettings(ModelFactory.eINSTANCE.createSettings());
        var weight = ModelFactory.eINSTANCE.createPriorityWeight();
        weight.setCriterion("demand");
        model.administration().getSettings().getPriorityWeights().add(weight);
        assertEquals(State.FULFILLED, state(Aspect.Area.STRATEGY).state());
    }

    @Test
    void anOverviewIsACompleteListOfProcesses() {
        var catalogue = model.catalogues().getFirst();
        CatalogueEntry one = Models.entry(catalogue, null, "1");
        CatalogueEntry two = Models.entry(catalogue, null, "2");
        assertEquals(State.NOT, state(Aspect.RATED));
        one.setResponsibility(Responsibility.RESPONSIBLE);
        assertEquals(State.PARTLY, state(Aspect.RATED));
        two.setResponsibility(Responsibility.NOT_RESPONSIBLE);
        assertEquals(State.FULFILLED, state(Aspect.RATED));
        assertEquals(State.NOT, state(Aspect.COMPLETE));
        Models.process(model, "p", "1");
        assertEquals(State.FULFILLED, state(Aspect.Area.OVERVIEW).state());
        two.setResponsibility(Responsibility.RESPONSIBLE);
        assertEquals(State.PARTLY, state(Aspect.COMPLETE));
        assertEquals(State.PARTLY, state(Aspect.Area.OVERVIEW).state());
    }

    @Test
    void theStateIsThatOfAllProcesses() {
        Process process = Models.process(model, "p");
        Models.process(model, "q");
        assertEquals(State.NOT, state(Aspect.DESCRIBED));
        Models.describe(model, process);
        assertEquals(State.PARTLY, state(Aspect.DESCRIBED));
        List<CriterionState> all = ProcessCriteria.of(CoverageModel.of(model, Models.TODAY, Progress.NONE));
        assertEquals(Aspect.values().length, ProcessCriteria.table(all).rows().size());
        assertEquals(7, ProcessCriteria.overview(all).rows().size());
    }
}
