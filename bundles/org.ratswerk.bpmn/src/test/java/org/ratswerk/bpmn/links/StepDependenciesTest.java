package org.ratswerk.bpmn.links;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.bpmn.index.BpmnSummary;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Registry;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.cli.CommandLine;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Requirement;

class StepDependenciesTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;
    private final Locale locale = Locale.getDefault();
    @TempDir
    private Path folder;
    private Editing editing;
    private Process process;
    private ITSystem system;
    private RedundancyGroup group;

    @BeforeEach
    void create() throws Exception {
        Locale.setDefault(Locale.ENGLISH);
        AdministrationFolder administration = AdministrationFolder.create(folder, "Neustadt");
        process = FACTORY.createProcess();
        process.setId("p-1");
        process.setName("Ausweis ausstellen");
        system = FACTORY.createITSystem();
        system.setId("s-1");
        system.setName("Meldewesen");
        group = FACTORY.createRedundancyGroup();
        group.setId("g-1");
        group.setName("Server");
        administration.model().processes().add(process);
        administration.model().resources().add(system);
        administration.model().groups().add(group);
        administration.save();
        editing = new Editing(administration);
    }

    @AfterEach
    void back() {
        Locale.setDefault(locale);
    }

    private void write(String name, String link, String steps) throws Exception {
        Files.writeString(folder.resolve("bpmn/" + name), """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1">
                  <process id="P">%s%s</process>
                </definitions>
                """.formatted(link.isEmpty() ? ""
                : "<extensionElements><rw:process ref=\"" + link + "\"/></extensionElements>", steps));
        BpmnIndex.of(folder).invalidate("bpmn/" + name);
    }

    private static String step(String id, String name, String... uses) {
        var step = new StringBuilder("<task id=\"" + id + "\" name=\"" + name + "\"><extensionElements>");
        for (String use : uses) {
            String[] parts = use.split(" ");
            step.append("<rw:uses ref=\"").append(parts[0])
                    .append(parts.length > 1 ? "\" bridging=\"" + parts[1] : "").append("\"/>");
        }
        return step.append("</extensionElements></task>").toString();
    }

    private List<BpmnSummary> diagrams() {
        return BpmnIndex.of(folder).summaries(Progress.NONE);
    }

    private StepDependencies.Differences synchronise() {
        return StepDependencies.synchronise(editing, diagrams());
    }

    private List<Dependency> dependencies() {
        return editing.model().dependencies();
    }

    @Test
    void aStepMakesItsProcessDependOnWhatItUses() throws Exception {
        write("a.bpmn", "p-1", step("T1", "Antrag prüfen", "s-1 PT2H", "g-1") + step("T2", "Drucken", "s-1"));
        synchronise();
        assertEquals(3, dependencies().size());
        var first = (Requirement) dependencies().getFirst();
        assertSame(process, first.getDependent());
        assertSame(system, first.getResource());
        assertEquals(Duration.ofHours(2), first.getBridging());
        assertEquals(DependencyOrigin.BPMN, first.getOrigin());
        assertEquals("bpmn/a.bpmn#T1", first.getOriginStep());
        assertEquals("Antrag prüfen", first.getReason());
        assertSame(group, ((Requirement) dependencies().get(1)).getGroup());
        assertNull(dependencies().get(2).getBridging());
        assertTrue(synchronise().isEmpty());
        editing.undo();
        assertEquals(List.of(), dependencies());
    }

    @Test
    void changesAndRemovalsFollow() throws Exception {
        write("a.bpmn", "p-1", step("T1", "Prüfen", "s-1 PT2H") + step("T2", "Drucken", "s-1"));
        synchronise();
        String id = dependencies().getFirst().getId();
        write("a.bpmn", "p-1", step("T1", "Antrag prüfen", "s-1 PT4H", "s-1 PT3H"));
        StepDependencies.Differences differences = synchronise();
        assertEquals(0, differences.missing().size());
        assertEquals(1, differences.outdated().size());
        assertEquals(1, differences.gone().size());
        assertEquals(1, dependencies().size());
        assertEquals(id, dependencies().getFirst().getId());
        assertEquals(Duration.ofHours(3), dependencies().getFirst().getBridging());
        assertEquals("Antrag prüfen", dependencies().getFirst().getReason());
        Files.delete(folder.resolve("bpmn/a.bpmn"));
        synchronise();
        assertEquals(List.of(), dependencies());
    }

    @Test
    void dependenciesMadeByHandStay() throws Exception {
        editing.run("add", () -> {
            Requirement byHand = FACTORY.createRequirement();
            byHand.setId("d-1");
            byHand.setDependent(process);
            byHand.setResource(system);
            dependencies().add(byHand);
        });
        write("a.bpmn", "p-1", step("T1", "Prüfen", "s-1"));
        synchronise();
        write("a.bpmn", "p-1", "");
        synchronise();
        assertEquals(List.of("d-1"), dependencies().stream().map(Dependency::getId).toList());
    }

    @Test
    void aFileThatCannotBeReadKeepsItsDependencies() throws Exception {
        write("a.bpmn", "p-1", step("T1", "Prüfen", "s-1"));
        synchronise();
        write("a.bpmn", "p-1", "<");
        assertTrue(synchronise().isEmpty());
        assertEquals(1, dependencies().size());
    }

    @Test
    void anUnlinkedDiagramBelongsToTheProcessThatNamesIt() throws Exception {
        write("a.bpmn", "", step("T1", "Prüfen", "s-1"));
        assertTrue(synchronise().isEmpty());
        editing.run("link", () -> process.setBpmnAsIs("bpmn/a.bpmn"));
        assertEquals(1, synchronise().missing().size());
    }

    @Test
    void aToBeDiagramSaysNothingAboutToday() throws Exception {
        write("new.bpmn", "p-1", step("T1", "Prüfen", "s-1"));
        editing.run("link", () -> process.setBpmnToBe("bpmn/new.bpmn"));
        assertTrue(synchronise().isEmpty());
    }

    @Test
    void oneFileAloneCanBeTakenOver() throws Exception {
        write("a.bpmn", "p-1", step("T1", "Prüfen", "s-1"));
        write("b.bpmn", "p-1", step("T1", "Prüfen", "s-1"));
        StepDependencies.synchronise(editing, diagrams(), "bpmn/b.bpmn");
        assertEquals(List.of("bpmn/b.bpmn#T1"), dependencies().stream().map(Dependency::getOriginStep).toList());
        write("a.bpmn", "p-1", "");
        write("b.bpmn", "p-1", "");
        StepDependencies.synchronise(editing, diagrams(), "bpmn/a.bpmn");
        assertEquals(1, dependencies().size());
    }

    @Test
    void linksToNothingOrToSomethingElseMakeNoDependency() throws Exception {
        write("a.bpmn", "p-1", step("T1", "Prüfen", "nowhere", "p-1"));
        assertTrue(synchronise().isEmpty());
        write("a.bpmn", "s-1", step("T1", "Prüfen", "s-1"));
        assertTrue(synchronise().isEmpty());
    }

    @Test
    void theCheckTellsWhatLagsBehindAndMendsIt() throws Exception {
        write("a.bpmn", "p-1", step("T1", "Prüfen", "s-1"));
        Problem missing = problems().getFirst();
        assertEquals("p-1", missing.elementId());
        assertEquals(new Problem.Place("bpmn/a.bpmn", "T1", 2), missing.place());
        assertTrue(missing.message().contains("“Prüfen” in bpmn/a.bpmn uses"), missing.message());
        mend(missing);
        assertEquals(List.of(), problems());
        write("a.bpmn", "p-1", step("T1", "Prüfen", "s-1 PT1H"));
        mend(problems().getFirst());
        assertEquals(Duration.ofHours(1), dependencies().getFirst().getBridging());
        write("a.bpmn", "p-1", "");
        assertEquals("originStep", problems().getFirst().feature());
        mend(problems().getFirst());
        assertEquals(List.of(), dependencies());
    }

    private List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        new StepDependencyCheck().check(editing.model(), problems::add, Progress.NONE);
        return problems;
    }

    private void mend(Problem problem) {
        editing.run("mend", problem.fixes().getFirst()::apply);
    }

    @Test
    void theCommandSavesWhatTheDiagramsSay() throws Exception {
        write("a.bpmn", "p-1", step("T1", "Prüfen", "s-1"));
        assertEquals(0, run("bpmn", "sync", folder.toString(), "--dry-run"));
        assertTrue(said.contains("bpmn/a.bpmn#T1"), said);
        assertFalse(Files.readString(folder.resolve("landscape.ratswerk")).contains("bpmn/a.bpmn#T1"));
        assertEquals(0, run("bpmn", "sync", folder.toString()));
        assertTrue(said.contains("1 dependency added, 0 updated, 0 removed."), said);
        assertTrue(Files.readString(folder.resolve("landscape.ratswerk")).contains("bpmn/a.bpmn#T1"));
        assertEquals(0, run("bpmn", "sync", folder.toString()));
        assertTrue(said.contains("No dependencies added"), said);
        write("b.bpmn", "p-1", "<");
        assertEquals(1, run("bpmn", "sync", folder.toString()));
        assertTrue(said.contains("bpmn/b.bpmn, line 2"), said);
    }

    private String said = "";

    private int run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var registry = new Registry(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(new SyncCommand()));
        int status = new CommandLine(registry, out, out, folder).run(List.of(arguments));
        said = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
