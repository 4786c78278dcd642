package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.ShownTexts;
import org.ratswerk.testbot.Walk;
import org.ratswerk.testbot.WorkbenchExtension;

/**
 * Walks what a user can reach in German: menus, views with their menus, perspectives, editors, settings and dialogs,
 * the platform's as well as our own. Whatever is still English there is listed.
 */
@ExtendWith(WorkbenchExtension.class)
class GermanTest {
    /** Texts that are right although they look English, each with the reason. */
    private static final Map<String, String> RIGHT = Map.of(
            "Beschreibung (description)", "the second is the field's name in files, the same in every language",
            "LeiKa-Schlüssel (keys)", "the second is the field's name in files, the same in every language",
            "name", "a title in the file that is imported", "UTF-16BE", "name of an encoding");
    /** Identifiers of elements, and places on the disk. */
    private static final Pattern NO_WORDS = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|.* – /.*|.*file:/.*|„\\p{L}+“ in der Hilfe suchen");

    private static final int GROUPS = 4;
    /** What is typed to find commands that are left in English. */
    private static final List<String> TYPED = List.of("open", "show", "copy", "project", "resource", "folding");
    /** Its rows are names of parts of the program. */
    /** Fewer are not the program. */
    private static final int BUNDLES = 100;
    private static final String WHAT_IS_INSTALLED = "what is installed";

    private final Bot bot = new Bot();
    private final ShownTexts shown = new ShownTexts();
    private final Walk walk = new Walk(bot, shown);
    private static EnglishTexts english;

    @BeforeAll
    static void readTexts() throws IOException {
        english = new EnglishTexts();
        assertTrue(english.isRead(), "texts of the installed bundles are read");
    }

    @TempDir
    private Path folder;

    @Test
    void nothingIsLeftInEnglish() throws NotDefinedException {
        Tree tree = new Musterstadt(bot).open();
        Text search = bot.control(Text.class, "navigator.search");
        bot.doInUi(() -> search.setText(""));
        bot.waitUntil("the whole administration",
                () -> tree.getItemCount() > 0 && tree.getItem(0).getItemCount() > GROUPS);
        walk.perspectives();
        walk.navigator(tree);
        bot.doInUi(() -> shown.menu("menu", walk.window().getShell().getMenuBar()));
        walk.views();
        walk.dialogsOfMenu("menu", bot.inUi(() -> walk.window().getShell().getMenuBar()));
        walk.preferences();
        walk.commands(TYPED);
        expectGerman(500);
    }

    @Test
    void wizardsAreGermanToTheLastPage() throws IOException {
        new Musterstadt(bot).open();
        Path file = Files.writeString(folder.resolve("prozesse.csv"), "id;name;unit\np-neu;Hundemarke ersetzen;nirgends\n");
        walk.dialog("import", () -> Walk.run("org.ratswerk.ui.import"), wizard -> {
            Text name = bot.control(Text.class, "import.file");
            bot.doInUi(() -> name.setText(folder.resolve("fehlt.csv").toString()));
            bot.settle();
            walk.look("import, missing file", wizard);
            bot.doInUi(() -> name.setText(file.toString()));
            assertEquals(4, walk.pages("import", wizard), "pages of the import");
        });
        walk.dialog("export", () -> Walk.run("org.ratswerk.ui.exportElements"),
                wizard -> assertEquals(2, walk.pages("export", wizard), "pages of the export"));
        expectGerman(50);
    }

    @Test
    void whatIsInstalledIsToldInGerman() {
        walk.dialog(WHAT_IS_INSTALLED, () -> Walk.run("org.eclipse.ui.help.installationDialog"), dialog -> {
            CTabFolder tabs = bot.inUi(() -> Walk.find(CTabFolder.class, dialog, each -> true));
            for (int i = 0; i < bot.inUi(tabs::getItemCount); i++) {
                int tab = i;
                bot.doInUi(() -> {
                    tabs.setSelection(tab);
                    var event = new Event();
                    event.item = tabs.getItem(tab);
                    tabs.notifyListeners(SWT.Selection, event);
                });
                bot.settle();
                if (bot.inUi(() -> tabs.getItem(tab).getText()).equals("Programmteile")) {
                    // read in the background
                    Table bundles = bot.inUi(() -> Walk.find(Table.class, dialog, Control::isVisible));
                    bot.waitUntil("all bundles", () -> bundles.getItemCount() > BUNDLES);
                }
                walk.look(WHAT_IS_INSTALLED, dialog);
            }
        });
        expectGerman(30);
    }

    private void expectGerman(int least) {
        var left = new TreeSet<String>();
        shown.places().forEach((text, place) -> {
            if (!RIGHT.containsKey(text) && !TYPED.contains(text) && !NO_WORDS.matcher(text).matches()
                    && !place.equals(WHAT_IS_INSTALLED + ", row")
                    // the listing of properties and files, where it is read in time
                    && !(place.startsWith(WHAT_IS_INSTALLED) && text.startsWith("*** Date:"))
                    // the versions in the support bundle, as the support reads them
                    && !text.contains("java.vendor = ")) {
                english.why(text).ifPresent(why -> left.add(place + ": \"" + text + "\" (" + why + ")"));
            }
        });
        assertTrue(shown.places().size() > least, "walked: " + shown.places().size());
        assertEquals("", String.join("\n", left), left.size() + " texts are English");
    }
}
