package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.GridBot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** From the overview of tolerable downtimes to the decision: why, the driver chain, a measure, what closes the gap. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OverviewTest {
    private static final int BODY = 2;
    private static final String SYSTEM = "Elektronisches Personenstandsregister";

    private final Bot bot = new Bot();

    private boolean says(String id, String text) {
        return bot.exists(Label.class, label -> id.equals(label.getData(Bot.ID)) && label.getText().contains(text));
    }

    /** Opens the overview, as large as the window, with the rows of one system only. */
    private GridBot overview() {
        GridBot grid = new Musterstadt(bot).run(Musterstadt.OVERVIEW);
        bot.doubleClickTab(Musterstadt.OVERVIEW.substring(0, 35) + "…");
        bot.click(bot.control(Text.class, "results.search"));
        bot.type(SYSTEM);
        bot.waitUntil("rows of the system", () -> says("results.count", "von"));
        return grid;
    }

    /** Leaves the window as it was. */
    @AfterEach
    void tidyUp() {
        bot.doInUi(() -> {
            IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
            for (var view : page.getViewReferences()) {
                if (view.getId().equals("org.ratswerk.ui.results") && view.getSecondaryId() != null) {
                    page.setPartState(view, IWorkbenchPage.STATE_RESTORED);
                    page.hideView(view);
                }
            }
        });
    }

    /** Chooses what is offered for the selected row. */
    private void act(int entry) {
        bot.clickTool("Mit der Zeile arbeiten");
        for (int i = 0; i < entry; i++) {
            bot.press("Down");
        }
        bot.press("Return");
    }

    @Test
    @Order(1)
    void theRowSaysWhy() {
        GridBot grid = overview();
        int component = grid.columnOf("Komponente");
        bot.waitUntil("heading of the system", () -> SYSTEM.equals(grid.text(component, BODY)));
        assertEquals("IT-System selbst", grid.text(component, BODY + 1));
        grid.click(grid.columnOf("Gefordert"), BODY + 1);
        bot.press("shift+F2");
        Text explanation = bot.control(Text.class, "results.explanation");
        bot.waitUntil("sentence", () -> explanation.getText().contains("muss in 27 h wieder da sein, weil „Sterbefall "
                + "beurkunden“ (24 h) darauf angewiesen ist, ist es aber erst nach 81 h: 54 h zu spät."));
        bot.screenshot("overview-why");
    }

    @Test
    @Order(2)
    void theDriverChainIsAPicture() {
        GridBot grid = overview();
        grid.click(grid.columnOf("Gefordert"), BODY + 1);
        act(2);
        bot.waitUntil("driver chain", () -> says("results.title", "Treiberkette: „" + SYSTEM + "“"));
        bot.waitUntil("picture of the chain", () -> bot.exists(Browser.class, browser -> browser.isVisible()
                && String.valueOf(browser.evaluate("return document.documentElement.textContent;", true))
                        .contains("Sterbefall beurkunden")));
        bot.settle();
        bot.screenshot("overview-driver");
    }

    @Test
    @Order(3)
    void aMeasureIsRecordedWithKeysAndTakenBack() {
        GridBot grid = overview();
        grid.click(grid.columnOf("Gefordert"), BODY + 1);
        bot.press("End", "ctrl+shift+m");
        bot.shell("Maßnahmen zu " + SYSTEM);
        Combo name = bot.control(Combo.class, "dialog.measure.name");
        bot.waitUntil("proposal", () -> name.getText().equals("Für " + SYSTEM
                + " eine um 54 h kürzere Wiederherstellung vereinbaren"));
        bot.screenshot("overview-measure");
        Text due = bot.control(Text.class, "dialog.measure.due");
        bot.press("Tab", "Tab", "Tab");
        bot.waitUntil("focus in the date", due::isFocusControl);
        bot.type("30.6.2027");
        bot.press("Return");
        bot.waitUntil("dialog closed", () -> Bot.isGone(due));
        Text explanation = bot.control(Text.class, "results.explanation");
        bot.waitUntil("measure in the row", () -> explanation.getText().contains("kürzere Wiederherstellung vereinbaren "
                + "(offen, fällig am 30.06.2027)"));
        assertTrue(bot.inUi(explanation::getText).startsWith("Maßnahme: "), bot.inUi(explanation::getText));
        bot.screenshot("overview-recorded");
        bot.click(bot.control(NatTable.class, "results.table"));
        bot.press("ctrl+z");
        bot.waitUntil("result is old", () -> says("results.message", "vor Ihren Änderungen"));
        bot.press("F5");
        bot.waitUntil("computed again", () -> !bot.exists(Label.class,
                label -> "results.message".equals(label.getData(Bot.ID)) && label.isVisible()));
        grid.click(grid.columnOf("Komponente") < 0 ? 1 : grid.columnOf("Komponente"), BODY + 1);
        bot.press("End");
        bot.waitUntil("measure is gone", () -> explanation.getText().startsWith("Maßnahme: ")
                && !explanation.getText().contains("30.06.2027"));
    }

    @Test
    @Order(4)
    void theLeversOfTheRowAreShown() {
        GridBot grid = overview();
        grid.click(1, BODY + 1);
        act(3);
        bot.waitUntil("levers", () -> says("results.title", "Was nötig ist"));
        NatTable table = bot.control(NatTable.class, "results.table");
        GridBot levers = new GridBot(bot, table);
        bot.waitUntil("levers of the system", () -> SYSTEM.equals(levers.text(levers.columnOf("Name"), BODY)));
        assertTrue(bot.inUi(table::getRowCount) > BODY + 1);
        bot.screenshot("overview-levers");
    }
}
