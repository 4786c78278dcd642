package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.downtime.ReadyScenarios;
import org.ratswerk.continuity.complete.Checklist;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.format.ResultTables;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Component;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.Provider;
import org.ratswerk.model.Site;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.sample.MusterstadtSample;

/** The sample teaches what its README says: the analysis finds the planted problems, their figures and nothing else. */
class MusterstadtTest {
    @TempDir
    private static Path folder;
    private static AdministrationModel model;

    @BeforeAll
    static void build() throws FaultException {
        new MusterstadtSample().create(folder.resolve("m"), Contributions.REGISTRY, Progress.NONE);
        model = AdministrationFolder.open(folder.resolve("m"), Progress.NONE).model();
    }

    @Test
    void itIsAsLargeAsItSays() throws FaultException {
        assertTrue(model.administration().getUnits().size() >= 12);
        assertTrue(model.processes().size() >= 80);
        assertTrue(count(ITSystem.class) >= 45);
        assertTrue(count(Component.class) >= 60);
        assertTrue(count(Provider.class) >= 6);
        assertTrue(count(Site.class) >= 10);
        assertTrue(model.dependencies().size() >= 400);
        assertTrue(model.processes().stream()
                .filter(process -> process.getImpact() != null && !process.getImpact().getRatings().isEmpty())
                .count() >= 40);
        assertTrue(AdministrationFolder.open(folder.resolve("m"), Progress.NONE).bpmnFiles().size() >= 8);
    }

    @Test
    void everyExpectedFigureComesOut() throws FaultException, IOException {
        List<Map<String, String>> expected = expected();
        assertTrue(expected.size() > 15);
        var assertions = new ArrayList<org.junit.jupiter.api.function.Executable>();
        for (Map<String, String> row : expected) {
            String table = row.get("table");
            if (table.equals("check")) {
                assertions.add(() -> assertTrue(found().contains(row.get("rule") + " " + row.get("element")),
                        row.toString()));
                continue;
            }
            Map<String, String> actual = table(table, row.get("fail")).stream()
                    .filter(candidate -> row.get("element").equals(candidate.get(key(table)))
                            && (row.get("group").isEmpty() || row.get("group").equals(candidate.get("group"))))
                    .findFirst().orElseThrow(() -> new AssertionError("no row for " + row));
            for (String column : List.of("k", "n", "required_h", "driver", "rta_h", "gap_h", "rating", "spof_for",
                    "mtpd_h", "from_h", "up_h", "outage_h", "breached")) {
                if (!row.get(column).isEmpty()) {
                    assertions.add(() -> assertEquals(normal(column, row.get(column)),
                            normal(column, actual.get(column)), row.get("element") + " " + column));
                }
            }
        }
        assertAll(assertions);
    }

    @Test
    void nothingButThePlantedProblemsIsFound() {
        assertEquals(List.of("downtime.cycle srv-ad", "downtime.gap db-wahl", "downtime.gap sys-personenstand",
                "downtime.gap sys-wahl", "downtime.infeasible srv-wahl", "downtime.single-point db-wahl",
                "downtime.single-point site-anschluss", "downtime.single-point srv-wahl",
                "downtime.single-point sys-personenstand", "downtime.unanswered sys-denkmal"),
                found().stream()
                        .filter(problem -> !problem.startsWith("continuity.") && !problem.startsWith("coverage.")).toList());
        assertEquals(1, problems().stream().filter(problem -> problem.severity() == Severity.ERROR).count());
    }

    @Test
    void theEmergencyPlanningIsInProgress() {
        // reviews and exercises become due one day, whatever the sample says
        List<String> found = problems().stream().filter(problem -> problem.rule().startsWith("continuity.")
                && !problem.rule().equals("continuity.review") && !problem.rule().equals("continuity.exercise.overdue"))
                .map(Problem::rule).filter(rule -> !rule.equals("continuity.missing")).toList();
        assertEquals(List.of("continuity.role.deputy"), found);
        var completeness = Checklist.of(model);
        assertEquals(Set.of("residual-risk", "awareness", "providers", "continuity-all", "recovery", "return",
                "manual-review", "procedure", "exercises", "sites"), completeness.results().stream()
                        .filter(result -> !result.fulfilled()).map(result -> result.item().id())
                        .collect(Collectors.toSet()));
        assertTrue(completeness.percent() > 50);
        assertEquals(8, model.plans().size());
        assertEquals(6, model.continuityRegister().getExistingRules().size());
    }

