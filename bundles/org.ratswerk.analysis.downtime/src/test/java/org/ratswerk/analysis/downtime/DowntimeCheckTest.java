package org.ratswerk.analysis.downtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.model.DamageCategory;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;

class DowntimeCheckTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    @Test
    void aSoundLandscapeHasNoFindings() {
        var sound = new Landscapes();
        sound.process("p", "24", "1");
        sound.resource(FACTORY.createITSystem(), "s", "4", null);
        sound.needs("p", "s", "2");
        assertEquals(List.of(), findings(sound));
    }

    @Test
    void gapsAndSinglePointsAreFound() {
        assertEquals(List.of("downtime.gap meso", "downtime.gap db", "downtime.gap serverraum",
                "downtime.single-point serverraum"), findings(Landscapes.workedExample()));
    }

    @Test
    void anInfeasibleRequirementNamesItsChainOnce() {
        var landscape = new Landscapes();
        landscape.process("p", "2", "1");
        landscape.resource(FACTORY.createITSystem(), "s", "0", "3");
        landscape.resource(FACTORY.createComponent(), "c", "0", "1");
        landscape.resource(FACTORY.createComponent(), "d", "0", null);
        landscape.needs("p", "s", null);
        landscape.needs("s", "c", null);
        landscape.needs("c", "d", null);
        assertEquals(List.of("downtime.infeasible d"), findings(landscape));
        assertTrue(problems(landscape).stream().anyMatch(problem -> problem.message()
                .contains("Name of p › Name of s › Name of c › Name of d")));
    }

    @Test
    void aCycleIsNamedAndTheAnalysisEnds() {
        var landscape = new Landscapes();
        landscape.process("p", "24", null);
        landscape.resource(FACTORY.createITSystem(), "a", "1", null);
        landscape.resource(FACTORY.createITSystem(), "b", "1", null);
        landscape.needs("p", "a", null);
        landscape.needs("a", "b", null);
        landscape.needs("b", "a", null);
        assertEquals(List.of("downtime.cycle a"), findings(landscape));
        assertTrue(problems(landscape).get(0).message().contains("Name of a › Name of b › Name of a"));
    }

    @Test
    void contradictionsInTheImpactAnalysisAreFound() {
        var landscape = new Landscapes();
        Process process = landscape.process("p", "100", null);
        process.setRequiredRto(Duration.ofHours(120));
        DamageCategory category = FACTORY.createDamageCategory();
        category.setName("Finanzen");
        landscape.rating(process, category, 24, 3);
        landscape.rating(process, category, 72, 2);
        assertEquals(List.of("downtime.ratings-fall p", "downtime.manual-longer p", "downtime.rto-longer p"),
                findings(landscape));
    }

    @Test
    void aRatingWithoutCategoryCounts() {
        var landscape = new Landscapes();
        Process process = landscape.process("p", "100", null);
        landscape.rating(process, null, 24, 3);
        landscape.rating(process, null, 72, 2);
        assertEquals(List.of("downtime.ratings-fall p", "downtime.manual-longer p"), findings(landscape));
    }

    @Test
    void unansweredSystemsUnknownRecoveriesAndDataLossAreFound() {
        var landscape = new Landscapes();
        Process process = landscape.process("p", "24", null);
        process.setRequiredRpo(Duration.ofHours(1));
        landscape.process("q", null, null);
        landscape.resource(FACTORY.createITSystem(), "known", null, null);
        landscape.resource(FACTORY.createITSystem(), "unanswered", "1", null);
        landscape.resource(FACTORY.createITSystem(), "spare-a", "1", null);
        landscape.resource(FACTORY.createITSystem(), "spare-b", "1", null);
        landscape.resource(FACTORY.createInformationObject(), "data", "0", null).setRpa(Duration.ofHours(24));
        landscape.needs("p", "known", null);
        landscape.needs("p", "data", null);
        landscape.needs("q", "unanswered", null);
        landscape.needsGroup("p", "spare", 1, null, "spare-a", "spare-b");
        assertEquals(List.of("downtime.unknown known", "downtime.unanswered unanswered", "downtime.data-loss data"),
                findings(landscape));
    }

    @Test
    void anAcceptedSinglePointIsNotReportedAgain() {
        Landscapes example = Landscapes.workedExample();
        example.model.resources().get(2).setSinglePointAccepted("Von der Leitung angenommen");
        assertTrue(findings(example).stream().noneMatch(finding -> finding.startsWith("downtime.single-point")));
    }

    private static List<String> findings(Landscapes landscape) {
        return problems(landscape).stream().map(problem -> problem.rule() + " " + problem.elementId()).toList();
    }

    private static List<Problem> problems(Landscapes landscape) {
        var problems = new ArrayList<Problem>();
        new DowntimeCheck().check(landscape.model, problems::add, Progress.NONE);
        return problems;
    }
}
