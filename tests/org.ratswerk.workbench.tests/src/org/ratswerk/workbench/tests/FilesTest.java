package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.Ids;

/** What somebody else does to BPMN files while their administration is open. */
@ExtendWith(WorkbenchExtension.class)
class FilesTest {
    private static final String TOWN = "Stadt Dateien";
    private static final String GROUP = "BPMN-Dateien";
    private static final String FILE = "bpmn/antrag.bpmn";

    @TempDir
    private Path dir;
    private final Bot bot = new Bot();
    private Tree tree;

    @Test
    void changedFilesAreShownCheckedAndKept() throws Exception {
        Path file = dir.resolve("stadt").resolve(FILE);
        open();
        TreeItem process = bot.item(tree, TOWN, "Prozesse", "Ohne Organisationseinheit", "Bauantrag prüfen");
        bot.select(process);
        bot.waitUntil("problem: the file is missing", () -> status().contains("gibt es nicht"));

        Files.writeString(file, "<eins/>");
        bot.waitUntil("file in the navigator", () -> count() == 1);
        bot.waitUntil("the file is no longer missing", () -> !status().contains("gibt es nicht"));

        show(Ids.HISTORY);
        bot.select(bot.item(tree, TOWN, GROUP, FILE));
        bot.waitUntil("history of the file", () -> bot.exists(Label.class,
                label -> "history.title".equals(label.getData(Bot.ID)) && label.getText().equals(FILE)));
        Table versions = bot.control(Table.class, "history.versions");
        bot.waitUntil("one version", () -> versions.getItemCount() == 1);
        Files.writeString(file, "<zwei und mehr/>");
        bot.waitUntil("two versions", () -> versions.getItemCount() == 2);
        assertEquals(List.of("Fremder Stand, 16 Byte", "Fremder Stand, 7 Byte"), bot.inUi(() -> Arrays
                .stream(versions.getItems()).map(item -> item.getText(1)).toList()));
        bot.screenshot("history-file");

        bot.doInUi(() -> versions.setSelection(1));
        bot.click(versions, 30, bot.inUi(() -> versions.getItem(1).getBounds().y + 5));
        bot.clickTool("Fassung wiederherstellen");
        bot.waitUntil("restored file", () -> read(file).equals("<eins/>"));
        bot.waitUntil("three versions", () -> versions.getItemCount() == 3);
        assertTrue(bot.inUi(() -> versions.getItem(0).getText(1)).startsWith("Gespeichert"));

        Files.delete(file);
        bot.waitUntil("no file in the navigator", () -> count() == 0);
        bot.select(bot.item(tree, TOWN));
        bot.menu("Datei", "Verwaltung schließen");
        bot.waitUntil("closed administration", () -> tree.isDisposed() || find() == null);
    }

    private void open() throws Exception {
        var folder = AdministrationFolder.create(dir.resolve("stadt"), TOWN);
        var process = ModelFactory.eINSTANCE.createProcess();
        process.setId("bau");
        process.setName("Bauantrag prüfen");
        process.setBpmnAsIs(FILE);
        folder.model().processes().add(process);
        folder.save();
        bot.doInUi(() -> {
            var command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(Ids.OPEN);
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(ParameterizedCommand
                        .generateCommand(command, Map.of(Ids.FOLDER, dir.resolve("stadt").toString())), null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new IllegalStateException(e);
            }
        });
        tree = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("open administration", () -> find() != null && find().getExpanded() && count() == 0);
        bot.settle();
    }

    private TreeItem find() {
        return Arrays.stream(tree.getItems()).filter(item -> item.getText().equals(TOWN)).findFirst().orElse(null);
    }

    private int count() {
        return Arrays.stream(find().getItems()).filter(item -> item.getText().equals(GROUP)).findFirst()
                .map(item -> Integer.parseInt(item.getText(1))).orElse(-1);
    }

    /** What the status line says about the selected node. */
    private static String status() {
        var description = new String[] {""};
        var window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        collect(window.getShell(), description);
        return description[0];
    }

    private static void collect(org.eclipse.swt.widgets.Control control, String[] texts) {
        if (control instanceof org.eclipse.swt.custom.CLabel label && label.getText() != null) {
            texts[0] += label.getText() + "\n";
        }
        if (control instanceof org.eclipse.swt.widgets.Composite composite) {
            Arrays.stream(composite.getChildren()).forEach(child -> collect(child, texts));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return "";
        }
    }

    private void show(String view) {
        bot.doInUi(() -> {
            try {
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(view);
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.settle();
    }
}
