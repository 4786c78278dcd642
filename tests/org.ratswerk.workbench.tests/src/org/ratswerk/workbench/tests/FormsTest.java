package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
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

/** What a user does with the forms of elements. Each test takes back what it has changed. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormsTest {
    private static final String PROCESS = "Personalausweis ausstellen";

    private final Bot bot = new Bot();

    /** Whatever a test has left is taken back. */
    @AfterEach
    void tidyUp() {
        for (int i = 0; i < 20 && bot.inUi(() -> page().getActiveEditor() != null
                && page().getActiveEditor().isDirty()); i++) {
            bot.press("Escape", "ctrl+z");
        }
        closeForms();
    }

    private void closeForms() {
        bot.doInUi(() -> page().closeAllEditors(false));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private void find(String name) {
        Tree tree = new Musterstadt(bot).open();
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.press("ctrl+a");
        bot.type(name);
        // The tree is filled anew a moment after the last letter.
        bot.waitUntil("search for " + name, () -> name.equals(search.getText()));
        bot.press("Return");
        bot.waitUntil(name + " in the navigator", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith(name));
    }

    /** Opens the form of an element by Enter, as large as the window. */
    private void open(String name) {
        find(name);
        bot.press("Return");
        waitForTitle(name);
        bot.doubleClickTab(name);
    }

    private void waitForTitle(String title) {
        bot.waitUntil("form " + title, () -> bot.exists(Label.class,
                label -> "form.title".equals(label.getData(Bot.ID)) && label.getText().equals(title)));
    }

    private <T extends Control> T field(Class<T> type, String id) {
        return bot.control(type, "form.field." + id);
    }

    private String text(Text field) {
        return bot.inUi(field::getText);
    }

    private IEditorPart editor() {
        return bot.inUi(() -> page().getActiveEditor());
    }

    /** Types into a field in place of what is in it. */
    private void replace(Text field, String text) {
        bot.click(field);
        bot.press("ctrl+a");
        bot.type(text);
    }

    private void undo(int times) {
        for (int i = 0; i < times; i++) {
            bot.press("ctrl+z");
        }
        bot.waitUntil("nothing left to save", () -> !editor().isDirty());
    }

    @Test
    @Order(1)
    void enterOpensTheFormAndWhatIsTypedIsShownEverywhere() {
        open(PROCESS);
        Text name = field(Text.class, "name");
        assertEquals(PROCESS, text(name));
        bot.click(name);
        bot.press("End");
        bot.type(" und abholen");
        waitForTitle(PROCESS + " und abholen");
        assertTrue(bot.inUi(() -> editor().isDirty()));
        bot.waitUntil("renamed tab", () -> editor().getTitle().equals(PROCESS + " und abholen"));
        bot.waitUntil("explanation of the field", () -> bot.exists(Label.class,
                label -> "form.hint.name".equals(label.getData(Bot.ID)) && !label.getText().isBlank()));
        bot.screenshot("form-process");
        undo(1);
        assertEquals(PROCESS, text(name));
        waitForTitle(PROCESS);
    }

    @Test
    @Order(2)
    void aClosedSectionShowsItsFieldsWhenItIsOpened() {
        open(PROCESS);
        Composite section = bot.control(Composite.class, "form.section.priority");
        assertFalse(bot.exists(Control.class, control -> "form.field.priority.deferralReason".equals(control.getData(Bot.ID))));
        bot.click(section, 30, 8);
        Text reason = field(Text.class, "priority.deferralReason");
        bot.doInUi(reason::setFocus);
        bot.type("spaeter");
        bot.waitUntil("unsaved form", () -> page().getActiveEditor().isDirty());
        undo(1);
        int high = bot.inUi(() -> section.getSize().y);
        bot.click(section, 30, 8);
        bot.waitUntil("closed section", () -> section.getSize().y < high);
    }

    @Test
    @Order(2)
    void durationsAreTypedFreelyAndWhatIsWrongIsNotLost() {
        open(PROCESS);
        bot.click(field(Text.class, "name"));
        bot.press("ctrl+Next", "ctrl+Next", "ctrl+Next");
        Text required = field(Text.class, "requiredRto");
        bot.doInUi(required::setFocus);
        bot.click(required);
        bot.type("72 h");
        bot.press("Tab");
        bot.waitUntil("duration that reads well", () -> required.getText().equals("3 Tage"));
        replace(required, "bald");
        bot.press("Tab");
        bot.waitUntil("remedy beside the field", () -> bot.exists(Label.class,
                label -> label.getText().contains("„bald“ ist keine Dauer") && label.getText().contains("90 min")
                        && label.getSize().y > 0));
        assertEquals("bald", text(required));
        bot.screenshot("form-fault");
        replace(required, "90 min");
        bot.press("Tab");
        bot.waitUntil("no remedy any more", () -> !bot.exists(Label.class, label -> label.getText().contains("„bald“")));
        assertEquals("90 min", text(required));
        undo(2);
        assertEquals("", text(required));
    }

    @Test
    @Order(3)
    void aReferenceIsChosenByTyping() {
        open(PROCESS);
        Text deputy = field(Text.class, "deputy");
        bot.click(deputy);
        bot.type("zand");
        bot.waitUntil("list of names", () -> Arrays.stream(deputy.getDisplay().getShells())
                .anyMatch(shell -> shell.isVisible() && hasTable(shell)));
        bot.screenshot("form-suggestions");
        bot.press("Return");
        bot.waitUntil("chosen person", () -> deputy.getText().equals("Thomas Zander"));
        bot.press("F3");
        waitForTitle("Thomas Zander");
        bot.doInUi(() -> page().closeEditor(page().getActiveEditor(), false));
        waitForTitle(PROCESS);
        bot.click(deputy);
        undo(1);
        assertEquals("", text(deputy));
    }

    private static boolean hasTable(Composite parent) {
        return Arrays.stream(parent.getChildren()).anyMatch(child -> child instanceof Table table
                && table.getItemCount() > 0 && table.getItem(0).getText().startsWith("Thomas Zander")
                || child instanceof Composite inner && hasTable(inner));
    }

    @Test
    @Order(4)
    void listsAreAddedToReorderedAndShortened() {
        open(PROCESS);
        bot.click(field(Text.class, "name"));
        bot.press("ctrl+Next");
        Text add = field(Text.class, "legalBasis");
        List<String> before = entries("legalBasis");
        bot.click(add);
        bot.type("Bundesmeldegesetz");
        bot.press("Return");
        bot.waitUntil("added entry", () -> entries("legalBasis").size() == before.size() + 1);
        Table list = bot.control(Table.class, "form.list.legalBasis");
        bot.press("Up");
        bot.press("alt+Up");
        bot.waitUntil("moved entry", () -> entries("legalBasis").indexOf("Bundesmeldegesetz") == before.size() - 1);
        bot.doInUi(list::setFocus);
        bot.press("Delete");
        bot.waitUntil("removed entry", () -> entries("legalBasis").equals(before));
        undo(3);
        assertEquals(before, entries("legalBasis"));
    }

    private List<String> entries(String id) {
        return bot.inUi(() -> {
            var lists = new java.util.ArrayList<Table>(1);
            bot.exists(Table.class, table -> ("form.list." + id).equals(table.getData(Bot.ID)) && lists.add(table));
            return lists.isEmpty() ? List.<String>of()
                    : Arrays.stream(lists.getFirst().getItems()).map(TableItem::getText).toList();
        });
    }

    @Test
    @Order(5)
    void whatAProcessNeedsIsAddedWithItsBridgingTime() {
        open(PROCESS);
        bot.click(field(Text.class, "name"));
        bot.press("ctrl+Next", "ctrl+Next");
        Table needs = bot.control(Table.class, "form.rows.suppliers");
        int before = bot.inUi(needs::getItemCount);
        bot.click(bot.control(Text.class, "form.add.suppliers"));
        bot.type("Telefax Notbetrieb");
        bot.press("Return");
        bot.waitUntil("new row", () -> needs.getItemCount() == before + 1);
        TableItem row = bot.waitFor("new component", () -> Arrays.stream(needs.getItems())
                .filter(item -> item.getText().equals("Telefax Notbetrieb")).findFirst().orElse(null));
        bot.doInUi(() -> needs.showItem(row));
        var place = bot.inUi(() -> row.getBounds(0));
        bot.click(needs, place.x + 30, place.y + place.height / 2);
        Text bridging = field(Text.class, "bridging");
        bot.doInUi(bridging::setFocus);
        bot.type("2 Tage");
        bot.press("Tab");
        bot.waitUntil("bridging time in the row", () -> Arrays.stream(needs.getItems())
                .anyMatch(item -> item.getText().equals("Telefax Notbetrieb") && item.getText(2).equals("2 Tage")));
        bot.screenshot("form-dependencies");
        undo(2);
        assertEquals(before, bot.inUi(needs::getItemCount));
    }

    @Test
    @Order(6)
    void severalSystemsAreChangedAtOnce() {
        find("Fachverfahren B");
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.doInUi(tree::setFocus);
        bot.press("shift+Down");
        bot.waitUntil("two selected", () -> tree.getSelectionCount() == 2);
        bot.press("ctrl+shift+b");
        waitForTitle("2 Elemente");
        Text deputy = field(Text.class, "deputy");
        bot.doInUi(deputy::setFocus);
        bot.press("ctrl+a");
        bot.type("Thomas Zander");
        bot.press("Tab");
        bot.waitUntil("dirty form", () -> editor().isDirty());
        bot.waitUntil("one undo for both", () -> "Thomas Zander".equals(deputy.getText()));
        bot.screenshot("form-several");
        bot.doInUi(field(Text.class, "owner")::setFocus);
        undo(1);
    }

    @Test
    @Order(7)
    void whatIsSavedIsThereWhenTheFormIsOpenedAgain() throws IOException {
        open(PROCESS);
        Path file = Path.of(System.getProperty("osgi.instance.area").substring("file:".length()))
                .resolve("musterstadt").resolve("processes.ratswerk");
        byte[] before = Files.readAllBytes(file);
        Combo kind = field(Combo.class, "kind");
        bot.doInUi(kind::setFocus);
        bot.press("Down");
        bot.waitUntil("other kind", () -> kind.getText().equals("Unterstützungsprozess"));
        replace(field(Text.class, "name"), "Ausweise ausstellen");
        bot.press("ctrl+s");
        bot.waitUntil("saved", () -> !editor().isDirty());
        assertTrue(Files.readString(file).contains("Ausweise ausstellen"));
        closeForms();
        open("Ausweise ausstellen");
        assertEquals("Unterstützungsprozess", bot.inUi(field(Combo.class, "kind")::getText));
        bot.click(field(Text.class, "name"));
        bot.press("ctrl+z", "ctrl+z");
        waitForTitle(PROCESS);
        bot.press("ctrl+s");
        bot.waitUntil("saved again", () -> !editor().isDirty());
        assertEquals(new String(before, java.nio.charset.StandardCharsets.UTF_8), Files.readString(file));
        assertFalse(bot.inUi(() -> editor().isDirty()));
    }
}
