package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.GridBot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** What a user does with the workbench, in the order in which one gets to know it. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {
    private static final int BODY = 2;

    private final Bot bot = new Bot();
    private final Musterstadt musterstadt = new Musterstadt(bot);

    @Test
    @Order(1)
    void theMenusAreGerman() {
        assertEquals(List.of("Datei", "Bearbeiten", "Auswertung", "Fenster", "Hilfe"), bot.menuEntries());
        assertTrue(bot.menuEntries("Datei").containsAll(List.of("Neue Verwaltung…", "Verwaltung öffnen…",
                "Beispiel Musterstadt öffnen", "Beenden")), bot.menuEntries("Datei").toString());
        assertTrue(bot.menuEntries("Auswertung", Musterstadt.DOWNTIMES).contains(Musterstadt.OVERVIEW));
    }

    @Test
    @Order(2)
    void aNewAdministrationIsMadeWithTheKeyboard(@TempDir Path folder) throws IOException {
        bot.press("ctrl+n");
        Text name = bot.control(Text.class, "dialog.new.name");
        Text place = bot.control(Text.class, "dialog.new.place");
        bot.doInUi(() -> place.setText(folder.toString()));
        bot.click(name);
        bot.type("Gemeinde Neudorf");
        assertEquals("Gemeinde Neudorf", bot.inUi(name::getText));
        bot.press("Return");
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("new administration", () -> texts(tree).contains("Gemeinde Neudorf"));
        try (var files = Files.walk(folder)) {
            assertTrue(files.anyMatch(file -> file.endsWith("administration.ratswerk")));
        }
        bot.select(bot.item(tree, "Gemeinde Neudorf"));
        bot.menu("Datei", "Verwaltung schließen");
        bot.waitUntil("closed administration", () -> tree.isDisposed() || !texts(tree).contains("Gemeinde Neudorf"));
    }

    @Test
    @Order(3)
    void theSampleOpensWithItsCounts() {
        Tree tree = musterstadt.open();
        TreeItem root = bot.item(tree, "Stadt Musterstadt");
        bot.expand(root);
        List<String> groups = bot.inUi(() -> List.of(root.getItems()).stream().map(TreeItem::getText).toList());
        assertTrue(groups.stream().anyMatch(text -> text.startsWith("Prozesse")), groups.toString());
        assertTrue(groups.stream().anyMatch(text -> text.startsWith("IT-Landschaft")), groups.toString());
        assertTrue(groups.stream().anyMatch(text -> text.startsWith("BPMN-Dateien")), groups.toString());
        bot.screenshot("navigator");
    }

    @Test
    @Order(4)
    void theFilterFindsInTheWholeTreeAndDetailsFollowTheSelection() {
        Tree tree = musterstadt.open();
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.type("Hausanschlussraum");
        bot.waitUntil("one match", () -> bot.exists(Label.class,
                label -> "navigator.matches".equals(label.getData(Bot.ID)) && label.getText().equals("1 Treffer")));
        TreeItem found = bot.waitFor("match", () -> find(tree.getItems(), "Hausanschlussraum Rathaushof"));
        bot.select(found);
        bot.waitUntil("details", () -> bot.exists(Label.class, label -> "details.title".equals(label.getData(Bot.ID))
                && label.getText().startsWith("Hausanschlussraum Rathaushof")));
        bot.screenshot("details");
        bot.click(search);
        bot.press("ctrl+a", "BackSpace");
        bot.waitUntil("all shown again", () -> tree.getItems()[0].getItemCount() > 3);
    }

    @Test
    @Order(5)
    void theOverviewIsGroupedBySystem() {
        GridBot grid = musterstadt.run(Musterstadt.OVERVIEW);
        NatTable table = bot.control(NatTable.class, "results.table");
        bot.screenshot("overview");
        int component = grid.columnOf("Komponente");
        assertTrue(component >= 0);
        bot.waitUntil("heading of the first system", () -> "Archivinformationssystem".equals(grid.text(component, BODY)));
        bot.waitUntil("row of the system", () -> "IT-System selbst".equals(grid.text(component, BODY + 1)));
        assertTrue(bot.inUi(table::getRowCount) > BODY + 4, "rows in sight");
    }

    @Test
    @Order(6)
    void requirementsSortNumericallyFilterAndExplain() {
        GridBot grid = musterstadt.run(Musterstadt.REQUIREMENTS);
        bot.doubleClickTab(Musterstadt.REQUIREMENTS);
        bot.waitUntil("large view", () -> grid.columnOf("Differenz") >= 0);
        int gap = grid.columnOf("Differenz");
        assertTrue(gap >= 0, "column Differenz is visible");
        grid.click(gap, 0);
        grid.click(gap, 0);
        bot.waitUntil("descending order", () -> "54 h".equals(grid.text(gap, BODY)));
        assertEquals("Elektronisches Personenstandsregister", grid.text(grid.columnOf("Name"), BODY));
        assertEquals("3 h 30 min", grid.text(gap, BODY + 1));
        Text search = bot.control(Text.class, "results.search");
        bot.click(search);
        bot.type("Wahl");
        bot.waitUntil("filtered rows", () -> bot.exists(Label.class,
                label -> "results.count".equals(label.getData(Bot.ID)) && label.getText().contains("von")));
        grid.click(gap, BODY);
        bot.press("shift+F2");
        Text explanation = bot.control(Text.class, "results.explanation");
        bot.waitUntil("explanation in words", () -> explanation.getText().contains("zu spät"));
        bot.screenshot("explanation");
        bot.click(search);
        bot.press("ctrl+a", "BackSpace");
        bot.waitUntil("all rows", () -> bot.exists(Label.class,
                label -> "results.count".equals(label.getData(Bot.ID)) && !label.getText().contains("von")));
        bot.doubleClickTab(Musterstadt.REQUIREMENTS);
    }

    @Test
    @Order(7)
    void rowsAreCopiedForOtherPrograms() {
        GridBot grid = musterstadt.run(Musterstadt.REQUIREMENTS);
        grid.click(grid.columnOf("Name"), BODY);
        bot.press("ctrl+c");
        String copied = bot.inUi(() -> {
            var clipboard = new Clipboard(org.eclipse.swt.widgets.Display.getCurrent());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
        assertFalse(copied == null || copied.isBlank());
        assertTrue(copied.contains(grid.text(grid.columnOf("Name"), BODY)), copied);
    }

    @Test
    @Order(8)
    void theTableIsExportedAsAWorkbook(@TempDir Path folder) throws IOException {
        musterstadt.run(Musterstadt.OVERVIEW);
        bot.click(bot.control(NatTable.class, "results.table"));
        Path file = folder.resolve("uebersicht.xlsx");
        bot.answerNativeDialog("ctrl+e", file.toString());
        bot.waitUntil("exported file", () -> Files.exists(file));
        byte[] start = Files.readAllBytes(file);
        assertEquals('P', start[0]);
        assertEquals('K', start[1]);
    }

    @Test
    @Order(9)
    void theElementOfARowIsShownInTheNavigator() {
        GridBot grid = musterstadt.run(Musterstadt.REQUIREMENTS);
        String name = grid.text(grid.columnOf("Name"), BODY);
        grid.doubleClick(grid.columnOf("Name"), BODY);
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("selected element", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith(name));
    }

    @Test
    @Order(10)
    void theAboutDialogClosesWithEscape() {
        bot.menu("Hilfe", "Über Ratswerk");
        Button close = bot.control(Button.class, "dialog.about.close");
        bot.screenshot("about");
        bot.press("Escape");
        bot.waitUntil("closed dialog", () -> Bot.isGone(close));
    }

    private static List<String> texts(Tree tree) {
        var texts = new ArrayList<String>();
        for (TreeItem item : tree.getItems()) {
            texts.add(item.getText());
        }
        return texts;
    }

    private static TreeItem find(TreeItem[] items, String text) {
        for (TreeItem item : items) {
            if (item.getText().startsWith(text)) {
                return item;
            }
            TreeItem found = find(item.getItems(), text);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
