package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
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
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** What a user does with the impact analysis. Each test takes back what it has changed. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImpactTest {
    /** A process of the sample that nobody has rated. */
    private static final String UNRATED = "Baulast eintragen";

    private final Bot bot = new Bot();

    @AfterEach
    void tidyUp() {
        for (int i = 0; i < 20 && bot.inUi(ImpactTest::isDirty); i++) {
            bot.press("Escape", "ctrl+z");
        }
        bot.doInUi(() -> page().closeAllEditors(false));
    }

    private static boolean isDirty() {
        return page().getActiveEditor() != null && page().getActiveEditor().isDirty();
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private String text(String id) {
        return bot.inUi(bot.control(Label.class, id)::getText);
    }

    private void waitForText(String id, String start) {
        Label label = bot.control(Label.class, id);
        bot.waitUntil(id + " says " + start, () -> label.getText().startsWith(start));
    }

    private boolean hasFocus(String id) {
        return bot.inUi(() -> Display.getCurrent().getFocusControl() instanceof Control control
                && id.equals(control.getData(Bot.ID)));
    }

    private String cell(int row, int column) {
        return bot.inUi(bot.control(Canvas.class, "impact.cell." + row + "." + column)::getToolTipText);
    }

    /** Opens the editor over all processes and leaves one row in the table. */
    private Table openAll(String menu, String start, String table, String process) {
        new Musterstadt(bot).open();
        bot.menu("Auswertung", "Schadensbewertung", menu);
        Table rows = bot.control(Table.class, table);
        Text search = bot.control(Text.class, start + ".search");
        bot.click(search);
        bot.type(process);
        bot.waitUntil("one row", () -> rows.getItemCount() == 1);
        bot.press("Down");
        bot.waitUntil("focus in the table", rows::isFocusControl);
        return rows;
    }

    private void openForm(String process) {
        openAll("Schaden aller Prozesse bewerten", "impact.all", "impact.all.table", process);
        bot.press("Return");
        bot.waitUntil("first cell", () -> Display.getCurrent().getFocusControl() instanceof Canvas canvas
                && "impact.cell.0.0".equals(canvas.getData(Bot.ID)));
        bot.doubleClickTab(process);
        bot.doInUi(() -> bot.control(Canvas.class, "impact.cell.0.0").setFocus());
    }

    @Test
    @Order(1)
    void digitsRateManyProcessesOneAfterTheOther() {
        Table rows = openAll("Schaden aller Prozesse bewerten", "impact.all", "impact.all.table", UNRATED);
        waitForText("impact.all.where", UNRATED + ": Aufgabenerfüllung, 4 h: nicht bewertet");
        bot.press("2", "Right", "3");
        waitForText("impact.all.outcome", "Höchstens 24 h: Dann erreicht der Schaden");
        bot.waitUntil("time in the row", () -> rows.getItem(0).getText(8).equals("24 h"));
        assertTrue(bot.inUi(ImpactTest::isDirty));
        bot.screenshot("impact-all");
        bot.press("Delete");
        waitForText("impact.all.outcome", "Keine Grenze");
        bot.press("ctrl+z", "ctrl+z", "ctrl+z");
        waitForText("impact.all.outcome", "Noch nicht bewertet");
        assertFalse(bot.inUi(ImpactTest::isDirty));
    }

    @Test
    @Order(2)
    void aProcessIsRatedInItsFormByTheKeyboardAlone() {
        openForm(UNRATED);
        bot.press("1", "Right", "3");
        waitForText("impact.outcome", "Höchstens 24 h");
        assertEquals("Aufgabenerfüllung, 24 h: Stufe 3; nicht tolerierbar; bestimmt die tolerierbare Ausfallzeit", cell(0, 1));
        bot.press("Return");
        assertTrue(hasFocus("impact.reason"));
        bot.type("Fristen");
        bot.press("Return");
        assertTrue(hasFocus("impact.cell.0.1"));
        bot.waitUntil("reason in the cell", () -> bot.control(Canvas.class, "impact.cell.0.1").getToolTipText()
                .endsWith("Begründung: Fristen"));
        assertTrue(text("impact.outcome").endsWith("Begründung: Fristen"), text("impact.outcome"));
        bot.press("shift+Right", "2");
        bot.waitUntil("hint", () -> bot.exists(Label.class, label -> label.getText().startsWith("„Aufgabenerfüllung“ fällt")));
        bot.screenshot("impact-form");
        bot.press("Left", "Delete");
        waitForText("impact.outcome", "Keine Grenze");
        bot.press("ctrl+z");
        waitForText("impact.outcome", "Höchstens 24 h");
    }

    @Test
    @Order(3)
    void ratingsAreTakenOverFromALikeProcess() {
        openForm(UNRATED);
        bot.click(bot.control(Button.class, "impact.copy"));
        Table list = bot.control(Table.class, "dialog.copyRatings.list");
        bot.waitUntil("like processes", () -> list.getItemCount() > 1 && !list.getItem(0).getText(1).isEmpty());
        assertTrue(text("dialog.copyRatings.preview").contains(" Bewertungen werden übernommen, 0 vorhandene ersetzt."),
                text("dialog.copyRatings.preview"));
        bot.screenshot("impact-copy");
        bot.click(bot.control(Button.class, "dialog.copyRatings.ok"));
        bot.waitUntil("rated", () -> !bot.control(Canvas.class, "impact.cell.0.0").getToolTipText().contains("nicht bewertet"));
        bot.press("ctrl+z");
        bot.waitUntil("not rated", () -> bot.control(Canvas.class, "impact.cell.0.0").getToolTipText().contains("nicht bewertet"));
    }

    @Test
    @Order(4)
    void thePreliminaryAnalysisNeedsAReason() {
        Table rows = openAll("Voranalyse: Welche Prozesse werden bewertet?", "pre", "pre.table", UNRATED);
        bot.waitUntil("selection", () -> rows.getSelectionCount() == 1);
        bot.click(bot.control(Button.class, "pre.exclude"));
        waitForText("pre.fault", "Die Voranalyse braucht eine Begründung");
        bot.waitUntil("focus in the reason", () -> bot.control(Text.class, "pre.reason").isFocusControl());
        bot.type("Macht der Kreis");
        bot.click(bot.control(Button.class, "pre.exclude"));
        waitForText("pre.summary", "0 werden bewertet, 1 nicht");
        assertEquals("wird nicht bewertet", bot.inUi(() -> rows.getItem(0).getText(2)));
        assertEquals("Macht der Kreis", bot.inUi(() -> rows.getItem(0).getText(3)));
        bot.screenshot("impact-pre");
        bot.press("ctrl+z");
        waitForText("pre.summary", "0 werden bewertet, 0 nicht");
    }

    @Test
    @Order(5)
    void presetsSayBeforeWhatTheyChange() {
        openAll("Schaden aller Prozesse bewerten", "impact.all", "impact.all.table", UNRATED);
        bot.menu("Auswertung", "Schadensbewertung", "Vorlagen für Horizonte und Schadenskategorien…");
        Combo horizons = bot.control(Combo.class, "dialog.presets.horizons");
        Button apply = bot.control(Button.class, "dialog.presets.ok");
        assertFalse(bot.inUi(apply::isEnabled));
        bot.doInUi(horizons::setFocus);
        bot.press("Down", "Down", "Down", "Down");
        bot.waitUntil("a choice", () -> horizons.getSelectionIndex() == horizons.getItemCount() - 1);
        Text preview = bot.control(Text.class, "dialog.presets.preview");
        bot.waitUntil("preview", () -> preview.getText().startsWith("Horizonte künftig: 24 h, 3 Tage, 14 Tage, 28 Tage."));
        bot.screenshot("impact-presets");
        bot.click(apply);
        Table rows = bot.control(Table.class, "impact.all.table");
        bot.waitUntil("other columns", () -> rows.getColumn(2).getText().equals("24 h"));
        bot.press("ctrl+z");
        bot.waitUntil("columns as before", () -> rows.getColumn(2).getText().equals("4 h"));
    }

    @Test
    @Order(6)
    void ratingsThatDifferFromLikeProcessesAreMarked() {
        openForm("Personalausweis ausstellen");
        bot.waitUntil("sentence", () -> bot.exists(Label.class,
                label -> label.getText().startsWith("„Ansehen“ hat die Stufe 3 (Horizont 7 Tage); üblich ist")));
        assertTrue(cell(3, 3).contains("bei ähnlichen Prozessen ist Stufe 1 üblich"), cell(3, 3));
    }

    @Test
    @Order(7)
    void theYearShowsCriticalDays() {
        openForm("Wahlergebnis ermitteln");
        Spinner year = bot.control(Spinner.class, "impact.year.number");
        bot.doInUi(year::setFocus);
        bot.press("ctrl+a");
        bot.type("2027");
        bot.press("Tab");
        waitForText("impact.year.lines", "1  12.09.2027 bis 13.09.2027: höchstens 4 h – Wahlsonntag");
        bot.doInUi(year::setFocus);
        bot.screenshot("impact-year");
        assertTrue(text("impact.outcome").contains("12.09.2027 bis 13.09.2027"), text("impact.outcome"));
    }
}
