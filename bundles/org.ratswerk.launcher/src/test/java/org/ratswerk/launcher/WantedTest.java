package org.ratswerk.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arguments ask for. */
class WantedTest {
    @TempDir
    Path here;

    private Wanted wanted(String... arguments) {
        return Wanted.of(List.of(arguments), here);
    }

    @Test
    void nothingIsTheWorkbench() {
        assertFalse(wanted().command());
        assertEquals(List.of(), wanted().open());
        assertNull(wanted().workspace());
    }

    @Test
    void aWordIsACommandWithAllItsArguments() {
        var wanted = wanted("check", "folder", "-open", "x.bpmn");
        assertTrue(wanted.command());
        assertEquals(List.of("check", "folder", "-open", "x.bpmn"), wanted.rest());
        assertTrue(wanted("--help").command());
    }

    @Test
    void foldersAndFilesAreOpened() throws IOException {
        Path folder = Files.createDirectory(here.resolve("Stadt Ä"));
        var wanted = wanted("Stadt Ä", "Stadt Ä/bpmn/a.bpmn");
        assertFalse(wanted.command());
        assertEquals(List.of(folder, folder.resolve("bpmn/a.bpmn")), wanted.open());
    }

    @Test
    void filesOfOursAreOpenedEvenIfTheyAreNotThere() {
        assertEquals(List.of(here.resolve("gone.BPMN")), wanted("gone.BPMN").open());
        assertEquals(List.of(here.resolve("x/administration.ratswerk")), wanted("x/administration.ratswerk").open());
        assertTrue(wanted("gone.txt").command());
    }

    @Test
    void optionsOfThePlatformStayWithTheirValues() {
        var wanted = wanted("-data", "ws", "-application", "a.b", "-consoleLog", "-open", "x", "../y.bpmn");
        assertFalse(wanted.command());
        assertEquals("ws", wanted.workspace());
        assertEquals(List.of("-application", "a.b", "-consoleLog"), wanted.rest());
        assertEquals(List.of(here.resolve("x"), here.getParent().resolve("y.bpmn")), wanted.open());
        assertEquals(List.of("-data", "ws", "-application", "a.b", "-consoleLog"), wanted.again());
    }

    @Test
    void theWorkspaceIsTheNamedOneElseTheUsualOne() {
        Path usual = here.resolve("usual");
        assertEquals(Optional.of(usual), wanted().workspaceFolder(here, usual));
        assertEquals(Optional.of(here.resolve("ws")), wanted("-data", "ws").workspaceFolder(here, usual));
        assertEquals(Optional.empty(), wanted("-data", "@none").workspaceFolder(here, usual));
    }

    @Test
    void aFolderCalledLikeACommandDoesNotHideTheCommand() throws IOException {
        Files.createDirectory(here.resolve("case-load"));
        Path town = Files.createDirectory(here.resolve("town"));
        Files.createFile(town.resolve("administration.ratswerk"));
        assertTrue(Wanted.of(List.of("case-load", "town"), here).command());
        assertTrue(Wanted.of(List.of("check", "town"), here).command());
        assertEquals(List.of(here.resolve("case-load")), Wanted.of(List.of("case-load"), here).open());
        assertEquals(List.of(town, here.resolve("case-load")), Wanted.of(List.of("town", "case-load"), here).open());
        assertEquals(List.of(here.resolve("case-load"), town), Wanted.of(List.of("./case-load", "town"), here).open());
    }

    @Test
    void aCommandMayStandBehindOptionsOfThePlatform() {
        var wanted = wanted("-configuration", "X", "version");
        assertTrue(wanted.command());
        assertEquals(List.of("-configuration", "X"), wanted.platform());
        assertEquals(List.of("version"), wanted.rest());
        wanted = wanted("-nl", "de", "-data", "ws", "-clean", "-consoleLog", "-nosplash", "check", "-data", "town");
        assertTrue(wanted.command());
        assertEquals("ws", wanted.workspace());
        assertEquals(List.of("-nl", "de", "-clean", "-consoleLog", "-nosplash"), wanted.platform());
        assertEquals(List.of("check", "-data", "town"), wanted.rest());
        assertTrue(wanted("-clean", "--help").command());
        // the value of an option is no word
        assertEquals(List.of("check"), wanted("-configuration", "-clean", "check").rest());
    }

    @Test
    void otherOptionsOfThePlatformStartTheWorkbench() throws IOException {
        Path town = Files.createDirectory(here.resolve("town"));
        assertFalse(wanted("-configuration", "X").command());
        assertFalse(wanted("-configuration").command());
        assertEquals(List.of(town), wanted("-configuration", "X", "town").open());
        assertEquals(List.of("-configuration", "X"), wanted("-configuration", "X", "town").rest());
        assertEquals(List.of(here.resolve("a.bpmn")), wanted("-clean", "a.bpmn").open());
        assertFalse(wanted("-application", "a.b", "check").command());
        assertFalse(wanted("-clean", "-open", "x").command());
        assertFalse(wanted("-nosplash", "-console").command());
        assertTrue(wanted("-x").command(), "told as a mistake");
    }
}
