package org.ratswerk.bpmn.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Problems;
import org.ratswerk.core.check.RuleSettings;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.CsvFormat;
import org.ratswerk.core.format.JsonFormat;
import org.ratswerk.core.format.TextFormat;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.RuleSetting;
import org.ratswerk.model.RuleSeverity;

/** Diagrams of an administration and files on the command line. */
class BpmnCheckTest {
    private static final String UNNAMED = Examples.change(Examples.GOOD, "name=\"Meldedaten speichern\"", "");

    private final Locale locale = Locale.getDefault();
    private final BpmnCheck check = new BpmnCheck();
    @TempDir
    private Path top;
    private Path folder;
    private AdministrationFolder town;
    private Process process;
    private String out;
    private String err;

    @BeforeEach
    void build() throws Exception {
        Locale.setDefault(Locale.UK);
        folder = top.resolve("town");
        town = AdministrationFolder.create(folder, "Musterstadt");
        process = ModelFactory.eINSTANCE.createProcess();
        process.setId("p-1");
        process.setName("Wohnsitz anmelden");
        process.setBpmnAsIs("bpmn/a.bpmn");
        town.model().processes().add(process);
        town.save();
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(locale);
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private List<Problem> problems() {
        var found = new ArrayList<Problem>();
        RuleSettings.check(List.of(check), town.model(), found::add, Progress.NONE);
        return found;
    }

    private List<String> found(String rule) {
        return problems().stream().filter(problem -> problem.rule().equals("bpmn." + rule))
                .map(problem -> problem.elementId() + " " + problem.place().file() + ":" + problem.place().line() + " "
                        + problem.place().part() + " " + problem.severity())
                .toList();
    }

    private static int line(String text, String part) {
        return text.substring(0, text.indexOf(part)).split("\n", -1).length;
    }

    @Test
    void findingsAreThoseOfTheProcessOrOfTheAdministrationWithTheirPlace() throws IOException {
        write("bpmn/a.bpmn", UNNAMED);
        write("bpmn/deep/b.bpmn", UNNAMED);
        int line = line(UNNAMED, "<userTask id=\"T2\"");
        String administration = town.model().administration().getId();
        assertEquals(List.of("p-1 bpmn/a.bpmn:" + line + " T2 WARNING",
                administration + " bpmn/deep/b.bpmn:" + line + " T2 WARNING"), found("activity-name"));
        Problem problem = problems().stream().filter(each -> each.rule().equals("bpmn.activity-name")).findFirst()
                .orElseThrow();
        assertEquals("bpmn/a.bpmn, line " + line + ": Task (T2) has no name. Write what is to be done.", problem.message());
        assertEquals(List.of(administration + " bpmn/deep/b.bpmn:2 D INFO"), found("model-catalogue"));
    }

    @Test
    void settingsMakeRulesStricterSwitchThemOffAndOn() throws IOException {
        write("bpmn/a.bpmn", Examples.change(UNNAMED, "<sequenceFlow id=\"F9\"", "<sequenceFlow id=\"F9\" name=\"x\""));
        assertEquals(List.of(), found("flow-label"));
        set("bpmn.activity-name", RuleSeverity.ERROR);
        set("bpmn.flow-label", RuleSeverity.INFO);
        assertTrue(found("activity-name").getFirst().endsWith("ERROR"));
        assertEquals(1, found("flow-label").size());
        town.model().administration().getSettings().getRuleSettings().clear();
        assertTrue(found("activity-name").getFirst().endsWith("WARNING"));
        assertEquals(List.of(), found("flow-label"));
        set("bpmn.activity-name", RuleSeverity.OFF);
        assertEquals(List.of(), found("activity-name"));
    }

    private void set(String rule, RuleSeverity severity) {
        RuleSetting setting = ModelFactory.eINSTANCE.createRuleSetting();
        setting.setRule(rule);
        setting.setSeverity(severity);
        town.model().administration().getSettings().getRuleSettings().add(setting);
    }

    @Test
    void aFileIsReadAgainOnlyWhenItHasChanged() throws IOException {
        Path file = write("bpmn/a.bpmn", UNNAMED);
        FileTime time = Files.getLastModifiedTime(file);
        assertEquals(1, found("activity-name").size());
        // the same length at the same time: nobody looks into it
        Files.writeString(file, UNNAMED.replace("<userTask id=\"T2\"", "<userTask id=\"TX\""));
        Files.setLastModifiedTime(file, time);
        assertTrue(found("activity-name").getFirst().contains(" T2 "));
        Files.setLastModifiedTime(file, FileTime.fromMillis(time.toMillis() + 5000));
        assertTrue(found("activity-name").getFirst().contains(" TX "));
        Files.delete(file);
        assertEquals(List.of(), problems());
    }

    @Test
    void linksAreCheckedAgainWhenTheModelChanges() throws IOException {
        write("bpmn/a.bpmn", Examples.change(Examples.GOOD, "<process id=\"P\" name=\"Wohnsitz anmelden\">",
                "<process id=\"P\" name=\"Wohnsitz anmelden\"><extensionElements><rw:process ref=\"p-1\"/>"
                        + "</extensionElements>"));
        assertEquals(List.of(), found("model-link"));
        process.setId("p-2");
        assertEquals(1, found("model-link").size());
        process.setId("p-1");
        assertEquals(List.of(), found("model-link"));
        process.setBpmnAsIs(null);
        assertEquals(List.of(), found("model-catalogue"));
    }

    @Test
    void problemsFollowFilesAndModel() throws IOException {
        Path file = write("bpmn/a.bpmn", UNNAMED);
        var editing = new Editing(town);
        var problems = new Problems(editing, List.of(check), Runnable::run);
        problems.start();
        assertEquals(1, problems.of("p-1").stream().filter(each -> each.rule().equals("bpmn.activity-name")).count());
        Files.writeString(file, Examples.GOOD);
        problems.checkFiles();
        assertEquals(0, problems.of("p-1").stream().filter(each -> each.rule().equals("bpmn.activity-name")).count());
        editing.run("x", null, () -> process.setBpmnAsIs("bpmn/other.bpmn"));
        assertTrue(problems.list().stream().anyMatch(each -> each.rule().equals("bpmn.model-catalogue")));
        problems.dispose();
    }

    // --- command line

    private int run(String... arguments) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        var registry = new Registry(List.of(check), List.of(), List.of(), List.of(),
                List.of(new CsvFormat(), new JsonFormat(), new TextFormat()), List.of(), List.of(),
                List.of(new BpmnCheckCommand()));
        int status = new CommandLine(registry, new PrintStream(outBytes, false, StandardCharsets.UTF_8),
                new PrintStream(errBytes, false, StandardCharsets.UTF_8), top).run(List.of(arguments));
        out = outBytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        err = errBytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
        return status;
    }

