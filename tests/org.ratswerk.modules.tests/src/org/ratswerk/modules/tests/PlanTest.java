package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.Person;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.PlanSection;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;

/** What a user does with the emergency manual of the sample: writes, refers to the model, generates, looks what is missing. */
@ExtendWith(WorkbenchExtension.class)
class PlanTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
    private static final String EMPTY = "7  Überführung, Deeskalation, Analyse";
    private static final String CONTACTS = "9.4  Kontakte";

    private final Bot bot = new Bot();
    private OpenAdministration administration;
    private Editing editing;
    private EmergencyPlan manual;
    private IEditorPart form;

    @BeforeEach
    void openManual() {
        new Musterstadt(bot).open();
        administration = bot.inUi(() -> CommandState.administration().orElseThrow());
        editing = administration.editing();
        manual = bot.inUi(() -> administration.model().plans().stream()
                .filter(each -> each.getKind() == PlanKind.EMERGENCY_MANUAL).findFirst().orElseThrow());
        Tree navigator = bot.control(Tree.class, "navigator.tree");
        bot.select(bot.item(navigator, "Stadt Musterstadt", "Notfallplanung", "Notfallpläne", manual.getName()));
        bot.press("Return");
        bot.waitUntil("form", () -> bot.exists(CTabFolder.class, PlanTest::turn));
        form = bot.inUi(() -> page().getActiveEditor());
        bot.doubleClickTab(manual.getName());
        bot.control(Tree.class, "plan.outline");
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
        assertTrue(bot.inUi(() -> !editing.isDirty()));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** Turns to the page with the text. */
    private static boolean turn(CTabFolder pages) {
        return Arrays.stream(pages.getItems()).filter(item -> item.getText().equals("Text")).findFirst().map(item -> {
            var event = new Event();
            event.item = item;
            pages.setSelection(item);
            pages.notifyListeners(SWT.Selection, event);
            return item;
        }).isPresent();
    }

    private void choose(String... path) {
        bot.select(bot.item(bot.control(Tree.class, "plan.outline"), path));
        String title = path[path.length - 1].replaceFirst("^\\S+ +", "");
        bot.waitUntil("section " + title, () -> bot.exists(Label.class,
                label -> "plan.section.title".equals(label.getData(Bot.ID)) && label.getText().equals(title)));
    }

    private String state(String... path) {
        TreeItem item = bot.item(bot.control(Tree.class, "plan.outline"), path);
        return bot.inUi(() -> item.getText(1));
    }

    private PlanSection section(String chapter) {
        return bot.inUi(() -> {
            var found = new PlanSection[1];
            org.eclipse.emf.common.util.TreeIterator<org.eclipse.emf.ecore.EObject> all = manual.eAllContents();
            while (all.hasNext()) {
                if (all.next() instanceof PlanSection each && chapter.equals(each.getChapter())) {
                    found[0] = each;
                }
            }
            return found[0];
        });
    }

    private String dom(String code) {
        Browser browser = bot.control(Browser.class, "plan.section.text");
        return bot.inUi(() -> String.valueOf(browser.evaluate("return String(" + code + ")")));
    }

    private void waitForPage(String expected, String code) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!expected.equals(dom(code)) && System.nanoTime() < end) {
            bot.settle();
        }
        assertEquals(expected, dom(code));
    }

    private void waitForText(PlanSection section, String expected) {
        bot.waitUntil("text " + expected, () -> expected.equals(section.getText()));
    }

    @Test
    void aPhoneIsReferredToAndFollowsTheModel() {
        assertEquals("leer", state(EMPTY));
        choose(EMPTY);
        PlanSection section = section("manual.return");
        waitForPage("", "document.querySelector('.ProseMirror').textContent");
        bot.click(bot.control(Browser.class, "plan.section.text"));
        waitForPage("true", "document.activeElement.classList.contains('ProseMirror')");
        bot.type("Rufen Sie @hagen telefon");
        waitForPage("true", "document.querySelectorAll('#proposals [role=option]').length > 0");
        bot.screenshot("plan-proposals");
        bot.press("Return");
        bot.waitUntil("reference", () -> section.getReferences().size() == 1);
        Person hagen = bot.inUi(() -> (Person) section.getReferences().getFirst().getTarget());
        assertEquals("Person.phone", bot.inUi(() -> section.getReferences().getFirst().getFeature()));
        String phone = bot.inUi(hagen::getPhone);
        String id = bot.inUi(() -> section.getReferences().getFirst().getId());
        waitForText(section, "Rufen Sie [" + phone + "](ref:" + id + ")");
        assertEquals("geschrieben", state(EMPTY));
        String chip = "document.querySelector('[data-ref=\"" + id + "\"]')";
        waitForPage("true", chip + ".textContent.includes('" + phone + "')");

        // what approval does
        bot.doInUi(() -> editing.run("Freigabe", () -> section.getReferences().getFirst().setApprovedValue(phone)));
        bot.doInUi(() -> ElementEditors.open(page(), administration, hagen, "phone"));
        Text field = bot.control(Text.class, "form.field.phone");
        bot.doInUi(() -> {
            field.setFocus();
            field.selectAll();
        });
        bot.type("0241 4711");
        bot.press("Tab");
        bot.waitUntil("phone", () -> "0241 4711".equals(hagen.getPhone()));
        bot.doInUi(() -> page().activate(form));
        waitForPage("true", chip + ".textContent.includes('0241 4711')");
        waitForPage("true", chip + ".className.includes('rw-stale')");
        waitForPage("▲ geändert", chip + ".querySelector('.rw-sign').textContent");
        bot.screenshot("plan-text");
        bot.doInUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(DARK, false));
        bot.settle();
        bot.screenshot("plan-text-dark");
        bot.doInUi(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(LIGHT, false));
        bot.doInUi(() -> {
            editing.undo();
            editing.undo();
        });
        waitForPage("true", chip + ".textContent.includes('" + phone + "') && !" + chip + ".className.includes('rw-stale')");
        bot.click(bot.control(Browser.class, "plan.section.text"));
        bot.press("ctrl+z");
        bot.waitUntil("reference taken back", () -> section.getReferences().isEmpty());
    }

    @Test
    void sectionsAreGeneratedAnewWithAPreviewAndTakenBack() {
        choose("9  Anhang", CONTACTS);
        Tree tree = bot.control(Tree.class, "plan.outline");
        bot.click(tree, 100, bot.inUi(() -> tree.getSelection()[0].getBounds().y + 5));
        bot.press("Delete");
        bot.waitUntil("deleted", () -> section("manual.annex.contacts") == null);
        bot.clickTool("Aus dem Modell");
        Tree list = bot.control(Tree.class, "dialog.generate.list");
        bot.waitUntil("preview", () -> list.getItemCount() == 1 && list.getItem(0).getItemCount() == 1);
        assertEquals("Kontakte", bot.inUi(() -> list.getItem(0).getItem(0).getText()));
        assertEquals("neu", bot.inUi(() -> list.getItem(0).getItem(0).getText(1)));
        assertTrue(bot.inUi(bot.control(StyledText.class, "dialog.generate.after")::getText).startsWith("+ "));
        assertEquals("Eine Änderung ist ausgewählt.", bot.inUi(bot.control(Label.class, "dialog.generate.state")::getText));
        bot.screenshot("plan-generate");
        bot.click(bot.control(Button.class, "dialog.generate.ok"));
        bot.waitUntil("generated", () -> section("manual.annex.contacts") != null);
        bot.doInUi(editing::undo);
        bot.waitUntil("taken back", () -> section("manual.annex.contacts") == null);
        bot.doInUi(editing::undo);
        assertEquals("aus dem Modell", state("9  Anhang", CONTACTS));
    }

    @Test
    void aNewerVersionIsOfferedAndTakenOnlyWhenWanted() {
        PlanSection section = section("manual.review");
        String generated = bot.inUi(section::getGeneratedText);
        bot.doInUi(() -> editing.run("Vorbereiten", () -> {
            section.setGeneratedText("Ältere Fassung");
            section.setText("Mein Text");
        }));
        choose("8  Überprüfung des Handbuchs");
        bot.waitUntil("banner", () -> bot.exists(Composite.class,
                area -> "plan.newer".equals(area.getData(Bot.ID)) && area.isVisible()));
        assertEquals("neuere Fassung", state("8  Überprüfung des Handbuchs"));
        assertEquals("Mein Text", bot.inUi(section::getText));
        bot.screenshot("plan-newer");
        bot.click(bot.control(Button.class, "plan.newer.compare"));
        assertEquals("− Mein Text\n", bot.inUi(bot.control(StyledText.class, "dialog.compare.before")::getText));
        bot.screenshot("plan-compare");
        bot.click(bot.control(Button.class, "dialog.compare.accept"));
        waitForText(section, generated);
        bot.waitUntil("no banner", () -> !bot.exists(Composite.class,
                area -> "plan.newer".equals(area.getData(Bot.ID)) && area.isVisible()));
        assertEquals("aus dem Modell", state("8  Überprüfung des Handbuchs"));
    }

    @Test
    void whatIsMissingLeadsToItsPlace() {
        bot.doubleClickTab(manual.getName());
        bot.menu("Auswertung", "Notfallplanung", "Vollständigkeit der Notfallplanung");
        Tree tree = bot.control(Tree.class, "completeness.tree");
        bot.waitUntil("degrees", () -> tree.getItemCount() > 10);
        bot.doubleClickTab("Vollständigkeit");
        bot.screenshot("plan-complete");
        TreeItem chapter = bot.inUi(() -> Arrays.stream(tree.getItems())
                .filter(item -> item.getText().equals("Überführung, Deeskalation, Analyse")).findFirst().orElseThrow());
        assertTrue(bot.inUi(() -> chapter.getText(1)).startsWith("0 von "), bot.inUi(() -> chapter.getText(1)));
        bot.doInUi(() -> {
            tree.setSelection(chapter.getItem(0));
            tree.showSelection();
            tree.setFocus();
        });
        bot.press("Return");
        bot.waitUntil("section", () -> shows("Überführung, Deeskalation, Analyse"));
    }

    @Test
    void hintsOnTheWordingAreUnderlinedListedAndTurnedOff() {
        PlanSection section = section("manual.return");
        bot.doInUi(() -> editing.run("Vorbereiten", () -> section.setText("Man ruft **den SIO** an.\n\n"
                + "| Wer | Was |\n|---|---|\n| Amt 33 | hilft ggf. mit |")));
        choose(EMPTY);
        Table hints = bot.control(Table.class, "plan.hints");
        bot.waitUntil("hints", () -> hints.getItemCount() == 3);
        assertEquals("Man ruft den SIO an|Niemand genannt|Schreiben Sie, wer es tut.",
                bot.inUi(() -> hints.getItem(0).getText(0) + "|" + hints.getItem(0).getText(1) + "|"
                        + hints.getItem(0).getText(2)));
        assertEquals("geschrieben, 3 Hinweise", state(EMPTY));
        waitForPage("Man,SIO,ggf", "Array.from(document.querySelectorAll('.rw-hint')).map(e => e.textContent)");
        waitForPage("3", "new Set(Array.from(document.querySelectorAll('.rw-hint'))"
                + ".map(e => getComputedStyle(e).textDecorationStyle + getComputedStyle(e).textDecorationThickness)).size");
        bot.click(bot.control(Browser.class, "plan.section.text"));
        waitForPage("true", "document.activeElement.classList.contains('ProseMirror')");
        bot.press("shift+F7");
        bot.waitUntil("last hint", () -> hints.getSelectionIndex() == 2);
        bot.press("shift+F7", "shift+F7", "F7");
        bot.waitUntil("second hint", () -> hints.getSelectionIndex() == 1);
        waitForPage("SIO", "document.getSelection()");
        bot.screenshot("plan-hints");
        // typing mends the hint, which is gone
        bot.type("Leiter");
        waitForText(section, "Man ruft **den Leiter** an.\n\n| Wer | Was |\n|---|---|\n| Amt 33 | hilft ggf. mit |");
        bot.waitUntil("mended", () -> hints.getItemCount() == 2);
        waitForPage("Man,ggf", "Array.from(document.querySelectorAll('.rw-hint')).map(e => e.textContent)");
        Button on = bot.control(Button.class, "plan.hints.on");
        bot.click(on);
        bot.waitUntil("off", () -> hints.getItemCount() == 0);
        waitForPage("0", "document.querySelectorAll('.rw-hint').length");
        assertEquals("geschrieben", state(EMPTY));
        bot.click(on);
        bot.waitUntil("on", () -> hints.getItemCount() == 2);
    }

    @Test
    void partsOfAPlanAreOpenedWhereTheyStand() {
        PlanSection section = section("manual.annex.contacts");
        bot.doInUi(() -> ElementEditors.open(page(), administration, section, "text"));
        bot.waitUntil("section", () -> shows("Kontakte"));
        // in an editor that is made then
        bot.doInUi(() -> page().closeAllEditors(false));
        PlanSection other = section("manual.return");
        bot.doInUi(() -> ElementEditors.open(page(), administration, other));
        bot.waitUntil("other section", () -> shows("Überführung, Deeskalation, Analyse"));
    }

    private boolean shows(String title) {
        return bot.exists(Label.class, label -> "plan.section.title".equals(label.getData(Bot.ID))
                && label.getText().equals(title) && label.isVisible());
    }
}
