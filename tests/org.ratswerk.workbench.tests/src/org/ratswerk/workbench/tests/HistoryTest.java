package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;

/** Undo, saving, changes of somebody else, former versions, and what is left after the program has ended. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HistoryTest {
    private static final String TAX = "Hundesteuer festsetzen";
    private static final String FISH = "Fischereischein erteilen";

    @TempDir
    private static Path dir;
    private final Bot bot = new Bot();

    @BeforeAll
    static void open() throws Exception {
        var folder = AdministrationFolder.create(town(), "Stadt Verlauf");
        for (String name : List.of(TAX, FISH)) {
            var process = ModelFactory.eINSTANCE.createProcess();
            process.setId(name.substring(0, 4));
            process.setName(name);
            folder.model().processes().add(process);
        }
        folder.save();
        reopen(new Bot());
    }

    private static Path town() {
        return dir.resolve("verlauf");
    }

    private static void reopen(Bot bot) {
        run(bot, "org.ratswerk.ui.open", Map.of("org.ratswerk.ui.folder", town().toString()));
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("open administration", () -> Arrays.stream(tree.getItems())
                .anyMatch(item -> item.getText().contains("Stadt Verlauf")));
    }

    private static void run(Bot bot, String command, Map<String, String> parameters) {
        bot.doInUi(() -> {
            var found = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class)
                        .executeCommand(ParameterizedCommand.generateCommand(found, parameters), null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @AfterAll
    static void close() {
        var bot = new Bot();
        bot.press("ctrl+s");
        selectTown(bot);
        bot.menu("Datei", "Verwaltung schließen");
        bot.waitUntil("closed administration", () -> !bot.exists(Tree.class, HistoryTest::showsTown));
    }

    private static boolean showsTown(Tree tree) {
        return "navigator.tree".equals(tree.getData(Bot.ID))
                && Arrays.stream(tree.getItems()).anyMatch(item -> item.getText().contains("Stadt Verlauf"));
    }

    private static void selectTown(Bot bot) {
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.select(bot.waitFor("administration", () -> Arrays.stream(tree.getItems())
                .filter(item -> item.getText().contains("Stadt Verlauf")).findFirst().orElse(null)));
    }

    /** Opens the form of a process by the quick search, and returns its field for the name. */
    private Text form(String typed) {
        bot.press("ctrl+shift+f");
        bot.control(Text.class, "quick.field");
        bot.type(typed);
        Table list = bot.control(Table.class, "quick.list");
        bot.waitUntil("found process", () -> list.getItemCount() > 0
                && list.getItem(0).getText(0).toLowerCase().contains(typed.toLowerCase()));
        bot.press("Return");
        Text name = bot.waitFor("form of " + typed, () -> {
            Text field = nameField();
            return field != null && field.getText().toLowerCase().contains(typed.toLowerCase()) ? field : null;
        });
        bot.click(name);
        return name;
    }

    /** Returns the field for the name in the form on top; null where there is none. */
    private Text nameField() {
        var found = new ArrayList<Text>();
        bot.exists(Text.class, text -> "form.field.name".equals(text.getData(Bot.ID)) && found.add(text));
        return found.isEmpty() ? null : found.getFirst();
    }

    private void rename(Text field, String name) {
        bot.click(field);
        bot.press("ctrl+a");
        bot.type(name);
        bot.waitUntil("typed name", () -> field.getText().equals(name));
    }

    private static List<String> namesOnDisk() throws Exception {
        return AdministrationFolder.open(town(), Progress.NONE).model().processes().stream()
                .map(org.ratswerk.model.Process::getName).toList();
    }

    private void waitForDisk(String... names) {
        bot.waitUntil("saved " + List.of(names), () -> {
            try {
                return namesOnDisk().equals(List.of(names));
            } catch (Exception e) {
                return false;
            }
        });
    }

    @Test
    @Order(1)
    void undoAndRedoGoAcrossEditors() {
        Text tax = form("Hundesteuer");
        rename(tax, "Hundesteuer erheben");
        Text fish = form("Fischereischein");
        rename(fish, "Fischereischein ausstellen");
        assertTrue(bot.menuEntries("Bearbeiten").getFirst().startsWith("Rückgängig: Name"),
                bot.menuEntries("Bearbeiten").getFirst());
        bot.press("ctrl+z");
        bot.waitUntil("first undo", () -> fish.getText().equals(FISH));
        bot.press("ctrl+z");
        bot.waitUntil("undo of the other editor", () -> tax.getText().equals(TAX));
        bot.press("ctrl+y");
        bot.waitUntil("redo of the other editor", () -> tax.getText().equals("Hundesteuer erheben"));
        bot.press("ctrl+shift+z");
        bot.waitUntil("second redo", () -> fish.getText().equals("Fischereischein ausstellen"));
    }

    @Test
    @Order(2)
    void savingWritesWhatWasDoneAndUndoGoesOn() {
        assertTrue(bot.inUi(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                .getActiveEditor().isDirty()));
        bot.press("ctrl+s");
        waitForDisk("Hundesteuer erheben", "Fischereischein ausstellen");
        bot.waitUntil("clean editors", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                .getDirtyEditors().length == 0);
        assertTrue(bot.menuEntries("Bearbeiten").getFirst().startsWith("Rückgängig: Name"));
    }

    @Test
    @Order(3)
    void changesOfSomebodyElseAreComparedAndJoined() throws Exception {
        Text tax = form("Hundesteuer");
        rename(tax, "Hundesteuer einziehen");
        var other = AdministrationFolder.open(town(), Progress.NONE);
        other.model().processes().getLast().setName("Fischereischein der anderen");
        other.model().processes().getFirst().setTrigger("Anmeldung");
        other.save();
        bot.shell("Die Dateien wurden geändert");
        bot.screenshot("history-disk");
        bot.press("Return");
        Tree tree = bot.control(Tree.class, "dialog.join.tree");
        List<String> lines = bot.inUi(() -> texts(tree.getItems()));
        assertTrue(lines.contains("umbenannt: „Hundesteuer erheben“ → „Hundesteuer einziehen“ | Ihnen"),
                lines.toString());
        assertTrue(lines.contains("Auslöser: leer → „Anmeldung“ | anderen"), lines.toString());
        bot.screenshot("history-join");
        Button join = bot.control(Button.class, "dialog.join.do");
        bot.click(join);
        bot.waitUntil("joined changes", () -> {
            Text name = nameField();
            return name != null && name.getText().equals("Hundesteuer einziehen");
        });
        assertEquals(List.of("Hundesteuer erheben", "Fischereischein der anderen"), namesOnDisk());
        bot.press("ctrl+s");
        waitForDisk("Hundesteuer einziehen", "Fischereischein der anderen");
        assertEquals("Anmeldung", AdministrationFolder.open(town(), Progress.NONE).model().processes().getFirst()
                .getTrigger());
    }

    private static List<String> texts(TreeItem[] items) {
        var texts = new ArrayList<String>();
        for (var item : items) {
            texts.add(item.getText(1).isEmpty() ? item.getText() : item.getText(0) + " | " + item.getText(1));
            texts.addAll(texts(item.getItems()));
        }
        return texts;
    }

    @Test
    @Order(4)
    void theLocalHistoryTellsChangesInWordsAndTakesThemBack() {
        bot.menu("Fenster", "Lokaler Verlauf");
        Table versions = bot.control(Table.class, "history.versions");
        bot.waitUntil("versions", () -> versions.getItemCount() >= 3);
        Tree changes = bot.control(Tree.class, "history.changes");
        int first = bot.inUi(() -> {
            for (int i = versions.getItemCount() - 1; i >= 0; i--) {
                if (versions.getItem(i).getText(1).startsWith("Gespeichert")) {
                    return i;
                }
            }
            return -1;
        });
        var row = bot.inUi(() -> versions.getItem(first).getBounds());
        bot.click(versions, row.x + 20, row.y + row.height / 2);
        String told = "Prozess „Fischereischein ausstellen“: umbenannt: „Fischereischein erteilen“ → "
                + "„Fischereischein ausstellen“";
        bot.waitUntil("change in words", () -> texts(changes.getItems()).contains(told));
        bot.screenshot("history-view");
        bot.select(bot.waitFor("change", () -> find(changes.getItems(), told)));
        bot.clickTool("Auswahl zurücknehmen");
        Text fish = form("Fischereischein");
        bot.waitUntil("former name", () -> fish.getText().equals(FISH));
        bot.press("ctrl+z");
        bot.waitUntil("undone", () -> fish.getText().equals("Fischereischein der anderen"));
    }

    private static TreeItem find(TreeItem[] items, String text) {
        return Stream.of(items)
                .map(item -> item.getText().equals(text) ? item : find(item.getItems(), text))
                .filter(found -> found != null).findFirst().orElse(null);
    }

    @Test
    @Order(5)
    void whatWasNotSavedIsOfferedAtTheNextStart() throws Exception {
        Text tax = form("Hundesteuer");
        rename(tax, "Hundesteuer nach dem Absturz");
        Path journal = journal();
        // the program seems to end without a word: its record stays as it is now
        Path copy = dir.resolve("copy.jsonl");
        bot.waitUntil("written record", () -> {
            try {
                Files.copy(journal, copy, StandardCopyOption.REPLACE_EXISTING);
                return Files.readString(copy).contains("Hundesteuer nach dem Absturz\"");
            } catch (IOException e) {
                return false;
            }
        });
        selectTown(bot);
        bot.menu("Datei", "Verwaltung schließen");
        bot.click(bot.control(Button.class, "dialog.unsaved.1"));
        bot.waitUntil("closed administration", () -> !Files.exists(journal));
        Files.copy(copy, journal);
        reopen(bot);
        bot.shell("Änderungen wiederherstellen");
        bot.screenshot("history-recovery");
        bot.press("Return");
        selectTown(bot);
        bot.waitUntil("restored changes", () -> bot.menuEntries("Bearbeiten").getFirst()
                .equals("Rückgängig: Wiederhergestellte Änderungen"));
        Text name = form("Hundesteuer");
        assertEquals("Hundesteuer nach dem Absturz", bot.inUi(name::getText));
        bot.press("ctrl+z");
        bot.waitUntil("undone", () -> name.getText().equals("Hundesteuer einziehen"));
    }

    private static Path journal() throws Exception {
        Path state = Path.of(Platform.getInstanceLocation().getURL().toURI())
                .resolve(".metadata/.plugins/org.ratswerk.ui/history");
        try (Stream<Path> folders = Files.list(state)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("verlauf-")).findFirst()
                    .orElseThrow().resolve("recovery.jsonl");
        }
    }
}
