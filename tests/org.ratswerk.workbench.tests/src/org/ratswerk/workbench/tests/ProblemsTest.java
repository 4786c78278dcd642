package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;
import org.ratswerk.ui.Ids;

/** Somebody edits, sees problems come, mends them, and sets how severe they are. */
@ExtendWith(WorkbenchExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProblemsTest {
    private static final String FIRST = "notrufplatz";
    private static final String SECOND = "srv-elr";
    private static final String TOO_MANY = "fordert 99 von 2 Mitgliedern";
    private static final String FIX = "Nächste mögliche Zahl verwenden";

    private final Bot bot = new Bot();

    private Tree problems() {
        new Musterstadt(bot).open();
        Tree tree = bot.inUi(() -> {
            try {
                var view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().showView(Ids.PROBLEMS);
                return (Tree) ((Viewer) view.getSite().getSelectionProvider()).getControl();
            } catch (PartInitException e) {
                throw new IllegalStateException(e);
            }
        });
        bot.settle();
        return tree;
    }

    /** The problems that the view shows, of all severities. */
    private static List<TreeItem> items(Tree tree) {
        var view = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage().findView(Ids.PROBLEMS);
        if (Stream.of(tree.getItems()).anyMatch(group -> !group.getExpanded())) {
            ((AbstractTreeViewer) view.getSite().getSelectionProvider()).expandAll();
        }
        return Stream.of(tree.getItems()).flatMap(group -> Arrays.stream(group.getItems())).toList();
    }

    private static TreeItem find(Tree tree, String... parts) {
        return items(tree).stream().filter(item -> Stream.of(parts).allMatch(item.getText()::contains)).findFirst()
                .orElse(null);
    }

    private static boolean is(Label label, String id, String text) {
        return id.equals(label.getData(Bot.ID)) && label.getText().contains(text);
    }

    private void require(String group, String number) {
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.press("ctrl+a");
        bot.type(group);
        Tree navigator = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("hits", () -> bot.exists(Label.class, label -> is(label, "navigator.matches", "Treffer")));
        bot.settle();
        TreeItem found = bot.waitFor("group " + group, () -> below(navigator.getItems(), group));
        bot.select(found);
        bot.press("Return");
        bot.waitUntil("form of " + group, () -> bot.exists(Label.class, label -> is(label, "form.title", group)));
        Text field = bot.control(Text.class, "form.field.required");
        bot.click(field);
        bot.press("ctrl+a");
        bot.type(number);
        bot.press("Tab");
    }

    private static TreeItem below(TreeItem[] items, String text) {
        return Stream.of(items).map(item -> item.getText().startsWith(text) ? item : below(item.getItems(), text))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void openFixes(TreeItem problem) {
        bot.select(problem);
        bot.press("ctrl+1");
        bot.shell("Schnellkorrektur");
    }

    private Table fixes() {
        return bot.waitFor("list of fixes", () -> Stream.of(bot.shell("Schnellkorrektur").getDisplay().getShells())
                .flatMap(shell -> tables(shell).stream()).filter(table -> table.getItemCount() > 0
                        && table.getItem(table.getItemCount() - 1).getText().startsWith("Schwere dieser Regel"))
                .findFirst().orElse(null));
    }

    private static List<Table> tables(Composite parent) {
        return Stream.of(parent.getChildren()).flatMap(child -> child instanceof Table table ? Stream.of(table)
                : child instanceof Composite inner ? tables(inner).stream() : Stream.empty())
                .toList();
    }

    @Test
    @Order(1)
    void theSampleHasItsProblems() {
        Tree tree = problems();
        bot.waitUntil("problem of the sample", () -> find(tree, "Wahlserver", "−30 min") != null);
        bot.waitUntil("counts in the status line", () -> bot.exists(Link.class, link ->
                "status.checks".equals(link.getData(Bot.ID)) && link.getText().matches("<a>\\d+ Fehler, \\d+ Warnungen</a>")));
        bot.screenshot("problems");
    }

    @Test
    @Order(2)
    void anEditMakesAProblemAndAFixMendsIt() {
        Tree tree = problems();
        require(FIRST, "99");
        TreeItem problem = bot.waitFor("problem", () -> find(tree, FIRST, TOO_MANY));
        bot.waitUntil("problem beside the field", () -> bot.exists(Composite.class,
                notices -> "form.notices.required".equals(notices.getData(Bot.ID)) && notices.isVisible()));

        openFixes(problem);
        Table fixes = fixes();
        assertEquals(FIX, bot.inUi(() -> fixes.getItem(0).getText()));
        bot.screenshot("quick-fix");
        bot.click(bot.withText(Button.class, "Fertigstellen"));

        bot.waitUntil("mended problem", () -> find(tree, FIRST, TOO_MANY) == null);
        Text field = bot.control(Text.class, "form.field.required");
        bot.waitUntil("number that is possible", () -> "2".equals(field.getText()));
        bot.press("ctrl+z");
        bot.waitUntil("problem again", () -> find(tree, FIRST, TOO_MANY) != null);
    }

    @Test
    @Order(3)
    void allOfAKindAreMendedAtOnce() {
        Tree tree = problems();
        require(SECOND, "99");
        TreeItem problem = bot.waitFor("second problem", () -> find(tree, SECOND, TOO_MANY));
        assertTrue(bot.inUi(() -> find(tree, FIRST, TOO_MANY) != null));

        openFixes(problem);
        fixes();
        bot.click(bot.withText(Button.class, "Alles auswählen"));
        bot.click(bot.withText(Button.class, "Fertigstellen"));

        bot.waitUntil("no such problem", () -> find(tree, TOO_MANY) == null);
    }

    @Test
    @Order(4)
    void aProblemOpensTheFormAtItsField() {
        Tree tree = problems();
        TreeItem problem = bot.waitFor("problem of the sample", () -> find(tree, "Wahlserver", "−30 min"));
        bot.select(problem);
        bot.press("Return");
        bot.waitUntil("form", () -> bot.exists(Label.class, label -> is(label, "form.title", "Wahlserver")));
    }

    @Test
    @Order(5)
    void theSeverityOfARuleIsASetting() {
        Tree tree = problems();
        assertTrue(bot.inUi(() -> tree.getItem(0).getText()).startsWith("Fehler"));
        bot.menu("Datei", "Regeln und Pflichtfelder…");
        Text filter = bot.control(Text.class, "dialog.rules.filter");
        bot.click(filter);
        bot.type("llbare Anforderung");
        Table rules = bot.control(Table.class, "dialog.rules.list");
        bot.waitUntil("the rule", () -> rules.getItemCount() == 1 && rules.getSelectionCount() == 1);
        Combo severity = bot.control(Combo.class, "dialog.rules.severity");
        bot.doInUi(severity::setFocus);
        bot.press("Down");
        bot.waitUntil("warning", () -> severity.getText().equals("Warnung"));
        bot.press("Down");
        bot.waitUntil("information", () -> severity.getText().equals("Hinweis"));
        Text reason = bot.control(Text.class, "dialog.rules.reason");
        bot.click(reason);
        bot.type("Bekannt");
        bot.screenshot("rules");
        bot.click(bot.withText(Button.class, "Übernehmen"));

        bot.waitUntil("no error left", () -> tree.getItemCount() > 0
                && Stream.of(tree.getItems()).noneMatch(group -> group.getText().startsWith("Fehler")));
        TreeItem problem = bot.waitFor("the same as a hint", () -> find(tree, "Wahlserver", "−30 min"));
        assertTrue(bot.inUi(() -> problem.getParentItem().getText()).startsWith("Info")
                || bot.inUi(() -> problem.getParentItem().getText()).startsWith("Hinweis"));
        bot.press("ctrl+z");
        bot.waitUntil("an error again", () -> tree.getItem(0).getText().startsWith("Fehler"));
    }
}
