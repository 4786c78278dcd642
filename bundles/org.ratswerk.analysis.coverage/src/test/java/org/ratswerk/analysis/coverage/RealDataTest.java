package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.ModelPackage;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Missing;

/** Figures that must come out on real data; they are counted from the files by other means than the program. */
class RealDataTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    @TempDir
    private Path work;
    private AdministrationModel model;

    @BeforeEach
    void read() throws Exception {
        model = RealData.read(work);
    }

    private Coverage coverage(Scope scope) {
        return Coverage.of(CoverageModel.of(model, TODAY, Progress.NONE), RealData.ozg(model), scope);
    }

    private static Measure measure(Coverage coverage, String id) {
        return coverage.measures().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static void assertMeasure(Coverage coverage, String id, long numerator, long denominator, String percent) {
        Measure measure = measure(coverage, id);
        assertEquals(0, BigDecimal.valueOf(numerator).compareTo(measure.numerator()), measure.toString());
        assertEquals(0, BigDecimal.valueOf(denominator).compareTo(measure.denominator()), measure.toString());
        assertEquals(new BigDecimal(percent), measure.percent().orElseThrow());
    }

    @Test
    void bundlesAreCoveredDirectlyAndByTheirServices() {
        Coverage coverage = coverage(Scope.ALL.with(CountingUnit.ofType("bundle")));
        assertMeasure(coverage, "direct", 53, 557, "9.5");
        assertMeasure(coverage, "coverage", 82, 557, "14.7");
        assertEquals(82, coverage.entries().stream().filter(Coverage.EntryState::isCovered).count());
        assertEquals(53, coverage.entries().stream().filter(state -> state.cover() == Coverage.Cover.DIRECT).count());
        assertEquals(29, coverage.entries().stream().filter(state -> state.cover() == Coverage.Cover.CHILD).count());
    }

    @Test
    void theDataViewCountsTheProcessesThatAreNoDuplicates() throws Exception {
        Coverage coverage = coverage(Scope.ALL.with(Filter.parse("process.description !~ _duplikate")));
        assertEquals(650, coverage.countedProcesses().length);
        assertMeasure(coverage, "data-view", 633, 650, "97.4");
        // 734 rows, one of which has an id that is there already
        assertEquals(733, coverage(Scope.ALL).countedProcesses().length);
        assertEquals(83, coverage.leftOut().processes());
    }

    @Test
    void processesOfTheFilterAloneCoverBundlesToo() throws Exception {
        // no duplicate has a key
        Coverage coverage = coverage(Scope.ALL.with(CountingUnit.ofType("bundle"))
                .with(Filter.parse("process.description !~ _duplikate")));
        assertMeasure(coverage, "direct", 53, 557, "9.5");
        assertMeasure(coverage, "coverage", 82, 557, "14.7");
    }

    @Test
    void depthIsToldByEvidence() {
        Coverage coverage = coverage(Scope.ALL.with(CountingUnit.ofType("bundle")));
        // the list gives neither owner nor trigger nor result, and no diagrams: nothing is more than identified
        assertMeasure(coverage, "depth-1", 82, 557, "14.7");
        for (int rung = 2; rung <= 6; rung++) {
            assertMeasure(coverage, "depth-" + rung, 0, 557, "0.0");
        }
        assertMeasure(coverage, "diagram", 0, 733, "0.0");
        assertMeasure(coverage, "it-link", 0, 733, "0.0");
        // no entry states a case volume: no value, and all are told to state none
        Measure volume = measure(coverage, "volume");
        assertTrue(volume.percent().isEmpty());
        assertEquals(557, volume.unknown());
    }

    @Test
    void aProcessClimbsWithItsEvidence() {
        Process process = model.processes().stream().filter(one -> one.getKeys().contains("10168")).findFirst()
                .orElseThrow();
        process.setTrigger("Antrag");
        process.setResult("Bescheid");
        process.setOwner(org.ratswerk.model.ModelFactory.eINSTANCE.createPerson());
        Coverage coverage = coverage(Scope.ALL.with(CountingUnit.ofType("bundle")));
        assertMeasure(coverage, "depth-2", 1, 557, "0.2");
    }

    @Test
    void dataThatDoesNotExistIsDangling() throws Exception {
        Path data = RealData.folder();
        Set<String> stores = Files.readAllLines(data.resolve("koos/datenspeicher.csv")).stream()
                .map(line -> line.split(";", -1)[0]).collect(Collectors.toSet());
        Map<String, Process> byId = new HashMap<>();
        model.processes().forEach(process -> byId.put(process.getId(), process));
        var seen = new HashSet<String>();
        for (String line : Files.readAllLines(data.resolve("koos/prozesse.csv")).stream().skip(1).toList()) {
            List<String> cells = Arrays.asList(line.split(";", -1));
            if (!seen.add(cells.get(0))) {
                continue;
            }
            for (String store : cells.get(8).split("\\|")) {
                if (!store.isBlank() && !stores.contains(store.strip())) {
                    byId.get(cells.get(0)).getDataObjects().add((InformationObject) Missing
                            .create(ModelPackage.Literals.INFORMATION_OBJECT, store.strip()));
                }
            }
        }
        List<CoverageModel.DanglingData> dangling = CoverageModel.of(model, TODAY, Progress.NONE).danglingData();
        // 50 items of 19 processes are no data store, 48 different ones: statutes in the wrong column
        assertEquals(50, dangling.size());
        assertEquals(48, dangling.stream().map(CoverageModel.DanglingData::reference).distinct().count());
        assertEquals(19, dangling.stream().map(CoverageModel.DanglingData::process).distinct().count());
        // they resolve to nothing and add nothing to the data view
        assertMeasure(coverage(Scope.ALL.with(Filter.parse("process.description !~ _duplikate"))), "data-view", 633, 650,
                "97.4");
    }

    @Test
    void everyUnitIsThere() {
        List<Coverage.UnitCoverage> units = coverage(Scope.ALL.with(CountingUnit.ofType("bundle"))).units();
        assertEquals(50, units.size());
        Coverage.UnitCoverage mayor = units.stream().filter(unit -> unit.unit().getId().equals("oe-hvb")).findFirst()
                .orElseThrow();
        // all units stand below the mayor
        assertEquals(733, mayor.processes());
        assertEquals(0, BigDecimal.valueOf(82).compareTo(mayor.measures().get(1).numerator()));
        // 45 of the 50 units have processes of their own
        assertEquals(45, units.stream().filter(unit -> unit.own() > 0).count());
    }

    @Test
    void theTreeHoldsAllEntries() {
        List<Coverage.Node> nodes = coverage(Scope.ALL).tree();
        assertEquals(5807, nodes.size());
        Map<String, Coverage.Node> byId = nodes.stream().collect(Collectors.toMap(Coverage.Node::id, node -> node));
        assertTrue(nodes.stream().allMatch(node -> node.parent() == null || byId.containsKey(node.parent())));
        assertEquals(583, nodes.stream().filter(node -> node.parent() == null).count());
        assertEquals(nodes.stream().filter(node -> node.parent() == null).mapToInt(Coverage.Node::count).sum(),
                nodes.stream().filter(node -> node.count() == 1 && nodes.stream()
                        .noneMatch(child -> node.id().equals(child.parent()))).count());
    }
}
