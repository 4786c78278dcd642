package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** Where things are in the window, whatever the user does. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ArrangementTest {
    private static final int ROWS = 8;

    private final Bot bot = new Bot();

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private String perspective() {
        return bot.inUi(() -> page().getPerspective().getLabel());
    }

    /** Returns the folders of views whose tools stand over what a view shows. */
    private static List<String> covered(Bot bot) {
        var found = new ArrayList<String>();
        bot.exists(CTabFolder.class, folder -> {
            Control tools = folder.getTopRight();
            if (tools != null && tools.isVisible() && folder.getSelection() != null
                    && tools.getBounds().y + tools.getBounds().height > folder.getClientArea().y) {
                found.add(folder.getSelection().getText());
            }
            return false;
        });
        return found;
    }

    @Test
    @Order(1)
    void toolsOfViewsStayInTheRowOfTheirTabs() {
        new Musterstadt(bot).open();
        for (int round = 0; round < 2; round++) {
            for (String name : List.of("Verfügbarkeit", "Verwaltung einrichten", "Prozesse")) {
                bot.clickTool(name);
                bot.waitUntil("perspective " + name, () -> page().getPerspective().getLabel().equals(name));
                bot.waitUntil("tools beside the tabs in " + name, () -> covered(bot).isEmpty());
            }
        }
    }

    @Test
    @Order(2)
    void anAnalysisIsShownWhereTheUserIs() {
        assertEquals("Prozesse", perspective());
        new Musterstadt(bot).run(Musterstadt.OVERVIEW);
        assertEquals("Prozesse", perspective());
        NatTable table = bot.control(NatTable.class, "results.table");
        bot.waitUntil("room for " + ROWS + " rows", () -> table.getSize().y > ROWS * 2 * fontHeight(table));
        bot.screenshot("analysis-in-processes");
    }

    private static int fontHeight(Control control) {
        return control.getFont().getFontData()[0].getHeight();
    }

    @Test
    @Order(3)
    void enterOnAnAdministrationOpensItsForm() {
        Tree tree = new Musterstadt(bot).open();
        TreeItem top = bot.item(tree, "Stadt Musterstadt");
        bot.select(top);
        boolean open = bot.inUi(top::getExpanded);
        bot.press("Return");
        bot.waitUntil("form of the administration", () -> page().getActiveEditor() != null
                && page().getActiveEditor().getTitle().startsWith("Stadt Musterstadt"));
        assertEquals(open, bot.inUi(top::getExpanded));
    }
}
