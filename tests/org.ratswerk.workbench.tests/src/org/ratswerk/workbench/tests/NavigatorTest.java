package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;

/** Editing in the navigator with keyboard and mouse, in two administrations. */
@ExtendWith(WorkbenchExtension.class)
class NavigatorTest {
    // typed: only characters that every keyboard has
    private static final String NORTH = "Gemeinde Nordhausen";
    private static final String SOUTH = "Gemeinde Westerberg";
    private static final String NAME = "Reisepass ausstellen";
    private static final String LOOSE = "Ohne Organisationseinheit";

    private final Bot bot = new Bot();
    private Tree tree;

    @Test
    void elementsAreMadeRenamedMovedCopiedAndDeletedAndAllIsTakenBack(@TempDir Path folder) {
        create(NORTH, folder.resolve("a"));
        create(SOUTH, folder.resolve("b"));
        // what other tests have opened must not push these out of sight
        bot.doInUi(() -> Arrays.stream(tree.getItems()).forEach(root -> root.setExpanded(false)));

        make(1, "Bauamt", NORTH, "Organisation");
        make(1, "Meldeamt", NORTH, "Organisation");
        // at a unit: unit, person, role, process
        make(4, null, NORTH, "Organisation", "Meldeamt");
        bot.waitUntil("new process", () -> exists(NORTH, "Prozesse", "Meldeamt", "Neuer Prozess"));

        rename(NAME, NORTH, "Prozesse", "Meldeamt", "Neuer Prozess");
        bot.waitUntil("renamed process", () -> exists(NORTH, "Prozesse", "Meldeamt", NAME));
        assertEquals(NAME, bot.inUi(() -> tree.getSelection()[0].getText()));

        bot.drag(item(NORTH, "Prozesse", "Meldeamt", NAME), item(NORTH, "Organisation", "Bauamt"));
        bot.waitUntil("moved process", () -> exists(NORTH, "Prozesse", "Bauamt", NAME));
        assertFalse(bot.inUi(() -> exists(NORTH, "Prozesse", "Meldeamt")));

        copyToTheOther();
        duplicateAndDelete();
        takeAllBack();
    }

    private void copyToTheOther() {
        bot.select(item(NORTH, "Prozesse", "Bauamt", NAME));
        bot.press("ctrl+c");
        bot.select(item(SOUTH, "Prozesse"));
        bot.press("ctrl+v");
        Tree report = bot.control(Tree.class, "dialog.pasted.list");
        assertEquals(List.of("Prozess „" + NAME + "“: Organisationseinheit bleibt ohne „Bauamt“, das es in dieser"
                + " Verwaltung nicht gibt"), sentences(report));
        bot.screenshot("navigator-pasted");
        bot.press("Escape");
        bot.waitUntil("copy", () -> exists(SOUTH, "Prozesse", LOOSE, NAME));
        assertTrue(bot.inUi(() -> exists(NORTH, "Prozesse", "Bauamt", NAME)));
    }

    private void duplicateAndDelete() {
        bot.select(item(NORTH, "Prozesse", "Bauamt", NAME));
        bot.press("ctrl+shift+d");
        bot.waitUntil("duplicate", () -> exists(NORTH, "Prozesse", "Bauamt", NAME + " (Kopie)"));

        bot.select(item(NORTH, "Organisation", "Bauamt"));
        bot.press("Delete");
        Tree preview = bot.control(Tree.class, "dialog.delete.list");
        assertEquals(List.of("Prozess „" + NAME + "“: Organisationseinheit verliert „Bauamt“",
                "Prozess „" + NAME + " (Kopie)“: Organisationseinheit verliert „Bauamt“"), sentences(preview));
        bot.screenshot("navigator-delete");
        bot.press("Return");
        bot.waitUntil("deleted unit", () -> !exists(NORTH, "Organisation", "Bauamt"));
        bot.waitUntil("processes without unit", () -> exists(NORTH, "Prozesse", LOOSE, NAME));
    }

    private void takeAllBack() {
        bot.select(item(NORTH, "Organisation"));
        for (int i = 0; i < 9; i++) {
            bot.press("ctrl+z");
        }
        bot.waitUntil("nothing made", () -> count(NORTH, "Organisation") == 0 && count(NORTH, "Prozesse") == 0);
        assertEquals(1, bot.inUi(() -> count(SOUTH, "Prozesse")));
        bot.select(item(SOUTH));
        bot.press("ctrl+z");
        bot.waitUntil("nothing copied", () -> count(SOUTH, "Prozesse") == 0);
        close(SOUTH);
        close(NORTH);
    }

    private void create(String name, Path folder) {
        bot.press("ctrl+n");
        Text field = bot.control(Text.class, "dialog.new.name");
        Text place = bot.control(Text.class, "dialog.new.place");
        bot.doInUi(() -> place.setText(folder.toString()));
        bot.click(field);
        bot.type(name);
        bot.press("Return");
        tree = bot.control(Tree.class, "navigator.tree");
        bot.waitUntil("administration " + name, () -> exists(name));
    }

    private void close(String name) {
        bot.select(item(name));
        bot.menu("Datei", "Verwaltung schließen");
        bot.waitUntil("closed administration", () -> tree.isDisposed() || !exists(name));
    }

    /** Makes what the menu offers at this position. */
    private void make(int position, String name, String... path) {
        bot.select(item(path));
        bot.press("ctrl+shift+n");
        for (int i = 0; i < position; i++) {
            bot.press("Down");
        }
        bot.press("Return");
        Text field = bot.control(Text.class, "navigator.name");
        if (name != null) {
            bot.waitUntil("field with focus", field::isFocusControl);
            bot.type(name);
        }
        bot.press("Return");
        bot.waitUntil("name typed", field::isDisposed);
        bot.settle();
    }

    private void rename(String name, String... path) {
        bot.select(item(path));
        bot.press("F2");
        Text field = bot.control(Text.class, "navigator.name");
        bot.waitUntil("field with focus", field::isFocusControl);
        bot.type(name);
        bot.press("Return");
        bot.waitUntil("name typed", field::isDisposed);
    }

    private TreeItem item(String... path) {
        return bot.item(tree, path);
    }

    /** Looks in the UI thread whether there is an item; only what is open is found. */
    private boolean exists(String... path) {
        return find(path) != null;
    }

    private TreeItem find(String... path) {
        TreeItem[] level = tree.isDisposed() ? new TreeItem[0] : tree.getItems();
        TreeItem found = null;
        for (String text : path) {
            found = Arrays.stream(level).filter(item -> item.getText().equals(text)).findFirst().orElse(null);
            if (found == null) {
                return null;
            }
            level = found.getItems();
        }
        return found;
    }

    private int count(String... path) {
        return Integer.parseInt(find(path).getText(1));
    }

    private List<String> sentences(Tree list) {
        return bot.inUi(() -> Arrays.stream(list.getItems()).flatMap(heading -> Arrays.stream(heading.getItems()))
                .map(TreeItem::getText).toList());
    }
}
