package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.MappingStatus;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.model.Requirement;
import org.ratswerk.model.Responsibility;
import org.ratswerk.model.persistence.FaultException;

/** The rules of the specification one by one. */
class CoverageTest {
    private final ReferenceCatalogue catalogue = Models.catalogue("c");
    private final AdministrationModel model = Models.empty(catalogue);

    private Coverage coverage(Scope scope) {
        return Coverage.of(CoverageModel.of(model, Models.TODAY, Progress.NONE), catalogue, scope);
    }

    private String measure(String id, Scope scope) {
        Measure measure = coverage(scope).measures().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return measure.numerator().stripTrailingZeros().toPlainString() + "/"
                + measure.denominator().stripTrailingZeros().toPlainString();
    }

    @Test
    void percentagesAreRoundedHalfUpAndNothingOfNothingIsNoValue() {
        assertEquals(Optional.empty(), new Measure("m", 0, 0).percent());
        assertEquals(new BigDecimal("0.0"), new Measure("m", 0, 3).percent().orElseThrow());
        assertEquals(new BigDecimal("100.0"), new Measure("m", 3, 3).percent().orElseThrow());
        // 0.05 % and 12.25 % lie in the middle
        assertEquals(new BigDecimal("0.1"), new Measure("m", 1, 2000).percent().orElseThrow());
        assertEquals(new BigDecimal("12.3"), new Measure("m", 49, 400).percent().orElseThrow());
        assertEquals(new BigDecimal("33.3"), new Measure("m", 1, 3).percent().orElseThrow());
        assertEquals(new BigDecimal("14.7"), new Measure("m", 82, 557).percent().orElseThrow());
    }

    @Test
    void whoIsNotResponsibleLeavesTheDenominatorAndWhoIsUnratedStays() {
        Models.entry(catalogue, null, "1");
        CatalogueEntry two = Models.entry(catalogue, null, "2");
        Models.process(model, "p", "1", "2");
        assertEquals("2/2", measure("direct", Scope.ALL));
        two.setResponsibility(Responsibility.NOT_RESPONSIBLE);
        assertEquals("1/1", measure("direct", Scope.ALL));
        two.setResponsibility(Responsibility.RESPONSIBLE);
        assertEquals("2/2", measure("direct", Scope.ALL));
    }

    @Test
    void removedEntriesLeaveEveryCountAndFormerKeysCount() {
        CatalogueEntry top = Models.entry(catalogue, null, "1");
        CatalogueEntry gone = Models.entry(catalogue, top, "1.1");
        CatalogueEntry below = Models.entry(catalogue, gone, "1.1.1");
        Models.process(model, "p", "1.1");
        assertEquals("1/3", measure("direct", Scope.ALL));
        assertEquals("2/3", measure("coverage", Scope.ALL));
        gone.setRemovedIn("2");
        assertEquals("0/2", measure("direct", Scope.ALL));
        assertEquals("0/2", measure("coverage", Scope.ALL));
        assertEquals("0/1", measure("coverage", Scope.ALL.with(CountingUnit.LEAVES)));
        below.getFormerKeys().add("1.1");
        assertEquals("1/2", measure("direct", Scope.ALL));
        assertEquals("2/2", measure("coverage", Scope.ALL));
        assertEquals(1, coverage(Scope.ALL).leftOut().removed());
        // it hangs below the next one above that is still there
        Map<String, Coverage.Node> nodes = coverage(Scope.ALL).tree().stream()
                .collect(Collectors.toMap(Coverage.Node::key, node -> node));
        assertEquals(top.getId(), nodes.get("1.1.1").parent());
        assertEquals(2, nodes.size());
    }

    @Test
    void anInnerEntryIsReadInThreeWays() {
        CatalogueEntry top = Models.entry(catalogue, null, "1");
        for (String key : List.of("1.1", "1.2", "1.3", "1.4")) {
            Models.entry(catalogue, top, key);
        }
        Process process = Models.process(model, "p", "1.1");
        Scope roots = Scope.ALL.with(CountingUnit.ROOTS);
        assertEquals("0/1", measure("direct", roots));
        assertEquals("1/1", measure("coverage", roots));
        assertEquals("0.25/1", measure("coverage", roots.with(Reading.SHARE)));
        assertEquals("0/1", measure("coverage", roots.with(Reading.ALL)));
        process.getKeys().addAll(List.of("1.2", "1.3", "1.4"));
        assertEquals("1/1", measure("coverage", roots.with(Reading.SHARE)));
        assertEquals("1/1", measure("coverage", roots.with(Reading.ALL)));
        process.getKeys().clear();
        process.getKeys().add("1");
        for (Reading reading : Reading.values()) {
            assertEquals("1/1", measure("coverage", roots.with(reading)), reading.code());
        }
        assertEquals("0/4", measure("coverage", Scope.ALL.with(CountingUnit.LEAVES)));
    }

