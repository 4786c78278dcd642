package org.ratswerk.analysis.coverage.priority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ratswerk.analysis.coverage.CountingUnit;
import org.ratswerk.analysis.coverage.Coverage;
import org.ratswerk.analysis.coverage.CoverageModel;
import org.ratswerk.analysis.coverage.Models;
import org.ratswerk.analysis.coverage.Scope;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.BusinessImpact;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessPriority;
import org.ratswerk.model.persistence.FaultException;

/** The order in which to record, by its rules. */
class RankingTest {
    private final AdministrationModel model = Models.empty(Models.catalogue("c"));

    private List<Candidate> candidates() {
        return Candidates.of(Coverage.of(CoverageModel.of(model, Models.TODAY, Progress.NONE),
                model.catalogues().getFirst(), Scope.ALL.with(CountingUnit.LEAVES)));
    }

    private Candidate of(Process process) {
        return candidates().stream().filter(candidate -> candidate.element() == process).findFirst().orElseThrow();
    }

    private static ProcessPriority priority(Process process) {
        process.setPriority(ModelFactory.eINSTANCE.createProcessPriority());
        return process.getPriority();
    }

    private List<String> order(Weights weights) {
        return Ranking.rank(candidates(), weights).stream().map(one -> one.candidate().element().getId()).toList();
    }

    @Test
    void gradesFromOneToFiveBecomeScoresFromNoughtToOne() {
        Process process = Models.process(model, "p");
        ProcessPriority priority = priority(process);
        priority.setPublicInterest(5);
        priority.setEconomy(1);
        priority.setEffort(1);
        Candidate candidate = of(process);
        assertEquals(1.0, candidate.scores().get(Criterion.DEMAND));
        assertEquals(0.0, candidate.scores().get(Criterion.ECONOMY));
        assertEquals(1.0, candidate.scores().get(Criterion.EFFORT));
        assertEquals(0.0, candidate.scores().get(Criterion.DEADLINE));
        assertTrue(!candidate.scores().containsKey(Criterion.TIME_CRITICAL));
        // demand 1, economy 0, deadline 0, effort 1, volume and time unknown: 0.5 each
        assertEquals(3.0 / 6, Ranking.rank(List.of(candidate), Weights.EQUAL).getFirst().score(), 1e-12);
        assertEquals(1, Ranking.rank(List.of(candidate), new Weights(Map.of(Criterion.VOLUME, 0.0, Criterion.ECONOMY, 0.0,
                Criterion.DEADLINE, 0.0, Criterion.TIME_CRITICAL, 0.0))).getFirst().score(), 1e-12);
    }

    @Test
    void deadlinesAndTolerableDowntimesPress() {
        Process soon = Models.process(model, "soon");
        priority(soon).setLegalDeadline(Models.TODAY.plusDays(365));
        Process late = Models.process(model, "late");
        priority(late).setLegalDeadline(Models.TODAY.plusDays(5 * 365));
        Process past = Models.process(model, "past");
        priority(past).setLegalDeadline(Models.TODAY.minusDays(1));
        assertEquals(1.0, of(soon).scores().get(Criterion.DEADLINE));
        assertEquals(0.0, of(late).scores().get(Criterion.DEADLINE));
        assertEquals(1.0, of(past).scores().get(Criterion.DEADLINE));
        BusinessImpact impact = ModelFactory.eINSTANCE.createBusinessImpact();
        impact.setManualMtpd(Duration.ofHours(72));
        soon.setImpact(impact);
        assertEquals(0.75, of(soon).scores().get(Criterion.TIME_CRITICAL));
        impact.setManualMtpd(Duration.ofHours(24));
        assertEquals(1.0, of(soon).scores().get(Criterion.TIME_CRITICAL));
        impact.setManualMtpd(Duration.ofHours(1000));
        assertEquals(0.25, of(soon).scores().get(Criterion.TIME_CRITICAL));
    }

    @Test
    void volumesCountOnALogarithmicScale() {
        var catalogue = model.catalogues().getFirst();
        Models.entry(catalogue, null, "most").setVolume(99_999L);
        Models.entry(catalogue, null, "some").setVolume(99L);
        Models.entry(catalogue, null, "unknown");
        List<Ranking.Ranked> ranked = Ranking.rank(candidates(), Weights.EQUAL);
        assertEquals(List.of("c-most", "c-unknown", "c-some"),
                ranked.stream().map(one -> one.candidate().element().getId()).toList());
        assertEquals(1.0, ranked.get(0).candidate().scores().get(Criterion.VOLUME));
        // log 100 / log 100,000
        assertEquals(0.4, ranked.get(2).candidate().scores().get(Criterion.VOLUME), 1e-12);
    }

    @Test
    void weightsTurnTheOrder() throws FaultException {
        Process wanted = Models.process(model, "wanted");
        priority(wanted).setPublicInterest(5);
        priority(wanted).setPublicInterest(5);
        wanted.getPriority().setEffort(5);
        Process easy = Models.process(model, "easy");
        priority(easy).setPublicInterest(1);
        easy.getPriority().setEffort(1);
        assertEquals(List.of("wanted", "easy"), order(Weights.EQUAL.with("demand=3")));
        assertEquals(List.of("easy", "wanted"), order(Weights.EQUAL.with("effort=3")));
        assertEquals(List.of("wanted", "easy"), order(Weights.EQUAL), "same score: the order they came in");
        assertThrows(FaultException.class, () -> Weights.EQUAL.with("beauty=1"));
        assertThrows(FaultException.class, () -> Weights.EQUAL.with("demand=-1"));
        assertThrows(FaultException.class, () -> Weights.EQUAL.with("demand"));
    }

    @Test
    void overloadedUnitsWait() {
        Process first = Models.process(model, "first");
        priority(first).setPublicInterest(5);
        Process second = Models.process(model, "second");
        priority(second).setPublicInterest(1);
        var top = Models.unit(model, null, "top");
        first.setUnit(Models.unit(model, top, "busy"));
        assertEquals(List.of("first", "second"), order(Weights.EQUAL));
        top.setRecordingDeferredUntil(Models.TODAY);
        top.setRecordingDeferralReason("Wahl");
        assertEquals(List.of("second", "first"), order(Weights.EQUAL));
        assertTrue(of(first).deferral().contains("Wahl"));
        top.setRecordingDeferredUntil(Models.TODAY.minusDays(1));
        assertEquals(List.of("first", "second"), order(Weights.EQUAL));
        first.getPriority().setDeferred(true);
        assertEquals(List.of("second", "first"), order(Weights.EQUAL));
    }

    @Test
    void whatIsCoveredOrTheSameIsNoCandidate() {
        var catalogue = model.catalogues().getFirst();
        var covered = Models.entry(catalogue, null, "covered");
        Models.entry(catalogue, null, "open");
        Process process = Models.process(model, "p", "covered");
        Process twin = Models.process(model, "twin");
        var decision = ModelFactory.eINSTANCE.createDuplicateDecision();
        decision.setFirst(process);
        decision.setSecond(twin);
        decision.setStatus(MappingStatus.CONFIRMED);
        model.processRegister().getDuplicateDecisions().add(decision);
        assertEquals(List.of("p", "c-open"), candidates().stream().map(candidate -> candidate.element().getId()).toList());
        assertEquals("covered", covered.getKey());
    }
}
