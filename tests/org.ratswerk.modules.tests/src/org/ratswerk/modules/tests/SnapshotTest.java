package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** A snapshot is taken, a recovery time is changed, and the comparison says what follows from it. */
@ExtendWith(WorkbenchExtension.class)
class SnapshotTest {
    private static final String REGISTER = "Elektronisches Personenstandsregister";

    private final Bot bot = new Bot();

    @Test
    void whatHasChangedSinceASnapshotIsToldWithItsReason() {
        Tree tree = new Musterstadt(bot).open();
        bot.menu("Auswertung", "Stände", "Stände");
        bot.control(Button.class, "snapshots.empty.take");
        bot.screenshot("snapshots-empty");
        take("Vor dem neuen Vertrag");
        Table table = bot.control(Table.class, "snapshots.table");
        bot.waitUntil("first snapshot", () -> table.getItemCount() == 1);
        assertEquals(List.of("Vor dem neuen Vertrag"), bot.inUi(() -> column(table, 1)));
        String gaps = bot.inUi(() -> table.getItem(0).getText(3));
        assertTrue(Integer.parseInt(gaps) > 0, gaps);

        changeRecovery(tree, "10 h");
        bot.menu("Auswertung", "Stände", "Stände");
        bot.clickTool("Mit jetzt vergleichen");
        Table changes = bot.control(Table.class, "snapshots.changes");
        bot.waitUntil("the register first", () -> changes.getItemCount() > 0
                && changes.getItem(0).getText(0).equals(REGISTER));
        bot.inUi(() -> changes.getItem(0).getText(2));
        assertEquals("▲ Lücke → ✓ erfüllt", bot.inUi(() -> changes.getItem(0).getText(2)));
        String why = bot.inUi(() -> changes.getItem(0).getText(7));
        assertTrue(why.contains("die Wiederherstellung von „" + REGISTER + "“ dauert jetzt 10 h statt 72 h"), why);
        Text details = bot.control(Text.class, "snapshots.why");
        bot.waitUntil("both chains", () -> details.getText().contains("Vorher:") && details.getText().contains("Jetzt:"));
        bot.screenshot("snapshots-changes");

        take("Mit neuem Vertrag");
        bot.waitUntil("second snapshot", () -> table.getItemCount() == 2);
        assertEquals(List.of("Mit neuem Vertrag", "Vor dem neuen Vertrag"), bot.inUi(() -> column(table, 1)));
        assertEquals(Integer.toString(Integer.parseInt(gaps) - 1), bot.inUi(() -> table.getItem(0).getText(3)));
        bot.screenshot("snapshots-list");
        bot.clickTool("Verlauf");
        Combo chart = bot.control(Combo.class, "snapshots.chart");
        bot.doInUi(() -> {
            chart.select(chart.indexOf("IT-Systeme nach Bewertung"));
            chart.notifyListeners(org.eclipse.swt.SWT.Selection, new org.eclipse.swt.widgets.Event());
        });
        assertEquals("IT-Systeme nach Bewertung", bot.inUi(chart::getText));
        bot.control(Browser.class, "snapshots.picture");
        bot.screenshot("snapshots-trend");

        bot.press("ctrl+z");
        bot.clickTool("Änderungen");
        Label outdated = bot.control(Label.class, "snapshots.outdated");
        bot.clickTool("Alle Stände");
        bot.waitUntil("list", table::isVisible);
        bot.doInUi(() -> {
            table.setFocus();
            table.selectAll();
            table.notifyListeners(SWT.Selection, new Event());
        });
        bot.clickTool("Zwei vergleichen");
        Label compared = bot.control(Label.class, "snapshots.compared");
        bot.waitUntil("two compared", () -> compared.getText().contains("„Mit neuem Vertrag“"));
        assertFalse(bot.inUi(outdated::isVisible));
        bot.clickTool("Löschen");
        bot.click(bot.withText(Button.class, "Löschen"));
        bot.waitUntil("empty again", () -> bot.exists(Button.class,
                button -> "snapshots.empty.take".equals(button.getData(Bot.ID)) && button.isVisible()));
    }

    private void take(String label) {
        bot.menu("Auswertung", "Stände", "Stand festhalten…");
        Text text = bot.control(Text.class, "snapshots.label");
        bot.doInUi(text::setFocus);
        bot.type(label);
        bot.waitUntil("label", () -> text.getText().equals(label));
        bot.press("Return");
        bot.waitUntil("closed dialog", text::isDisposed);
    }

    private void changeRecovery(Tree tree, String time) {
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.press("ctrl+a");
        bot.type(REGISTER);
        bot.waitUntil("search", () -> REGISTER.equals(search.getText()));
        bot.press("Return");
        bot.waitUntil("register in the navigator", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith(REGISTER));
        bot.press("Return");
        bot.waitUntil("page of the form", () -> bot.exists(CTabFolder.class, SnapshotTest::turn));
        Text recovery = bot.control(Text.class, "form.field.recoveryTime");
        bot.doInUi(() -> {
            recovery.setFocus();
            recovery.selectAll();
        });
        bot.type(time);
        bot.press("Tab");
        bot.waitUntil("other focus", () -> !recovery.isFocusControl());
    }

    /** Turns to the page with the recovery time. */
    private static boolean turn(CTabFolder pages) {
        return Arrays.stream(pages.getItems()).filter(item -> item.getText().equals("Betrieb")).findFirst().map(item -> {
            var event = new Event();
            event.item = item;
            pages.setSelection(item);
            pages.notifyListeners(SWT.Selection, event);
            return item;
        }).isPresent();
    }

    private static List<String> column(Table table, int column) {
        return Arrays.stream(table.getItems()).map(item -> item.getText(column)).toList();
    }
}