    @Test
    void onlyConfirmedMappingsCount() {
        CatalogueEntry one = Models.entry(catalogue, null, "1");
        Process process = Models.process(model, "p");
        Models.mapping(catalogue, one, process, MappingStatus.REJECTED);
        assertEquals("0/1", measure("coverage", Scope.ALL));
        Models.mapping(catalogue, one, process, MappingStatus.CONFIRMED);
        assertEquals("1/1", measure("coverage", Scope.ALL));
        assertEquals("0/1", measure("direct", Scope.ALL));
        assertEquals(Coverage.Cover.MAPPING, coverage(Scope.ALL).state(one).cover());
    }

    @Test
    void volumesAreCountedWhereTheyAreStated() {
        Models.entry(catalogue, null, "1").setVolume(900L);
        Models.entry(catalogue, null, "2").setVolume(100L);
        Models.entry(catalogue, null, "3");
        Models.process(model, "p", "1", "3");
        assertEquals("900/1000", measure("volume", Scope.ALL));
        assertEquals(1, coverage(Scope.ALL).measures().stream().filter(one -> one.id().equals("volume")).findFirst()
                .orElseThrow().unknown());
    }

    @Test
    void depthAsksForTheRungOfTheCoveringProcess() {
        Models.entry(catalogue, null, "1");
        Models.entry(catalogue, null, "2");
        Process deep = Models.process(model, "deep", "1");
        Models.describe(model, deep);
        Models.process(model, "shallow", "1", "2");
        assertEquals("2/2", measure("depth-1", Scope.ALL));
        assertEquals("1/2", measure("depth-2", Scope.ALL));
        assertEquals("0/2", measure("depth-3", Scope.ALL));
        assertEquals("1/2", measure("coverage", Scope.ALL.withThreshold(2)));
        assertEquals(1, coverage(Scope.ALL.withThreshold(2)).leftOut().shallow());
        // measures of processes do not know the threshold
        assertEquals("0/2", measure("diagram", Scope.ALL.withThreshold(2)));
    }

    @Test
    void systemsNoProcessUsesAreThoseThatNoChainReaches() {
        Process process = Models.process(model, "p");
        ITSystem used = system("used");
        ITSystem behind = system("behind");
        system("alone");
        depend(process, used);
        depend(used, behind);
        var read = CoverageModel.of(model, Models.TODAY, Progress.NONE);
        assertEquals(List.of("alone"), read.unusedSystems().stream().map(ITSystem::getId).toList());
        assertEquals(1, read.systems(0).size());
        assertEquals("1/1", measure("it-link", Scope.ALL));
        Models.process(model, "q");
        assertEquals("1/2", measure("it-link", Scope.ALL));
    }

    private ITSystem system(String id) {
        ITSystem system = ModelFactory.eINSTANCE.createITSystem();
        system.setId(id);
        model.landscape().getResources().add(system);
        return system;
    }

    private void depend(org.ratswerk.model.Dependable dependent, ITSystem on) {
        Requirement requirement = ModelFactory.eINSTANCE.createRequirement();
        requirement.setDependent(dependent);
        requirement.setResource(on);
        model.landscape().getDependencies().add(requirement);
    }

    @Test
    void filtersLeaveInWhatTheySay() throws FaultException {
        CatalogueEntry top = Models.entry(catalogue, null, "1");
        top.setField("Bauen & Wohnen");
        Models.entry(catalogue, top, "1.1");
        Models.entry(catalogue, null, "2").setField("Umwelt");
        Process process = Models.process(model, "p", "1.1");
        process.setUnit(Models.unit(model, Models.unit(model, null, "top"), "below"));
        Models.process(model, "q", "2");
        assertEquals("0/1", measure("direct", Scope.ALL.with(Filter.parse("field = bauen & wohnen"))));
        assertEquals("1/1", measure("coverage", Scope.ALL.with(Filter.parse("field = bauen & wohnen"))));
        assertEquals("1/2", measure("direct", Scope.ALL.with(Filter.parse("branch = 1"))));
        assertEquals("1/3", measure("direct", Scope.ALL.with(Filter.parse("process.unit = top"))));
        assertEquals("1/2", measure("direct", Scope.ALL.with(Filter.parse("entry.field != umwelt; process.unit=below|x"))));
        assertEquals("0/3", measure("direct", Scope.ALL.with(Filter.parse("process.rung >= 2"))));
        assertEquals("2/3", measure("direct", Scope.ALL.with(Filter.parse("process.duplicate = no"))));
        assertThrows(FaultException.class, () -> Filter.parse("feld = x"));
        assertThrows(FaultException.class, () -> Filter.parse("no condition"));
        assertThrows(FaultException.class, () -> Filter.parse("process.rung >= many"));
    }

    @Test
    void whoStandsAboveHimselfIsCountedAllTheSame() {
        CatalogueEntry one = Models.entry(catalogue, null, "1");
        CatalogueEntry two = Models.entry(catalogue, one, "2");
        one.setParent(two);
        Models.process(model, "p", "2");
        assertEquals("1/2", measure("direct", Scope.ALL));
        assertTrue(coverage(Scope.ALL).tree().stream().anyMatch(node -> node.parent() == null));
    }
}
