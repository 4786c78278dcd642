package org.ratswerk.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Progress;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.sample.MusterstadtSample;

/** Every figure of the downtime analysis answers "why?", and every planted problem of the sample is said in words. */
class WhyTest {
    private static final Analysis ANALYSIS = Contributions.REGISTRY.analysis("downtime").orElseThrow();
    /** Tables in which the planted problems of this analysis stand; others are found by other checks. */
    private static final Set<String> DOWNTIME_TABLES = Set.of("requirements", "groups", "processes");
    /** What each table needs to know, where it needs anything. */
    private static final Map<String, List<Map<String, String>>> QUESTIONS = Map.of(
            "processes", List.of(Map.of(), Map.of("fail-all", ""), Map.of("fail-all", "", "at", "2027-09-12T18:00")),
            "schedule", List.of(Map.of("fail-all", "")), "scenario", List.of(Map.of("fail", "site-anschluss")),
            "gantt", List.of(Map.of("fail-all", "")), "gains", List.of(Map.of("fail", "site-anschluss,srv-wahl")),
            "driver", List.of(Map.of("element", "srv-wahl"), Map.of("element", "site-anschluss"),
                    Map.of("element", "p-sterbefall")),
            "single-points", List.of(Map.of(), Map.of("at", "2027-09-12T18:00")));

    @TempDir
    private static Path folder;
    private static AdministrationModel model;
    private final Locale locale = Locale.getDefault();

