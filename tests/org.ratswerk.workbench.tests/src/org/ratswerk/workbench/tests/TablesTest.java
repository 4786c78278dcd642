package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.GridBot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** Work in a table as in a spreadsheet. Each test takes back what it has changed. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TablesTest {
    /** Below titles and filters. */
    private static final int BODY = 2;
    private static final String VOLUME = "Fallzahl pro Jahr";

    private final Bot bot = new Bot();
    private final Musterstadt musterstadt = new Musterstadt(bot);

    /** Opens the table, as large as the window, unless it is open already. */
    private GridBot open() {
        if (!bot.exists(NatTable.class, table -> "table.grid".equals(table.getData(Bot.ID)))) {
            Tree tree = musterstadt.open();
            bot.waitUntil("shown sample", () -> tree.getSelectionCount() == 1);
            bot.settle();
            bot.select(bot.item(tree, "Stadt Musterstadt", "Prozesse"));
            bot.press("Return");
            bot.control(NatTable.class, "table.grid");
            bot.doubleClickTab("Prozesse");
        }
        NatTable table = bot.control(NatTable.class, "table.grid");
        GridBot grid = new GridBot(bot, table);
        bot.waitUntil("rows and columns", () -> table.getRowCount() > 10 && grid.columnOf(VOLUME) > 0);
        return grid;
    }

    private void close() {
        bot.doInUi(() -> {
            var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            page.closeAllEditors(false);
        });
    }

    private boolean says(String id, String part) {
        return bot.exists(Label.class, label -> id.equals(label.getData(Bot.ID)) && label.getText().contains(part));
    }

    private void undo(int times) {
        for (int i = 0; i < times; i++) {
            bot.press("ctrl+z");
        }
    }

    private void copy(String text) {
        bot.doInUi(() -> {
            var clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    private String copied() {
        return bot.inUi(() -> {
            var clipboard = new Clipboard(Display.getCurrent());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }

    @Test
    @Order(1)
    void aCellIsEditedAndAWrongValueSaysTheRemedy() {
        GridBot grid = open();
        bot.screenshot("table");
        int volume = grid.columnOf(VOLUME);
        String before = grid.text(volume, BODY);
        grid.click(volume, BODY);
        bot.type("viele");
        bot.press("Return");
        bot.waitUntil("text in the cell", () -> "viele".equals(grid.text(volume, BODY)));
        bot.press("Up");
        bot.waitUntil("remedy", () -> says("table.message", "1.500"));
        bot.screenshot("table-fault");
        bot.press("F2", "ctrl+a");
        bot.type("1.234");
        bot.press("Return");
        bot.waitUntil("new value", () -> "1.234".equals(grid.text(volume, BODY)));
        bot.waitUntil("fault is gone", () -> !says("table.message", "1.500"));
        undo(1);
        bot.waitUntil("old value", () -> before.equals(grid.text(volume, BODY)));
    }

    @Test
    @Order(2)
    void whatACellRefersToIsProposedWhileOneTypes() {
        GridBot grid = open();
        int unit = grid.columnOf("Organisationseinheit");
        String before = grid.text(unit, BODY);
        grid.click(unit, BODY);
        bot.type("Stande");
        bot.waitUntil("proposals", () -> Display.getCurrent().getActiveShell() != null
                && List.of(Display.getCurrent().getShells()).stream().filter(Shell::isVisible).count() > 1);
        bot.screenshot("table-proposals");
        bot.press("Return");
        bot.waitUntil("chosen unit", () -> "Standesamt".equals(grid.text(unit, BODY)));
        undo(1);
        bot.waitUntil("old unit", () -> before.equals(grid.text(unit, BODY)));
    }

    @Test
    @Order(3)
    void cellsAreFilledDownAndClearedInOneStep() {
        GridBot grid = open();
        int volume = grid.columnOf(VOLUME);
        String first = grid.text(volume, BODY);
        String third = grid.text(volume, BODY + 2);
        grid.click(volume, BODY);
        bot.press("shift+Down", "shift+Down");
        bot.waitUntil("three cells", () -> says("table.selected", "3 Zellen"));
        bot.press("ctrl+d");
        bot.waitUntil("filled", () -> first.equals(grid.text(volume, BODY + 2)));
        bot.press("Delete");
        bot.waitUntil("cleared", () -> grid.text(volume, BODY).isEmpty() && grid.text(volume, BODY + 2).isEmpty());
        undo(2);
        bot.waitUntil("as before", () -> third.equals(grid.text(volume, BODY + 2)));
    }

    @Test
    @Order(4)
    void aBlockIsCopiedAndPasted() {
        GridBot grid = open();
        int name = grid.columnOf("Name");
        int unit = grid.columnOf("Organisationseinheit");
        int volume = grid.columnOf(VOLUME);
        grid.click(name, BODY);
        bot.press("shift+Right", "shift+Down", "ctrl+c");
        assertEquals(grid.text(name, BODY) + "\t" + grid.text(unit, BODY) + "\r\n" + grid.text(name, BODY + 1) + "\t"
                + grid.text(unit, BODY + 1), copied().strip());
        String before = grid.text(volume, BODY + 1);
        copy("11\r\nzwölf\r\n13\r\n");
        grid.click(volume, BODY);
        bot.press("ctrl+v");
        Button paste = bot.withText(Button.class, "Einfügen");
        bot.screenshot("table-paste");
        bot.click(paste);
        bot.waitUntil("pasted", () -> "13".equals(grid.text(volume, BODY + 2)));
        assertEquals("11", grid.text(volume, BODY));
        assertEquals("zwölf", grid.text(volume, BODY + 1));
        grid.click(volume, BODY + 1);
        bot.waitUntil("what is wrong", () -> says("table.message", "zwölf"));
        bot.press("F2", "ctrl+a");
        bot.type(before);
        bot.press("Return");
        bot.waitUntil("corrected", () -> before.equals(grid.text(volume, BODY + 1)));
        undo(1);
        bot.waitUntil("as before", () -> !"13".equals(grid.text(volume, BODY + 2)));
    }

    @Test
    @Order(5)
    void rowsAreSortedByTwoColumnsFilteredAndTheViewIsSaved() {
        GridBot grid = open();
        int unit = grid.columnOf("Organisationseinheit");
        int volume = grid.columnOf(VOLUME);
        grid.click(unit, 0);
        grid.click(volume, 0, "shift");
        bot.waitUntil("sorted by two columns", () -> isSorted(grid, unit, volume));
        Text search = bot.control(Text.class, "table.search");
        bot.click(search);
        bot.type("standesamt");
        bot.waitUntil("filtered rows", () -> says("table.count", "von 123"));
        assertEquals("Standesamt", grid.text(unit, BODY));
        // all, save
        chooseView(2);
        Shell dialog = bot.shell("Ansicht speichern");
        bot.type("Nur Standesamt");
        bot.press("Return");
        bot.waitUntil("saved", () -> dialog.isDisposed());
        bot.screenshot("table-view");
        chooseView(1);
        bot.waitUntil("all rows", () -> says("table.count", "123 Zeilen"));
        chooseView(2);
        bot.waitUntil("filtered rows", () -> says("table.count", "von 123"));
        assertTrue(isSorted(grid, unit, volume));
        chooseView(1);
        bot.waitUntil("all rows again", () -> says("table.count", "123 Zeilen"));
        bot.click(bot.control(NatTable.class, "table.grid"), 200, 100);
        undo(1);
    }

    private static boolean isSorted(GridBot grid, int first, int second) {
        for (int row = BODY; row < BODY + 8 && grid.text(second, row + 1) != null; row++) {
            int order = java.text.Collator.getInstance().compare(grid.text(first, row), grid.text(first, row + 1));
            if (order > 0 || order == 0 && number(grid.text(second, row)) > number(grid.text(second, row + 1))) {
                return false;
            }
        }
        return true;
    }

    private static long number(String text) {
        return text.isEmpty() ? Long.MAX_VALUE : Long.parseLong(text.replace(".", ""));
    }

    /** Chooses an entry of the menu of views with the keyboard. */
    private void chooseView(int entry) {
        bot.clickTool("Ansichten");
        for (int i = 0; i < entry; i++) {
            bot.press("Down");
        }
        bot.press("Return");
    }

    @Test
    @Order(6)
    void rowsAreMadeAndDeleted() {
        GridBot grid = open();
        int name = grid.columnOf("Name");
        String second = grid.text(name, BODY + 1);
        grid.click(name, BODY);
        bot.press("ctrl+plus");
        bot.waitUntil("new row", () -> says("table.count", "124"));
        bot.type("Hund anmelden");
        bot.press("Return");
        bot.waitUntil("its name", () -> "Hund anmelden".equals(grid.text(name, BODY + 1)));
        grid.click(name, BODY + 1);
        bot.press("ctrl+minus");
        bot.waitUntil("deleted", () -> says("table.count", "123"));
        bot.waitUntil("the next row", () -> second.equals(grid.text(name, BODY + 1)));
        undo(3);
        bot.waitUntil("as before", () -> says("table.count", "123"));
        Control control = bot.control(NatTable.class, "table.grid");
        close();
        bot.waitUntil("closed", () -> Bot.isGone(control));
    }

    @Test
    @Order(7)
    void dependenciesAreATableToo() {
        musterstadt.open();
        bot.menu("Fenster", "Tabelle öffnen", "Abhängigkeiten");
        NatTable table = bot.control(NatTable.class, "table.grid");
        // a view has the same title, so that its tab cannot be told from that of the table
        bot.doInUi(() -> {
            var page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            page.toggleZoom(page.getReference(page.getActiveEditor()));
        });
        GridBot grid = new GridBot(bot, table);
        bot.waitUntil("both ends", () -> grid.columnOf("Hängt ab von") > 0 && table.getRowCount() > 10);
        int supplier = grid.columnOf("Hängt ab von");
        int reason = grid.columnOf("Begründung");
        String before = grid.text(supplier, BODY);
        assertTrue(!before.isEmpty());
        grid.click(reason, BODY);
        bot.type("erste Zeile");
        bot.press("alt+Return");
        bot.type("zweite Zeile");
        bot.screenshot("table-dependencies");
        bot.press("Return");
        bot.waitUntil("text of two lines", () -> "erste Zeile\nzweite Zeile".equals(grid.text(reason, BODY)));
        grid.click(supplier, BODY);
        bot.press("F2", "ctrl+a");
        bot.type("Wohnsitz abmelden");
        bot.press("Return");
        bot.waitUntil("depends on a process", () -> "Wohnsitz abmelden".equals(grid.text(supplier, BODY))
                && "Prozess".equals(grid.text(grid.columnOf("Art"), BODY)));
        undo(2);
        bot.waitUntil("as before", () -> before.equals(grid.text(supplier, BODY))
                && !grid.text(reason, BODY).contains("Zeile"));
        close();
        bot.waitUntil("closed", () -> Bot.isGone(table));
    }
}
