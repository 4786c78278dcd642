package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.AlarmStep;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanStep;
import org.ratswerk.model.Role;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.GridBot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;

/** Steps, alarm chain and contacts of plans of the sample, edited with keys and mouse. */
@ExtendWith(WorkbenchExtension.class)
class StepsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    /** The rows of titles and filters come first. */
    private static final int FIRST = 2;

    private final Bot bot = new Bot();
    private OpenAdministration administration;
    private Editing editing;
    private EmergencyPlan plan;

    @BeforeEach
    void openSample() {
        new Musterstadt(bot).open();
        administration = bot.inUi(() -> CommandState.administration().orElseThrow());
        editing = administration.editing();
    }

    @AfterEach
    void tidyUp() {
        bot.doInUi(() -> {
            while (editing.canUndo()) {
                editing.undo();
            }
            var active = page().getActivePartReference();
            if (active != null && page().isPageZoomed()) {
                page().toggleZoom(active);
            }
            page().closeAllEditors(false);
        });
        assertFalse(bot.inUi(editing::isDirty));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private void open(PlanKind kind, String name, String tab) {
        plan = bot.inUi(() -> administration.model().plans().stream()
                .filter(each -> each.getKind() == kind && each.getName().contains(name)).findFirst().orElseThrow());
        bot.doInUi(() -> ElementEditors.open(page(), administration, plan));
        bot.waitUntil("form", () -> bot.exists(CTabFolder.class, folder -> turn(folder, tab)));
        bot.doubleClickTab(plan.getName());
    }

    private static boolean turn(CTabFolder pages, String tab) {
        return Arrays.stream(pages.getItems()).filter(item -> item.getText().equals(tab)).findFirst().map(item -> {
            var event = new Event();
            event.item = item;
            pages.setSelection(item);
            pages.notifyListeners(SWT.Selection, event);
            return item;
        }).isPresent();
    }

    private void turn(String tab) {
        bot.waitUntil("tab " + tab, () -> bot.exists(CTabFolder.class, folder -> turn(folder, tab)));
    }

    private GridBot grid(String id) {
        return new GridBot(bot, bot.control(NatTable.class, id));
    }

    private String link(String id) {
        return bot.inUi(bot.control(Link.class, id)::getText).replaceAll("<[^>]*>", "");
    }

    private void waitForLink(String id, String text) {
        bot.waitUntil(text, () -> bot.exists(Link.class, link -> id.equals(link.getData(Bot.ID))
                && link.getText().equals("<a>" + text + "</a>")));
    }

    private List<String> names() {
        return bot.inUi(() -> plan.getSteps().stream().map(step -> step.getNumber() + " " + step.getName()).toList());
    }

    private void showsDark(String name, Runnable ready) {
        bot.screenshot(name);
        bot.doInUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(DARK, false));
        bot.settle();
        ready.run();
        bot.screenshot(name + "-dark");
        bot.doInUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(LIGHT, false));
        bot.settle();
    }

    /** The election system must be back after 3 h 30 min; its plan takes 2 h and 2 h, four steps say nothing. */
    @Test
    void stepsAreEditedAndTheCriticalPathFollows() {
        open(PlanKind.RECOVERY_PLAN, "Wahlverfahren", "Schritte");
        GridBot grid = grid("steps.grid");
        waitForLink("steps.state.expected", "um mindestens 30 min zu lang");
        assertEquals("4 h", link("steps.path.expected"));
        int expected = grid.columnOf("Erwartet");
        int path = grid.columnOf("Kritischer Pfad");
        assertEquals("► kritisch", grid.text(path, FIRST + 2));

        grid.click(expected, FIRST + 2);
        bot.type("1 h");
        bot.press("Return");
        waitForLink("steps.path.expected", "3 h");
        assertEquals("unbekannt: 4 Schritte haben keine Dauer", link("steps.state.expected"));
        bot.click(bot.control(Link.class, "steps.path.expected"));
        String why = bot.inUi(bot.control(Text.class, "steps.why")::getText);
        assertTrue(why.contains("3 Wahlverfahren wiederherstellen: 1 h\n") && why.endsWith("prüfen, 6 Wahlverfahren an "
                + "den Fachbereich übergeben."), why);

        // a new step below the first
        grid.click(expected, FIRST);
        bot.press("ctrl+plus");
        bot.waitUntil("new step", () -> plan.getSteps().size() == 7);
        bot.type("Freigabe einholen");
        bot.press("Tab");
        bot.waitUntil("name", () -> "Freigabe einholen".equals(plan.getSteps().get(1).getName()));
        bot.type("Hagen");
        bot.waitUntil("proposals", () -> Arrays.stream(bot.inUi(() -> PlatformUI.getWorkbench().getDisplay().getShells()))
                .anyMatch(shell -> shell.isVisible() && (shell.getStyle() & SWT.ON_TOP) != 0));
        bot.press("Down", "Return");
        bot.waitUntil("responsible", () -> plan.getSteps().get(1).getResponsible() != null
                && plan.getSteps().get(1).getResponsible().getName().contains("Hagen"));
        assertEquals("2 Freigabe einholen", names().get(1));
        assertEquals("7", bot.inUi(() -> plan.getSteps().getLast().getNumber()));

        // dragged to the end, back by a key, and taken back
        PlanStep made = bot.inUi(() -> plan.getSteps().get(1));
        grid.dragRow(FIRST + 1, FIRST + 6);
        bot.waitUntil("dragged", () -> plan.getSteps().indexOf(made) == 5);
        assertEquals("6 Freigabe einholen", names().get(5));
        assertEquals("Freigabe einholen", grid.text(grid.columnOf("Tätigkeit"), FIRST + 5));
        bot.press("alt+Up");
        bot.waitUntil("up", () -> plan.getSteps().indexOf(made) == 4);
        bot.press("ctrl+shift+d");
        bot.waitUntil("copy", () -> plan.getSteps().size() == 8);
        bot.press("ctrl+minus");
        bot.waitUntil("copy deleted", () -> plan.getSteps().size() == 7);
        bot.press("ctrl+z");
        bot.waitUntil("copy back", () -> plan.getSteps().size() == 8);
        bot.press("ctrl+z");
        bot.waitUntil("taken back", () -> plan.getSteps().size() == 7 && plan.getSteps().indexOf(made) == 4);

        // a box to tick
        grid.click(grid.columnOf("Erledigt"), FIRST);
        bot.waitUntil("progress", () -> bot.exists(Label.class, label -> "steps.progress".equals(label.getData(Bot.ID))
                && label.getText().startsWith("1 von 7 Schritten erledigt")));
        bot.click(bot.control(Link.class, "steps.clear"));
        bot.waitUntil("no progress", () -> !bot.exists(Label.class,
                label -> "steps.progress".equals(label.getData(Bot.ID)) && label.isVisible()));
        showsDark("steps", () -> grid("steps.grid"));
    }

    @Test
    void aCircleIsSaidAndItsProblemLeadsToTheCell() {
        open(PlanKind.RECOVERY_PLAN, "Wahlverfahren", "Schritte");
        GridBot grid = grid("steps.grid");
        int successors = grid.columnOf("Nachfolger");
        grid.click(successors, FIRST + 5);
        bot.type("4");
        bot.press("Return");
        waitForLink("steps.state.expected", "nicht berechenbar: Schritte im Kreis");
        assertEquals("Kreis", grid.text(grid.columnOf("Kritischer Pfad"), FIRST + 3));
        assertTrue(bot.inUi(bot.control(Label.class, "steps.remark")::getText).startsWith("Diese Schritte warten"));
        bot.screenshot("steps-circle");
        turn("Allgemein");
        PlanStep last = bot.inUi(() -> plan.getSteps().getLast());
        bot.doInUi(() -> ElementEditors.open(page(), administration, last));
        bot.control(NatTable.class, "steps.grid");
        turn("Allgemein");
        bot.doInUi(() -> ElementEditors.open(page(), administration, last, "successors"));
        bot.control(NatTable.class, "steps.grid");
        bot.press("Delete");
        bot.waitUntil("emptied", () -> last.getSuccessors().isEmpty());
        // without any step there is an offer
        bot.doInUi(() -> editing.run("Leeren", () -> plan.getSteps().clear()));
        bot.click(bot.control(Button.class, "steps.empty.insert"));
        bot.waitUntil("first step", () -> plan.getSteps().size() == 1);
    }

    @Test
    void theAlarmPictureShowsWhoCannotBeReached() {
        open(PlanKind.EMERGENCY_MANUAL, "", "Alarmierung");
        GridBot grid = grid("alarm.grid");
        bot.waitUntil("reachable", () -> bot.exists(Label.class, label -> "alarm.state".equals(label.getData(Bot.ID))
                && label.getText().endsWith("Angerufenen sind erreichbar.")));
        AlarmStep first = bot.inUi(() -> plan.getAlarmSteps().getFirst());
        Role officer = bot.inUi(() -> (Role) first.getCalled().getFirst());
        waitForPicture("true", "document.querySelector('svg').textContent.includes('" + officer.getName() + "')");
        bot.doInUi(() -> editing.run("Telefon", () -> {
            officer.getHolder().setPhone(null);
            officer.getHolder().setMobile(null);
        }));
        waitForPicture("true", "document.querySelector('svg').textContent.includes('ohne Telefon')");
        assertEquals("ohne Telefon", grid.text(grid.columnOf("Erreichbar unter"), FIRST));
        assertTrue(bot.inUi(bot.control(Label.class, "alarm.state")::getText).startsWith("1 von "));
        grid.click(grid.columnOf("Frist"), FIRST);
        bot.type("45 min");
        bot.press("Return");
        bot.waitUntil("deadline", () -> Duration.ofMinutes(45).equals(first.getDeadline()));
        waitForPicture("true", "document.querySelector('svg').textContent.includes('binnen 45 min')");
        showsDark("alarm", () -> waitForPicture("true",
                "document.querySelector('svg').textContent.includes('binnen 45 min')"));

        turn("Kontakte");
        GridBot roles = grid("contacts.grid");
        int row = FIRST + roles.column(1, FIRST).indexOf(officer.getName());
        assertEquals("ohne Telefon", roles.text(roles.columnOf("Stand"), row));
        roles.click(roles.columnOf("Telefon der Rolle"), row);
        bot.type("05999 4711");
        bot.press("Return");
        bot.waitUntil("phone", () -> "05999 4711".equals(officer.getPhone()));
        assertEquals("vollständig", roles.text(roles.columnOf("Stand"), row));
        bot.screenshot("contacts");
        turn("Alarmierung");
        waitForPicture("true", "document.querySelector('svg').textContent.includes('05999 4711')");
    }

    private void waitForPicture(String expected, String code) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.equals(dom(code)) && System.nanoTime() < end) {
            bot.settle();
        }
        assertEquals(expected, dom(code));
    }

    private String dom(String code) {
        Browser browser = bot.control(Browser.class, "alarm.picture");
        return bot.inUi(() -> {
            try {
                return String.valueOf(browser.evaluate("return document.querySelector('svg') ? String(" + code + ") : ''"));
            } catch (RuntimeException e) {
                return "";
            }
        });
    }
}