    @BeforeAll
    static void build() throws FaultException {
        new MusterstadtSample().create(folder.resolve("m"), Contributions.REGISTRY, Progress.NONE);
        model = AdministrationFolder.open(folder.resolve("m"), Progress.NONE).model();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyFigureOfEveryTableIsExplained(String language) throws FaultException {
        Locale.setDefault(Locale.of(language));
        var names = names();
        var tables = ANALYSIS.parameters().stream().filter(parameter -> parameter.key().equals("table")).findFirst()
                .orElseThrow().choices().stream().map(Value.Term::code).toList();
        assertTrue(tables.size() >= 16, tables.toString());
        var silent = new ArrayList<String>();
        int figures = 0;
        for (String table : tables) {
            for (Map<String, String> question : QUESTIONS.getOrDefault(table, List.of(Map.of()))) {
                var arguments = new HashMap<>(question);
                arguments.put("table", table);
                Map<String, Supplier<String>> asked = figures(ANALYSIS.run(model, new Arguments(arguments), Progress.NONE));
                assertFalse(asked.isEmpty(), table + " has no figure");
                figures += asked.size();
                asked.forEach((where, why) -> {
                    String text = why == null ? "" : why.get();
                    if (text == null || text.isBlank() || names.stream().noneMatch(text::contains)) {
                        silent.add(arguments + " " + where + ": " + text);
                    }
                });
            }
        }
        assertTrue(figures > 3_000, "figures: " + figures);
        assertEquals(List.of(), silent.stream().limit(20).toList());
    }

    /** Names of elements and of fields, as explanations quote them. */
    private static Set<String> names() {
        var names = new HashSet<String>();
        model.processes().forEach(process -> names.add(quoted(process)));
        model.resources().forEach(resource -> names.add(quoted(resource)));
        model.landscape().getGroups().forEach(group -> names.add(quoted(group)));
        // measures are listed by their names alone
        model.continuityRegister().getMeasures().forEach(measure -> names.add(measure.getName()));
        names.add(Labels.of(Literals.RESOURCE__RECOVERY_PEOPLE));
        return names;
    }

    private static String quoted(Element element) {
        String name = element.getName() == null ? element.getId() : element.getName();
        return Locale.getDefault().getLanguage().equals("de") ? "„" + name + "“" : "“" + name + "”";
    }

    /** All figures of a result: times, numbers, what is unknown, and what is rated. */
    private static Map<String, Supplier<String>> figures(Result result) {
        var figures = new HashMap<String, Supplier<String>>();
        switch (result) {
        case Table table -> {
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.columns().size(); column++) {
                    var cell = table.rows().get(row).cells().get(column);
                    if (isFigure(cell.value(), table.columns().get(column).kind())) {
                        figures.put(row + " " + table.columns().get(column).key(), cell.explanation());
                    }
                }
            }
        }
        case Matrix matrix -> {
            for (int row = 0; row < matrix.rows().size(); row++) {
                for (int column = 0; column < matrix.columns().size(); column++) {
                    var cell = matrix.cells().get(row).get(column);
                    if (cell.value() != Value.NONE) {
                        figures.put(row + " " + column, cell.explanation());
                    }
                }
            }
        }
        case Timeline timeline -> timeline.lanes().forEach(lane -> lane.bars()
                .forEach(bar -> figures.put(lane.title() + " " + bar.element().id(), bar.explanation())));
        case Graph graph -> graph.edges()
                .forEach(edge -> figures.put(edge.source() + " " + edge.target(), edge::description));
        default -> throw new AssertionError(result);
        }
        return figures;
    }

    private static boolean isFigure(Value value, Table.Kind kind) {
        return value instanceof Value.Hours || value instanceof Value.Number || value instanceof Value.Unknown
                || kind == Table.Kind.STATE && value != Value.NONE;
    }

    @Test
    void everyPlantedProblemIsSaidInOneSentence() throws FaultException, IOException {
        Locale.setDefault(Locale.GERMANY);
        for (Map<String, String> planted : planted()) {
            String element = planted.get("element");
            String name = quoted(element(element));
            String said = switch (planted.get("rule")) {
            case "single point of failure" -> planted.get("table").equals("requirements")
                    ? cell("single-points", element, "statement")
                    : explanation("single-points", planted.get("fail"), "statement");
            case "group member", "infeasible" -> sentence(element);
            case "group requirement" -> groupSentence(element, planted.get("group"));
            case "gap" -> cell("insufficient", element, "risk");
            case "cycle" -> cell("critical-resources", element, "statement");
            case "unanswered" -> explanation("unanswered", element, "state");
            default -> throw new AssertionError(planted);
            };
            assertTrue(said.contains(name), planted + ": " + said);
            String word = switch (planted.get("rule")) {
            case "single point of failure" -> "Fällt nur „";
            case "group member" -> "gehört zur Redundanzgruppe „wan“, von der 1 von 2 genügen";
            case "group requirement" -> "Von der Redundanzgruppe „wan“ müssen 1 von 2 Mitgliedern nach "
                    + planted.get("required_h") + " h wieder da sein";
            case "infeasible" -> "müsste schon vor dem Ereignis wieder da sein";
            case "gap" -> "länger still als tolerierbar";
            case "cycle" -> "brauchen sich gegenseitig";
            default -> "Niemand hat gesagt, wie lange „";
            };
            assertTrue(said.contains(word), planted + ": " + said);
        }
    }

    private static Element element(String id) {
        return java.util.stream.Stream.<Element>concat(model.processes().stream(), model.resources().stream())
                .filter(candidate -> candidate.getId().equals(id)).findFirst().orElseThrow();
    }

    /** First line of the answer to why an element is required when it is. */
    private static String sentence(String element) throws FaultException {
        return explanation("overview", element, "required_h").lines().findFirst().orElseThrow();
    }

    private static String groupSentence(String dependent, String group) throws FaultException {
        Table table = table("groups");
        return table.rows().stream().filter(row -> row.elementId().equals(dependent)
                && Values.machine(row.cells().get(column(table, "group")).value()).equals(group))
                .map(row -> row.cells().get(column(table, "required_h")).explanation().get()).findFirst().orElseThrow();
    }

    private static String cell(String table, String element, String column) throws FaultException {
        return Values.human(find(table, element, column).value());
    }

    private static String explanation(String table, String element, String column) throws FaultException {
        return find(table, element, column).explanation().get();
    }

    private static Table.Cell find(String name, String element, String column) throws FaultException {
        Table table = table(name);
        return table.rows().stream().filter(row -> element.equals(row.elementId())).findFirst()
                .orElseThrow(() -> new AssertionError(element + " is not in " + name)).cells().get(column(table, column));
    }

    private static int column(Table table, String key) {
        return table.columns().stream().map(Table.Column::key).toList().indexOf(key);
    }

    private static Table table(String table) throws FaultException {
        return (Table) ANALYSIS.run(model, new Arguments(Map.of("table", table)), Progress.NONE);
    }

    private static List<Map<String, String>> planted() throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(
                MusterstadtSample.class.getResourceAsStream("/musterstadt/expected-findings.csv"),
                StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines().map(line -> line.split(";", -1)).toList();
            return lines.stream().skip(1).map(cells -> {
                Map<String, String> row = new HashMap<>();
                IntStream.range(0, lines.get(0).length).forEach(i -> row.put(lines.get(0)[i], cells[i]));
                return row;
            }).filter(row -> DOWNTIME_TABLES.contains(row.get("table"))).toList();
        }
    }
}
