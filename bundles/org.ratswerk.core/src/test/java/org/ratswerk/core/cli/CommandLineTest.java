package org.ratswerk.core.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Analysis;
import org.ratswerk.core.Arguments;
import org.ratswerk.core.Parameter;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.format.JsonFormat;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.format.TextFormat;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

class CommandLineTest {
    private static final Rule RULE = new Rule("test.name", Severity.ERROR, "Name", "Why");

    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private String out;
    private String err;
    private boolean faulty;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.UK);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    @Test
    void helpNamesEveryCommand() {
        assertEquals(0, run("help"));
        for (String command : List.of("new", "check", "sample", "report", "version", "count")) {
            assertTrue(out.contains("\n  " + command + " "), out);
        }
        assertEquals(0, run("help", "count"));
        assertEquals("""
                Usage: ratswerk count DIR [--of processes|resources] [--at YYYY-MM-DD[THH:MM]] [--all] \
                [--format text|csv|json|xlsx] [-o FILE]
                Counts elements.
                """, out);
        assertEquals(0, run("count", "--help"));
        assertTrue(out.startsWith("Usage: ratswerk count DIR"));
    }

    @Test
    void wrongUseIsAnsweredInOneLineWithStatusTwo() {
        assertEquals(2, run("chekc"));
        assertEquals("There is no command “chekc”. Did you mean “check”? All commands: ratswerk help\n", err);
        assertEquals(2, run("new", "a"));
        assertEquals("Usage: ratswerk new DIR --name NAME\n", err);
        assertEquals(2, run("new", "a", "--nmae", "A"));
        assertEquals("There is no option “--nmae” here. Did you mean “--name”?\n", err);
        assertEquals(2, run("new", "a", "--name"));
        assertEquals("The option “--name” lacks its value.\n", err);
        assertEquals(2, run("new", "a", "--name", "A", "--name=B"));
        assertEquals("The option “--name” is given twice; please give it once.\n", err);
        assertEquals(2, run("check", "nowhere"));
        assertEquals(1, err.lines().count(), err);
        assertEquals("", out);
        assertFalse(Files.exists(folder.resolve("a")));
    }

    @Test
    void germanUsersAreAnsweredInGerman() {
        Locale.setDefault(Locale.GERMANY);
        assertEquals(2, run("prüfe"));
        assertTrue(err.startsWith("Den Befehl „prüfe“ gibt es nicht."), err);
    }

    @Test
    void anAdministrationIsMadeAndChecked() {
        assertEquals(0, run("new", "musterdorf", "--name", "Musterdorf"));
        assertTrue(Files.exists(folder.resolve("musterdorf/administration.ratswerk")));
        assertEquals(2, run("new", "musterdorf", "--name", "Musterdorf"));
        assertEquals(0, run("check", "musterdorf"));
        assertEquals("", out);
        faulty = true;
        assertEquals(1, run("check", "musterdorf"));
        assertEquals("error  test.name  e1  It is wrong.\n", out);
        assertEquals("1 error, no warnings, no hints.\n", err);
        assertEquals(1, run("check", "musterdorf", "--format", "json"));
        assertEquals("""
                [
                  {
                    "rule": "test.name",
                    "severity": "error",
                    "element": "e1",
                    "feature": null,
                    "message": "It is wrong."
                  }
                ]
                """, out);
    }

    @Test
    void anAnalysisIsACommandWithItsParametersAsOptions() throws IOException {
        run("new", "m", "--name", "M");
        assertEquals(0, run("count", "m", "--format", "csv", "--of", "resources", "--all"));
        assertEquals("arguments,processes\n\"{all=, of=resources}\",0\n", out);
        assertEquals(0, run("count", "m", "--format", "json", "-o", "count.json"));
        assertEquals("", out);
        assertTrue(Files.readString(folder.resolve("count.json")).contains("\"processes\": 0"));
        assertEquals(2, run("count", "m", "--format", "pdf"));
        assertEquals("There is no format “pdf” here. Possible are: csv, json, text.\n", err);
        assertEquals(2, run("count", "m", "-o", "nowhere/count.txt"));
        assertEquals("nowhere/count.txt: The file cannot be written: there is no such folder. Nothing was written.\n",
                err);
    }

    private int run(String... arguments) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var registry = new Registry(List.of(new TestCheck()), List.of(new TestAnalysis()), List.of(), List.of(),
                List.<TableFormat>of(new CsvFormat(), new JsonFormat(), new TextFormat()), List.of(),
                List.of(), List.of(new PairCommand()));
        int status = new CommandLine(registry, new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), folder).run(List.of(arguments));
        out = outBytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        err = errBytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        return status;
    }

    @Test
    void namesOfTwoWordsAreCommands() {
        assertEquals(0, run("town", "hall", "--big"));
        assertEquals("[--big]\n", out);
        assertEquals(0, run("help", "town", "hall"));
        assertEquals("Usage: ratswerk town hall\nPrints its arguments.\n", out);
        assertEquals(2, run("town", "hal"));
        assertEquals("There is no command “town hal”. Did you mean “town hall”? All commands: ratswerk help\n", err);
        assertEquals(2, run("town"));
        assertEquals("There is no command “town”. Did you mean “town hall”? All commands: ratswerk help\n", err);
    }

    private static final class PairCommand implements Command {
        @Override
        public String name() {
            return "town hall";
        }

        @Override
        public String usage() {
            return name();
        }

        @Override
        public String summary() {
            return "Prints its arguments.";
        }

        @Override
        public int run(Invocation invocation) {
            invocation.out().println(invocation.arguments());
            return DONE;
        }
    }

    private final class TestCheck implements Check {
        @Override
        public List<Rule> rules() {
            return List.of(RULE);
        }

        @Override
        public void check(AdministrationModel model, java.util.function.Consumer<Problem> sink, Progress progress) {
            if (faulty) {
                sink.accept(new Problem(RULE.id(), RULE.severity(), "e1", null, "It is wrong.", List.of()));
            }
        }
    }

    private static final class TestAnalysis implements Analysis {
        @Override
        public String id() {
            return "count";
        }

        @Override
        public String title() {
            return "Count";
        }

        @Override
        public String description() {
            return "Counts elements.";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    new Parameter("of", "Of", Parameter.Kind.CHOICE,
                            List.of(new Value.Term("processes", "Processes", Symbol.NONE),
                                    new Value.Term("resources", "Resources", Symbol.NONE))),
                    new Parameter("at", "At", Parameter.Kind.DATE_TIME, List.of()),
                    new Parameter("all", "All", Parameter.Kind.FLAG, List.of()));
        }

        @Override
        public Result run(AdministrationModel model, Arguments arguments, Progress progress) {
            return new Table("count", "Count",
                    List.of(new Table.Column("arguments", "Arguments", Table.Kind.TEXT, null),
                            new Table.Column("processes", "Processes", Table.Kind.NUMBER, null)),
                    List.of(new Table.Row(null,
                            List.of(Table.Cell.of(Value.text(new java.util.TreeMap<>(arguments.values()).toString())),
                                    Table.Cell.of(Value.number(model.processes().size()))))));
        }
    }
}
