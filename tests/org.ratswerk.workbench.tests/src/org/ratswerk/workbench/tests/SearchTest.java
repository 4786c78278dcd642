package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.CanvasElement;

/** Finding: by typing, by the search dialog, and replacing. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchTest {
    private final Bot bot = new Bot();
    private final Musterstadt musterstadt = new Musterstadt(bot);

    @Test
    @Order(1)
    void typingBeginningsOfWordsOpensAnElement() {
        musterstadt.open();
        bot.press("ctrl+shift+f");
        Text field = bot.control(Text.class, "quick.field");
        bot.type("wohns anm");
        Table list = bot.control(Table.class, "quick.list");
        bot.waitUntil("first hit", () -> list.getItemCount() > 0 && list.getItem(0).getText(0).startsWith("Wohnsitz anmelden"));
        assertEquals("Prozess", bot.inUi(() -> list.getItem(0).getText(1)));
        bot.screenshot("search-quick");
        bot.press("ctrl+a");
        bot.type("melde");
        bot.waitUntil("other hits", () -> list.getItemCount() > 5);
        bot.press("Down");
        bot.waitUntil("second hit selected", () -> list.getSelectionIndex() == 1);
        String name = bot.inUi(() -> list.getItem(1).getText(0)).split("   ")[0];
        bot.press("Return");
        bot.waitUntil("closed dialog", field::isDisposed);
        bot.waitUntil("editor of " + name, () -> editorTitle().startsWith(name));
        bot.press("ctrl+shift+f");
        Table recent = bot.control(Table.class, "quick.list");
        bot.waitUntil("opened lately", () -> recent.getItemCount() > 0 && recent.getItem(0).getText(0).equals(name));
        bot.press("Escape");
        bot.waitUntil("closed dialog", recent::isDisposed);
    }

    @Test
    @Order(2)
    void aLabelInADiagramLeadsToItsElementThere() {
        musterstadt.open();
        bot.press("ctrl+shift+f");
        Table list = bot.control(Table.class, "quick.list");
        bot.type("lieferung buchen");
        bot.waitUntil("hit in a diagram", () -> list.getItemCount() > 0
                && list.getItem(0).getText(1).equals("BPMN-Diagramm"));
        bot.press("Return");
        bot.waitUntil("step selected in the diagram",
                () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().getActiveEditor()
                        instanceof BpmnEditor editor
                        && editor.selection().elements().stream().map(CanvasElement::id).toList()
                                .equals(List.of("Task_pruefen")));
    }

    @Test
    @Order(3)
    void theSearchDialogShowsResultsByElement() {
        musterstadt.open();
        bot.menu("Bearbeiten", "In allen Texten suchen…");
        Combo text = bot.control(Combo.class, "search.text");
        bot.doInUi(text::setFocus);
        bot.press("ctrl+a");
        bot.type("Melderegister");
        bot.press("Return");
        Tree tree = bot.control(Tree.class, "search.results");
        bot.waitUntil("results", () -> tree.getItemCount() > 2);
        TreeItem element = bot.waitFor("element", () -> Arrays.stream(tree.getItems())
                .filter(item -> item.getText().startsWith("Wohnsitz anmelden")).findFirst().orElse(null));
        TreeItem line = bot.waitFor("text of it", () -> Stream.of(element.getItems())
                .filter(item -> item.getText().startsWith("Beschreibung:")).findFirst().orElse(null));
        bot.screenshot("search-results");
        bot.select(line);
        bot.press("Return");
        bot.waitUntil("editor", () -> editorTitle().startsWith("Wohnsitz anmelden"));
        bot.waitUntil("the field has the focus",
                () -> focus() != null && text(focus()).contains("Melderegister"));
        int before = bot.inUi(element::getItemCount);
        bot.select(line);
        bot.press("Delete");
        bot.waitUntil("match removed", () -> element.isDisposed() || element.getItemCount() == before - 1);
    }

    @Test
    @Order(4)
    void replacementsAreShownChosenDoneAndTakenBack() {
        musterstadt.open();
        bot.press("ctrl+h");
        Combo text = bot.control(Combo.class, "replace.text");
        Text by = bot.control(Text.class, "replace.by");
        bot.doInUi(text::setFocus);
        bot.press("ctrl+a");
        bot.type("Wohnsitz");
        bot.doInUi(by::setFocus);
        bot.type("Hauptwohnung");
        Tree preview = bot.control(Tree.class, "replace.preview");
        bot.waitUntil("preview", () -> preview.getItemCount() > 1 && button("replace.do").isEnabled());
        TreeItem first = bot.inUi(() -> preview.getItem(0));
        String name = bot.inUi(first::getText).split("   ")[0];
        assertTrue(name.contains("Wohnsitz"), name);
        bot.screenshot("search-replace");
        bot.select(first);
        bot.press("space");
        bot.waitUntil("first left out", () -> !preview.getItem(0).getChecked());
        String second = bot.inUi(() -> preview.getItem(1).getText()).split("   ")[0];
        bot.click(bot.control(Button.class, "replace.do"));
        bot.waitUntil("what is left", () -> preview.isDisposed() || preview.getItemCount() == 1);
        if (!preview.isDisposed()) {
            bot.press("Escape");
            bot.waitUntil("closed dialog", preview::isDisposed);
        }
        assertTrue(quick("Hauptwohnung").contains(second.replace("Wohnsitz", "Hauptwohnung")));
        Tree tree = bot.control(Tree.class, "navigator.tree");
        bot.doInUi(tree::setFocus);
        bot.press("ctrl+z");
        List<String> again = quick("Wohnsitz");
        assertTrue(again.contains(second) && again.contains(name), again.toString());
        assertTrue(quick("Hauptwohnung").stream().noneMatch(each -> each.startsWith("Hauptwohnung")));
    }

    private List<String> quick(String typed) {
        bot.press("ctrl+shift+f");
        bot.type(typed);
        Shell shell = bot.shell("Schnellsuche");
        bot.waitUntil("status", () -> bot.exists(Label.class,
                label -> "quick.status".equals(label.getData(Bot.ID)) && label.getText().endsWith("Treffer")));
        List<String> names = bot.inUi(() -> find(shell));
        bot.press("Escape");
        bot.waitUntil("closed dialog", shell::isDisposed);
        return names;
    }

    private static List<String> find(Control control) {
        return switch (control) {
        case Table table -> Arrays.stream(table.getItems()).map(item -> item.getText(0).split("   ")[0]).toList();
        case org.eclipse.swt.widgets.Composite area -> Stream.of(area.getChildren())
                .flatMap(child -> find(child).stream()).toList();
        default -> List.of();
        };
    }

    private static Button button(String id) {
        return Stream.of(Display.getCurrent().getShells()).flatMap(SearchTest::all)
                .filter(control -> id.equals(control.getData(Bot.ID))).map(Button.class::cast).findFirst().orElseThrow();
    }

    private static Stream<Control> all(Control control) {
        return control instanceof org.eclipse.swt.widgets.Composite area
                ? Stream.concat(Stream.of(control), Stream.of(area.getChildren()).flatMap(SearchTest::all))
                : Stream.of(control);
    }

    private static Control focus() {
        return Display.getCurrent().getFocusControl();
    }

    private static String text(Control control) {
        return switch (control) {
        case Text field -> field.getText();
        case org.eclipse.swt.custom.StyledText field -> field.getText();
        default -> "";
        };
    }

    private static String editorTitle() {
        IEditorPart editor = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().getActiveEditor();
        return editor == null ? "" : editor.getTitle();
    }
}
