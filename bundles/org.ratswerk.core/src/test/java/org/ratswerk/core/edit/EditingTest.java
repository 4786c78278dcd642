package org.ratswerk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ITSystem;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;

class EditingTest {
    private static final ModelFactory FACTORY = ModelFactory.eINSTANCE;

    @TempDir
    private Path dir;
    private Editing editing;
    private final List<Change> changes = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        AdministrationFolder.create(dir, "Neustadt");
        editing = new Editing(AdministrationFolder.open(dir, Progress.NONE));
        editing.addListener(changes::add);
    }

    private Process process(String id, String name) {
        Process process = FACTORY.createProcess();
        process.setId(id);
        process.setName(name);
        editing.run("new process", () -> editing.model().processes().add(process));
        return process;
    }

    @Test
    void aCommandIsToldTakenBackAndDoneAgain() {
        Process process = process("p1", "Reisepass");
        editing.run("rename", () -> process.setName("Personalausweis"));

        assertEquals(List.of(Change.Kind.DONE, Change.Kind.DONE), changes.stream().map(Change::kind).toList());
        assertTrue(changes.getLast().concerns(process));
        assertEquals("rename", editing.undoLabel().orElseThrow());

        editing.undo();
        assertEquals("Reisepass", process.getName());
        assertEquals("rename", editing.redoLabel().orElseThrow());
        editing.undo();
        assertFalse(editing.contains(process));
        assertTrue(editing.element("p1").isEmpty());
        assertTrue(changes.getLast().removed().contains(process));
        editing.redo();
        editing.redo();
        assertEquals("Personalausweis", process.getName());
        assertSame(process, editing.element("p1").orElseThrow());
    }

    @Test
    void aCommandThatFailsLeavesNothingBehind() {
        Process process = process("p1", "Reisepass");
        assertThrows(IllegalArgumentException.class, () -> editing.run("fails", () -> {
            process.setName("x");
            editing.model().processes().clear();
            editing.model().catalogues().add(FACTORY.createReferenceCatalogue());
            throw new IllegalArgumentException();
        }));
        assertEquals("Reisepass", process.getName());
        assertEquals(List.of(process), editing.model().processes());
        assertEquals(List.of(), editing.model().catalogues());
        assertEquals("new process", editing.undoLabel().orElseThrow());
    }

    @Test
    void aChangeOutsideOfACommandIsRefused() {
        Process process = process("p1", "Reisepass");
        assertThrows(IllegalStateException.class, () -> process.setName("x"));
    }

    @Test
    void typingInOneFieldIsOneCommand() {
        Process process = process("p1", "");
        for (String text : List.of("R", "Re", "Rei")) {
            editing.run("name", List.of(process, "name"), () -> process.setName(text));
        }
        editing.undo();
        assertEquals("", process.getName());
        editing.redo();
        assertEquals("Rei", process.getName());
    }

    @Test
    void whatIsDirtyIsKnownPerFileAcrossUndoAndSave() throws Exception {
        assertFalse(editing.isDirty());
        Process process = process("p1", "Reisepass");
        assertEquals(Set.of(editing.model().processRegister()), editing.dirtyRoots());
        editing.save(false);
        assertFalse(editing.isDirty());
        editing.run("unit", () -> editing.model().administration().setAgs("08222000"));
        assertEquals(Set.of(editing.model().administration()), editing.dirtyRoots());
        editing.undo();
        assertFalse(editing.isDirty());
        editing.undo();
        assertEquals(Set.of(editing.model().processRegister()), editing.dirtyRoots());
        editing.run("other", () -> editing.model().administration().setAgs("1"));
        editing.undo();
        assertTrue(editing.isDirty(editing.model().processRegister()), "the saved process cannot be had back");
        editing.save(false);
        var read = AdministrationFolder.open(dir, Progress.NONE).model();
        assertEquals(0, read.processes().size());
        assertFalse(editing.contains(process));
    }

    @Test
    void aNewCatalogueCanBeTakenBackAndIsSaved() throws Exception {
        var catalogue = FACTORY.createReferenceCatalogue();
        catalogue.setName("OZG");
        editing.run("catalogue", () -> editing.model().catalogues().add(catalogue));
        assertTrue(editing.isDirty(catalogue));
        editing.run("version", () -> catalogue.setVersion("1"));
        editing.undo();
        editing.undo();
        assertFalse(editing.isDirty());
        assertEquals(List.of(), editing.model().catalogues());
        editing.redo();
        editing.redo();
        assertEquals(List.of(Path.of("catalogues/ozg.ratswerk")), editing.save(false));
    }

    @Test
    void referencesAreKnownBackwards() {
        Process process = process("p1", "Reisepass");
        ITSystem system = FACTORY.createITSystem();
        var requirement = FACTORY.createRequirement();
        requirement.setDependent(process);
        requirement.setResource(system);
        editing.run("landscape", () -> {
            editing.model().resources().add(system);
            editing.model().dependencies().add(requirement);
        });
        assertEquals(List.of(requirement), editing.referrers().to(system, Literals.REQUIREMENT__RESOURCE));
        editing.run("delete", () -> {
            EcoreUtil.remove(requirement);
            requirement.setResource(null);
        });
        assertEquals(0, editing.referrers().count(system));
        editing.undo();
        assertEquals(List.of(requirement), editing.referrers().to(system, Literals.REQUIREMENT__RESOURCE));
        assertEquals(1, editing.referrers().count(process));
    }

    @Test
    void theTreeOfUnitsIsUndoneToo() {
        OrganisationalUnit top = FACTORY.createOrganisationalUnit();
        OrganisationalUnit below = FACTORY.createOrganisationalUnit();
        editing.run("units", () -> editing.model().administration().getUnits().addAll(List.of(top, below)));
        editing.run("move", () -> top.getChildren().add(below));
        assertSame(top, below.getParent());
        editing.undo();
        assertEquals(null, below.getParent());
        assertEquals(List.of(), top.getChildren());
        editing.redo();
        assertEquals(List.of(below), top.getChildren());
    }

    @Test
    void commandsOfEmfGoTheSameWay() {
        Process process = process("p1", "Reisepass");
        editing.domain().getCommandStack()
                .execute(SetCommand.create(editing.domain(), process, Literals.ELEMENT__NAME, "Neu"));
        assertEquals("Neu", process.getName());
        editing.domain().getCommandStack().undo();
        assertEquals("Reisepass", process.getName());
    }

    @Test
    void aReaderBeginsAnewWhenTheModelChangesMeanwhile() {
        Process process = process("p1", "alt");
        int[] runs = {0};
        String read = editing.read(progress -> {
            String name = process.getName();
            if (++runs[0] == 1) {
                editing.run("meanwhile", () -> process.setName("neu"));
            }
            progress.checkCancelled();
            return name;
        }, Progress.NONE);
        assertEquals("neu", read);
        assertEquals(2, runs[0]);
    }

    @Test
    void unsavedElementsAreKnown() throws Exception {
        Process process = process("p1", "Reisepass");
        Process other = process("p2", "Personalausweis");
        assertEquals(Set.of(process, other), editing.dirtyElements());
        editing.save(false);
        assertEquals(Set.of(), editing.dirtyElements());

        editing.run("impact", () -> process.setImpact(FACTORY.createBusinessImpact()));
        editing.run("workaround", () -> process.getImpact().setWorkaround("Papier"));
        assertEquals(Set.of(process), editing.dirtyElements());
        editing.undo();
        editing.undo();
        assertEquals(Set.of(), editing.dirtyElements());
        editing.undo();
        assertEquals(Set.of(), Set.copyOf(editing.dirtyElements().stream().filter(each -> each == other).toList()));
        assertTrue(editing.isDirty());
    }
}
