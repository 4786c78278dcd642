package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
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
import org.ratswerk.ui.internal.CommandState;

/**
 * What a user does with scenarios. The figures of the sample are those of its expected findings, which were worked out by
 * hand: the failure of the room in which both lines end breaches five processes.
 */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScenarioTest {
    private static final String NEW = "Neues Szenario";
    private static final String MANUAL = "Notfallhandbuch Stadt Musterstadt";
    private static final String ROOM = "Hausanschlussraum Rathaushof";
    /** How long the processes are down; each may be for 24 h. */
    private static final Map<String, String> BREACHED = Map.of("Auskunft an Sicherheitsbehörden erteilen", "62 h 15 min",
            "Briefwahlunterlagen ausgeben", "54 h 15 min", "Gehälter und Besoldung zahlen", "63 h 15 min",
            "Sterbefall beurkunden", "58 h 15 min", "Zahlungsverkehr abwickeln", "62 h 15 min");

    private final Bot bot = new Bot();

    @AfterEach
    void tidyUp() {
        undoAll();
        bot.doInUi(() -> page().closeAllEditors(false));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private String text(String id) {
        return bot.inUi(bot.control(Label.class, id)::getText);
    }

    private void waitForText(String id, String start) {
        bot.waitUntil(id + " says " + start, () -> bot.exists(Label.class,
                label -> id.equals(label.getData(Bot.ID)) && label.getText().startsWith(start)));
    }

    private void waitForTitle(String title) {
        bot.waitUntil("form " + title, () -> bot.exists(Label.class,
                label -> "form.title".equals(label.getData(Bot.ID)) && label.getText().equals(title)));
    }

    private void waitForFigure(String id, String value) {
        bot.waitUntil("figure " + id + " " + value, () -> bot.exists(Link.class, link -> id.equals(link.getData(Bot.ID))
                && link.getText().equals("<a>" + value + "</a>")));
    }

    /** Makes a scenario in which one element fails. */
    private void makeScenario() {
        new Musterstadt(bot).open();
        bot.menu("Auswertung", "Szenarien", NEW);
        waitForTitle(NEW);
        bot.doubleClickTab("*" + NEW);
        waitForText("scenario.summary.text", "Noch fällt nichts aus.");
        bot.click(bot.control(Text.class, "form.field.failed"));
        bot.type("Hausanschluss");
        bot.waitUntil("proposals", () -> Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(Shell::isVisible).anyMatch(ScenarioTest::offersTheRoom));
        bot.press("Return");
        waitForText("scenario.summary.text", "Ein Element fällt aus: " + ROOM);
    }

    private static boolean offersTheRoom(Composite parent) {
        return Arrays.stream(parent.getChildren()).anyMatch(child -> child instanceof Table table
                && table.getItemCount() > 0 && table.getItem(0).getText().startsWith(ROOM)
                || child instanceof Composite inner && offersTheRoom(inner));
    }

    private void undoAll() {
        for (int i = 0; i < 30 && bot.inUi(() -> page().getActiveEditor() != null && page().getActiveEditor().isDirty()); i++) {
            bot.press("ctrl+z");
        }
    }

    /** How many scenarios the navigator shows. */
    private int scenarios(Tree navigator) {
        TreeItem group = bot.item(navigator, "Stadt Musterstadt", "Notfallplanung", "Szenarien");
        if (bot.inUi(() -> !group.isDisposed() && group.getItemCount() > 0)) {
            bot.expand(group);
        }
        return bot.inUi(bot.item(navigator, "Stadt Musterstadt", "Notfallplanung", "Szenarien")::getItemCount);
    }

    private TreeItem line(String tree, String start) {
        Tree lines = bot.control(Tree.class, tree);
        return bot.waitFor("line " + start, () -> Arrays.stream(lines.getItems())
                .flatMap(group -> Arrays.stream(group.getItems())).filter(item -> item.getText().startsWith(start))
                .findFirst().orElse(null));
    }

    /** Clicks a line; again where the lists were filled anew between finding and clicking it. */
    private void choose(String tree, String start) {
        Tree lines = bot.control(Tree.class, tree);
        boolean chosen = false;
        for (int attempt = 0; attempt < 5 && !chosen; attempt++) {
            bot.select(() -> line(tree, start));
            chosen = bot.inUi(() -> lines.getSelectionCount() == 1 && lines.getSelection()[0].getText().startsWith(start));
        }
        assertTrue(chosen, start);
    }

    private TableItem row(Table table, String start) {
        return bot.waitFor("row " + start, () -> Arrays.stream(table.getItems())
                .filter(item -> item.getText().startsWith(start)).findFirst().orElse(null));
    }

    @Test
    @Order(1)
    void readyScenariosAreTakenOverAndTakenBack() {
        Tree navigator = new Musterstadt(bot).open();
        int before = scenarios(navigator);
        bot.menu("Auswertung", "Szenarien", "Fertige Szenarien übernehmen…");
        Table list = bot.control(Table.class, "dialog.ready.list");
        bot.waitUntil("ready scenarios", () -> list.getItemCount() == 5);
        int chosen = bot.inUi(() -> (int) Arrays.stream(list.getItems()).filter(TableItem::getChecked).count());
        assertTrue(chosen > 2, "what the sample does not have is chosen: " + chosen);
        assertEquals(chosen + " Szenarien sind ausgewählt.", text("dialog.ready.state"));
        bot.press("space");
        waitForText("dialog.ready.state", chosen - 1 + " Szenarien sind ausgewählt.");
        bot.press("space");
        waitForText("dialog.ready.state", chosen + " Szenarien sind ausgewählt.");
        bot.screenshot("scenario-ready");
        bot.click(bot.control(Button.class, "dialog.ready.ok"));
        assertEquals(before + chosen, scenarios(navigator));
        bot.select(bot.item(navigator, "Stadt Musterstadt", "Notfallplanung", "Szenarien", "Ausfall des Serverraums"));
        bot.press("Return");
        waitForTitle("Ausfall des Serverraums: Serverraum Rathaus");
        assertTrue(text("scenario.summary.text").startsWith(
                "85 Elemente fallen aus: Serverraum Rathaus mit allem darin (37 IT-Systeme, 47 Komponenten)."));
        undoAll();
        bot.waitUntil("no form", () -> !bot.exists(Label.class, label -> "form.title".equals(label.getData(Bot.ID))));
        assertEquals(before, scenarios(navigator));
    }

    @Test
    @Order(2)
    void theCourseFollowsDateAndTimeAndSaysWhy() {
        makeScenario();
        bot.press("ctrl+Next");
        waitForFigure("scenario.course.figures.breached", "5");
        waitForFigure("scenario.course.figures.saveable", "5");
        waitForFigure("scenario.course.figures.unknown", "0");
        waitForText("scenario.course.figures.breached.note", "der erste nach 24 h");
        Text why = bot.control(Text.class, "scenario.course.why");
        BREACHED.forEach((process, outage) -> {
            choose("scenario.course.lists", process);
            bot.waitUntil("why " + process, () -> why.getText().startsWith("„" + process + "“ fällt " + outage
                    + " aus. Tolerierbar sind 24 h: "));
        });
        bot.screenshot("scenario-course");
        bot.press("ctrl+Prior");
        Text at = bot.control(Text.class, "form.field.at");
        bot.waitUntil("page of the fields", at::isVisible);
        bot.doInUi(at::setFocus);
        bot.click(at);
        bot.waitUntil("field with focus", at::isFocusControl);
        bot.type("31.02.2027 8");
        bot.press("Return");
        bot.waitUntil("fault", () -> bot.exists(Label.class, label -> label.getText()
                .contains("„31.02.2027 8“ ist kein Zeitpunkt.")));
        bot.press("ctrl+a");
        bot.type("31.03.2027 8 Uhr");
        bot.press("Return");
        bot.waitUntil("date as usual", () -> at.getText().equals("31.03.2027 08:00"));
        assertTrue(text("scenario.summary.text").contains("Es geschieht am Mittwoch, 31. März 2027 um 08:00 Uhr"));
        bot.press("ctrl+Next");
        waitForText("scenario.course.figures.breached.note", "der erste nach 24 h (01.04.2027 08:00)");
        bot.press("ctrl+z");
        bot.waitUntil("figures without a date", () -> bot.exists(Label.class, label -> label.getText()
                .equals("der erste nach 24 h")));
        choose("scenario.course.lists", "Sterbefall beurkunden");
        bot.press("Return");
        waitForTitle("Sterbefall beurkunden");
        bot.doInUi(() -> page().closeEditor(page().getActiveEditor(), false));
        waitForTitle(NEW);
    }

    private static List<String> steps() {
        return CommandState.administration().orElseThrow().model().plans().stream()
                .filter(plan -> MANUAL.equals(plan.getName())).flatMap(plan -> plan.getSteps().stream())
                .map(step -> step.getName()).toList();
    }

    @Test
    @Order(3)
    void theRestartOrderComesIntoTheManual() {
        makeScenario();
        bot.press("ctrl+Next", "ctrl+Next");
        bot.click(bot.control(Button.class, "scenario.restart.compute"));
        // 63.25 h of the salaries against 24 h; 38.25 + 30.25 + 39.25 + 34.25 + 38.25 of all five
        waitForFigure("scenario.restart.figures.worst", "39 h 15 min");
        waitForFigure("scenario.restart.figures.weighted", "180 h 15 min");
        waitForFigure("scenario.restart.figures.bound", "39 h 15 min");
        assertEquals("keine Reihenfolge ist besser, das ist bewiesen", text("scenario.restart.figures.bound.note"));
        bot.screenshot("scenario-restart");
        Button manual = bot.control(Button.class, "scenario.restart.manual");
        bot.click(manual);
        waitForText("dialog.manual.lead", "Ein Schritt kommt in „" + MANUAL + "“; noch steht dort keiner.");
        bot.screenshot("scenario-manual");
        bot.click(bot.control(Button.class, "dialog.manual.ok"));
        waitForTitle(MANUAL);
        bot.waitUntil("step in the manual", () -> steps().equals(List.of(ROOM + " wiederherstellen")));
        bot.press("ctrl+z");
        bot.waitUntil("no step in the manual", () -> steps().isEmpty());
        bot.doInUi(() -> page().closeEditor(page().getActiveEditor(), false));
        waitForTitle(NEW);
        assertTrue(bot.inUi(() -> bot.control(Label.class, "scenario.restart.stale").isVisible()));
    }

    @Test
    @Order(4)
    void aShorterRecoveryIsComparedWithTheStateRemembered() {
        makeScenario();
        bot.press("ctrl+Next", "ctrl+Next", "ctrl+Next");
        Button keep = bot.control(Button.class, "scenario.comparison.keep");
        bot.waitUntil("outcome", keep::isEnabled);
        bot.click(keep);
        waitForText("scenario.comparison.summary", "0 früher wieder da, 0 später");
        Combo with = bot.control(Combo.class, "scenario.comparison.with");
        assertTrue(bot.inUi(with::getText).startsWith(NEW + ", gemerkt am "));
        // the room needs 60 h; with 24 h everything that waits for it is back 36 h earlier
        bot.press("ctrl+Prior");
        bot.click(bot.control(Button.class, "scenario.restart.compute"));
        choose("scenario.restart.lists", ROOM);
        bot.press("Return");
        waitForTitle(ROOM);
        bot.press("ctrl+Next", "ctrl+Next");
        Text recovery = bot.control(Text.class, "form.field.recoveryTime");
        bot.click(recovery);
        bot.press("ctrl+a");
        bot.type("24 h");
        bot.press("Return");
        bot.doInUi(() -> page().closeEditor(page().getActiveEditor(), false));
        waitForTitle(NEW);
        waitForText("scenario.restart.stale", "Die Verwaltung hat sich seitdem geändert.");
        bot.press("ctrl+Next");
        // of 62.25, 54.25, 63.25, 58.25 and 62.25 h without 36 h three are longer than 24 h
        Label summary = bot.control(Label.class, "scenario.comparison.summary");
        bot.waitUntil("difference", () -> summary.getText()
                .endsWith("0 später, 0 unbekannt, 0 unverändert. Länger als tolerierbar: 3 statt 5."));
        Table table = bot.control(Table.class, "scenario.comparison.table");
        TableItem row = row(table, "Gehälter und Besoldung zahlen");
        assertEquals("63 h 15 min, überschritten, noch zu retten|27 h 15 min, überschritten, noch zu retten|−36 h"
                + "|früher wieder da", bot.inUi(() -> String.join("|", row.getText(1), row.getText(2), row.getText(3),
                        row.getText(4))));
        Rectangle bounds = bot.inUi(() -> row.getBounds());
        bot.click(table, bounds.x + 20, bounds.y + bounds.height / 2);
        Text why = bot.control(Text.class, "scenario.comparison.why");
        bot.waitUntil("why", () -> why.getText().contains("fällt 27 h 15 min aus")
                && why.getText().contains("fällt 63 h 15 min aus"));
        bot.screenshot("scenario-comparison");
        bot.press("ctrl+z");
        waitForText("scenario.comparison.summary", "0 früher wieder da, 0 später");
    }
}
