package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.PriorityWeight;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.GridBot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.internal.CommandState;

/** Coverage with its way to the entries, the ranking of the next processes, the profile, and the landscape. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoverageTest {
    private static final int BODY = 2;
    private static final String COVERAGE = "Abdeckung des Prozesskatalogs";

    private final Bot bot = new Bot();

    private Editing editing() {
        return bot.inUi(() -> CommandState.administration().orElseThrow().editing());
    }

    private boolean isShown(String title) {
        return bot.exists(Label.class, label -> "results.title".equals(label.getData(Bot.ID)) && label.getText().equals(title));
    }

    private GridBot run(String... path) {
        bot.menu(path);
        bot.waitUntil("result " + path[path.length - 1], () -> isShown(path[path.length - 1]));
        return new GridBot(bot, bot.control(NatTable.class, "results.table"));
    }

    @Test
    @Order(1)
    void figuresLeadToTheEntriesTheyCount() {
        new Musterstadt(bot).open();
        GridBot grid = run("Auswertung", COVERAGE, "Organisationseinheiten");
        bot.waitUntil("units", () -> grid.column(0, BODY).size() > 2);
        grid.click(0, BODY);
        bot.clickTool("Mit der Zeile arbeiten");
        bot.press("Down", "Return");
        bot.waitUntil("entries", () -> isShown("Einträge"));
        bot.screenshot("coverage-entries");
    }

    @Test
    @Order(2)
    void aWeightRanksTheNextProcessesAtOnceAndIsKept() {
        bot.menu("Auswertung", "Prozesskatalog", "Nächste Prozesse");
        Table table = bot.control(Table.class, "ranking.table");
        bot.waitUntil("candidates", () -> table.getItemCount() > 3);
        String first = bot.inUi(() -> table.getItem(0).getText(5));
        assertFalse(first.isBlank(), "says why");
        Scale scale = bot.control(Scale.class, "ranking.weight.volume");
        Label number = bot.control(Label.class, "ranking.number.volume");
        String before = bot.inUi(number::getText);
        bot.doInUi(scale::setFocus);
        bot.press("End");
        bot.waitUntil("weight", () -> number.getText().equals("5"));
        bot.click(bot.control(Button.class, "ranking.save"));
        Editing editing = editing();
        bot.waitUntil("kept", () -> editing.model().administration().getSettings().getPriorityWeights().stream()
                .filter(weight -> weight.getCriterion().equals("volume")).map(PriorityWeight::getWeight)
                .anyMatch(weight -> weight == 5));
        Button save = bot.control(Button.class, "ranking.save");
        bot.waitUntil("read again", () -> !save.isEnabled());
        bot.click(table, 200, 10);
        Text explanation = bot.control(Text.class, "ranking.explanation");
        bot.waitUntil("explanation", () -> explanation.getText().contains("Zusammen: "));
        bot.screenshot("ranking");
        bot.doInUi(editing::undo);
        bot.waitUntil("undone", () -> number.getText().equals(before));
    }

    @Test
    @Order(3)
    void theProfileIsSetInADialog() {
        Editing editing = editing();
        bot.menu("Auswertung", "Prozesskatalog", "Prozesssteckbrief festlegen…");
        Table table = bot.control(Table.class, "dialog.profile.fields");
        int row = bot.inUi(() -> {
            for (int i = 0; i < table.getItemCount(); i++) {
                if (table.getItem(i).getText(0).equals("Gebühren")) {
                    return i;
                }
            }
            return -1;
        });
        assertTrue(row >= 0, () -> bot.inUi(() -> Arrays.stream(table.getItems()).map(item -> item.getText(0)).toList())
                .toString());
        bot.doInUi(() -> {
            table.setSelection(row);
            table.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        Button required = bot.control(Button.class, "dialog.profile.required");
        boolean before = bot.inUi(required::getSelection);
        bot.click(required);
        bot.waitUntil("ticked", () -> required.getSelection() != before);
        bot.screenshot("profile");
        bot.press("Return");
        bot.waitUntil("closed", () -> Bot.isGone(table));
        assertEquals(!before, bot.inUi(() -> editing.model().administration().getSettings().getProfileFields().stream()
                .anyMatch(field -> field.getFeature().equals("fees") && field.isRequired())));
        bot.doInUi(editing::undo);
    }

    @Test
    @Order(4)
    void theLandscapeLeadsToTheDiagram() {
        bot.menu("Auswertung", "Prozesslandkarte");
        bot.waitUntil("landscape", () -> isShown("Prozesslandkarte"));
        bot.clickTool("Als Tabelle zeigen");
        GridBot grid = new GridBot(bot, bot.control(NatTable.class, "results.table"));
        bot.waitUntil("processes", () -> grid.column(1, BODY).size() > 10);
        bot.click(bot.control(Text.class, "results.search"));
        bot.type("Baugenehmigung erteilen");
        bot.waitUntil("the process", () -> "Baugenehmigung erteilen".equals(grid.text(1, BODY)));
        grid.click(1, BODY);
        bot.clickTool("Mit der Zeile arbeiten");
        bot.press("Down", "Return");
        bot.waitUntil("diagram", () -> {
            var editor = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getActiveEditor();
            return editor != null && editor.getEditorSite().getId().equals("org.ratswerk.ui.bpmn.editor");
        });
        bot.screenshot("landscape-diagram");
    }
}
