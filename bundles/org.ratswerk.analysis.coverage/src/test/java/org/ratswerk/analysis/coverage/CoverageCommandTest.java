package org.ratswerk.analysis.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.Registry;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.format.JsonFormat;
import org.ratswerk.core.format.JsonValues;
import org.ratswerk.core.format.TextFormat;

/** The command on real data: its documents hold what the specification says. */
class CoverageCommandTest {
    private final Locale locale = Locale.getDefault();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path work;

    @BeforeEach
    void makeTown() throws Exception {
        Locale.setDefault(Locale.UK);
        RealData.read(work);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of("coverage", "koos", "--catalogue", "OZG"));
        all.addAll(List.of(arguments));
        return new CommandLine(
                new Registry(List.of(), List.of(new CoverageAnalysis()), List.of(), List.of(),
                        List.of(new CsvFormat(), new JsonFormat(), new TextFormat()), List.of(), List.of(),
                        List.of(new CoverageCommand())),
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), work)
                        .run(all);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @SuppressWarnings("unchecked")
    void jsonIsTheDocumentOfTheSpecification() {
        assertEquals(0, run("--unit", "type:bundle", "--reading", "any", "--format", "json"), err::toString);
        var document = (Map<String, Object>) JsonValues.read(out());
        assertEquals(List.of("catalogue", "version", "unit", "filter", "reading", "measures", "units", "entries"),
                List.copyOf(document.keySet()));
        assertEquals("OZG", document.get("catalogue"));
        assertEquals("2019", document.get("version"));
        assertEquals("type:bundle", document.get("unit"));
        assertEquals("any", document.get("reading"));
        var measures = (List<Map<String, Object>>) document.get("measures");
        assertEquals(List.of("direct", "coverage", "depth-1", "depth-2", "depth-3", "depth-4", "depth-5", "depth-6",
                "volume", "data-view", "it-link", "diagram", "completeness"),
                measures.stream().map(measure -> measure.get("id")).toList());
        assertEquals(Map.of("id", "direct", "numerator", 53.0, "denominator", 557.0, "percent", 9.5), measures.get(0));
        assertEquals(Map.of("id", "coverage", "numerator", 82.0, "denominator", 557.0, "percent", 14.7), measures.get(1));
        Map<String, Object> volume = measures.get(8);
        assertEquals(0.0, volume.get("denominator"));
        assertNull(volume.get("percent"));
        assertEquals(50, ((List<?>) document.get("units")).size());
        assertEquals(557, ((List<?>) document.get("entries")).size());
        assertTrue(out().contains("\"numerator\":53,\"denominator\":557,\"percent\":9.5"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("MB of memory"));
    }

    @Test
    void csvHoldsTheMeasures() {
        assertEquals(0, run("--unit", "type:bundle", "--format", "csv"), err::toString);
        List<String> lines = out().lines().toList();
        assertEquals("id,measure,numerator,denominator,percent,unknown", lines.get(0));
        assertEquals("direct,Direct coverage,53,557,9.5,", lines.get(1));
        assertEquals("coverage,Coverage,82,557,14.7,", lines.get(2));
        String told = err.toString(StandardCharsets.UTF_8);
        assertTrue(told.contains("OZG, version 2019"), told);
        assertTrue(told.contains("entries of the type bundle"), told);
    }

    @Test
    void everyTableIsThere() throws Exception {
        for (CoverageAnalysis.View view : CoverageAnalysis.View.values()) {
            assertEquals(0, run("--table", view.id(), "--format", "csv", "-o", "table.csv"),
                    () -> view.id() + ": " + err);
            assertFalse(Files.readAllLines(work.resolve("table.csv")).isEmpty(), view.id());
        }
        assertEquals(0, run("--table", "missing", "--unit", "type:bundle", "--format", "csv"));
        assertEquals(1 + 557 - 82, out().lines().count());
        assertEquals(0, run("--table", "entries", "--unit", "type:bundle", "--format", "csv"));
        assertEquals(1 + 557, out().lines().count());
    }

    @Test
    void wrongUseSaysWhatWouldBeRight() {
        assertEquals(2, run("--unit", "bundles"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("type:T"));
        assertEquals(2, run("--filter", "fieldd = Bauen"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("field"));
        assertEquals(2, run("--catalogue-version", "2018"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("OZG, version 2019"));
        assertEquals(2, run("--reading", "some"));
        assertEquals(2, run("--threshold", "7"));
        assertEquals(2, run("--at", "yesterday"));
        assertEquals("", out());
    }
}