    @Test
    void filesAreCheckedOnTheCommandLine() throws IOException {
        Files.writeString(top.resolve("good.bpmn"), Examples.GOOD);
        Files.writeString(top.resolve("bad.bpmn"), UNNAMED);
        Files.writeString(top.resolve("broken.bpmn"), "<definitions>");
        assertEquals(0, run("bpmn", "check", "good.bpmn"));
        assertEquals("", out);
        assertEquals("1 file: no errors, no warnings, no hints.\n", err);
        assertEquals(0, run("bpmn", "check", "good.bpmn", "bad.bpmn"));
        assertEquals("bad.bpmn:" + line(UNNAMED, "<userTask id=\"T2\"")
                + ": warning  bpmn.activity-name  T2  Task (T2) has no name. Write what is to be done.\n", out);
        assertEquals(1, run("bpmn", "check", "broken.bpmn"));
        assertTrue(out.contains("error  bpmn.unreadable"), out);
        assertEquals(0, run("bpmn", "check", "bad.bpmn", "--format", "csv"));
        assertTrue(out.startsWith("file,line,element,severity,rule,message\nbad.bpmn,"), out);
        assertEquals(0, run("bpmn", "check", "bad.bpmn", "--format", "json"));
        assertTrue(out.contains("\"rule\": \"bpmn.activity-name\""), out);
        assertEquals(0, run("bpmn", "check", "bad.bpmn", "--profile", "soundness"));
        assertEquals("", out);
        assertEquals(0, run("bpmn", "check", "good.bpmn", "--profile", "fim,soundness"));
        assertTrue(out.contains("bpmn.fim-number"), out);
    }

    @Test
    void wrongUseIsAnsweredWithWhatWouldBeRight() throws IOException {
        Files.writeString(top.resolve("good.bpmn"), Examples.GOOD);
        assertEquals(2, run("bpmn", "check"));
        assertTrue(err.startsWith("Usage: ratswerk bpmn check FILE|DIR…"), err);
        assertEquals(2, run("bpmn", "check", "nothing.bpmn"));
        assertEquals("There is no file and no folder “nothing.bpmn”.\n", err);
        assertEquals(2, run("bpmn", "check", "good.bpmn", "--profile", "town"));
        assertEquals("There is no profile “town”. Possible are: municipal, ech-0158, fim, soundness, model.\n", err);
        assertEquals(2, run("bpmn", "check", "good.bpmn", "--format", "pdf"));
        assertEquals("There is no format “pdf” here. Possible are: text, csv, json.\n", err);
    }

    @Test
    void filesOfAnAdministrationAreCheckedAsItSays() throws Exception {
        write("bpmn/a.bpmn", UNNAMED);
        write("bpmn/b.bpmn", Examples.GOOD);
        set("bpmn.activity-name", RuleSeverity.ERROR);
        town.save();
        assertEquals(1, run("bpmn", "check", "town"));
        assertTrue(out.contains("town/bpmn/a.bpmn:" + line(UNNAMED, "<userTask id=\"T2\"") + ": error  bpmn.activity-name"),
                out);
        assertTrue(out.contains("town/bpmn/b.bpmn:2: hint  bpmn.model-catalogue"), out);
        assertFalse(out.contains("a.bpmn:2: hint  bpmn.model-catalogue"), out);
        assertEquals(0, run("bpmn", "check", "town/bpmn/b.bpmn", "--profile", "municipal"));
        assertEquals("", out);
        assertEquals(1, run("check", "town"));
        assertTrue(out.contains("error  bpmn.activity-name  p-1  bpmn/a.bpmn, line "), out);
        assertEquals(Severity.ERROR, problems().stream().filter(each -> each.rule().equals("bpmn.activity-name"))
                .findFirst().orElseThrow().severity());
    }
}