    @Test
    void theProcessRegisterIsInProgress() throws FaultException {
        // reviews and analyses become due one day, whatever the sample says
        List<String> found = problems().stream().filter(problem -> problem.rule().startsWith("coverage.")
                && !problem.rule().equals("coverage.review") && !problem.rule().equals("coverage.analysis"))
                .map(problem -> problem.rule() + " " + problem.elementId()).toList();
        assertEquals(List.of("coverage.uncovered " + model.catalogues().getFirst().getId(),
                "coverage.diagram " + model.processRegister().getId(), "coverage.unit oe-11-2"), found);
        for (String id : List.of("coverage", "criteria", "priority", "register")) {
            var analysis = Contributions.REGISTRY.analysis(id).orElseThrow();
            for (Value.Term table : analysis.parameters().getFirst().choices()) {
                Table shown = ResultTables.of(analysis.run(model, new Arguments(Map.of("table", table.code(), "at",
                        "2026-11-21")), Progress.NONE));
                assertTrue(!shown.rows().isEmpty() || Set.of("orphans", "doubtful", "systems-unused").contains(table.code()),
                        id + " " + table.code());
            }
        }
        // all rungs of the ladder have a process
        Table depth = ResultTables.of(Contributions.REGISTRY.analysis("coverage").orElseThrow().run(model,
                new Arguments(Map.of("table", "depth", "at", "2026-11-21")), Progress.NONE));
        assertEquals(List.of("123", "121", "12", "4", "1", "1"),
                depth.rows().stream().map(row -> Values.machine(row.cells().get(1).value())).toList());
    }

    private static List<Problem> problems() {
        var found = new ArrayList<Problem>();
        Contributions.REGISTRY.checks().forEach(check -> check.check(model, found::add, Progress.NONE));
        return found;
    }

    private static List<String> found() {
        return problems().stream().map(problem -> problem.rule() + " " + problem.elementId()).sorted().toList();
    }

    @Test
    void everyComponentStandsInTheOverviewAndEveryFigureIsExplained() throws FaultException {
        Table overview = run(Map.of("table", "overview"));
        var shown = overview.rows().stream().map(Table.Row::elementId).collect(Collectors.toSet());
        assertTrue(model.resources().stream()
                .filter(resource -> resource instanceof ITSystem || resource instanceof Component)
                .allMatch(resource -> shown.contains(resource.getId())));
        for (Table.Row row : overview.rows()) {
            for (int i = 0; i < overview.columns().size(); i++) {
                Table.Cell cell = row.cells().get(i);
                if (cell.value() instanceof Value.Hours) {
                    assertTrue(cell.explanation() != null && !cell.explanation().get().isBlank(),
                            overview.columns().get(i).key());
                }
            }
        }
    }

    @Test
    void theReadyScenariosAreSavedInIt() {
        var ready = ReadyScenarios.of(model);
        var saved = model.continuityRegister().getScenarios();
        assertEquals(5, saved.size());
        for (int i = 0; i < ready.size(); i++) {
            assertEquals(ready.get(i).elements(), saved.get(i).getFailed(), saved.get(i).getName());
            assertEquals(ready.get(i).containers(), saved.get(i).getContainers(), saved.get(i).getName());
            assertEquals(ready.get(i).lasting(), saved.get(i).getLasting(), saved.get(i).getName());
        }
    }

    private static long count(Class<?> type) {
        return model.resources().stream().filter(type::isInstance).count();
    }

    private static String key(String table) {
        return table.equals("groups") ? "dependent" : "id";
    }

    /** References are a set: their order does not count. */
    private static String normal(String column, String text) {
        return column.equals("spof_for") ? new TreeSet<>(Arrays.asList(text.split(" "))).toString() : text;
    }

    private static List<Map<String, String>> table(String table, String fail) throws FaultException {
        var arguments = new HashMap<String, String>();
        arguments.put("table", table);
        if (!fail.isEmpty()) {
            arguments.put("fail", fail);
        }
        Table result = run(arguments);
        return result.rows().stream()
                .map(row -> IntStream.range(0, result.columns().size()).boxed()
                        .collect(Collectors.toMap(i -> result.columns().get(i).key(),
                                i -> Values.machine(row.cells().get(i).value()))))
                .toList();
    }

    private static Table run(Map<String, String> arguments) throws FaultException {
        return (Table) Contributions.REGISTRY.analysis("downtime").orElseThrow().run(model, new Arguments(arguments),
                Progress.NONE);
    }

    private static List<Map<String, String>> expected() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                MusterstadtSample.class.getResourceAsStream("/musterstadt/expected-findings.csv"),
                StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines().map(line -> line.split(";", -1)).toList();
            String[] head = lines.get(0);
            return lines.stream().skip(1).map(cells -> IntStream.range(0, head.length).boxed()
                    .collect(Collectors.toMap(i -> head[i], i -> cells[i]))).toList();
        }
    }
}
