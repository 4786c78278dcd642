package org.ratswerk.modules.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/** A product plan comes in, is decided about entry by entry, and a newer version of it follows. */
@ExtendWith(WorkbenchExtension.class)
class CatalogueTest {
    private static final int RESPONSIBILITY = 1;
    private static final int PROCESSES = 2;
    private static final int QUESTION = 4;

    private final Bot bot = new Bot();
    private final Musterstadt musterstadt = new Musterstadt(bot);

    @TempDir
    private Path folder;

    @Test
    void aProductPlanIsImportedDecidedAboutAndUpdated() throws IOException {
        Tree navigator = musterstadt.open();
        Path plan = folder.resolve("produktplan.csv");
        Files.writeString(plan, String.join("\n", "Produktplan der Stadt;;", "Nummer;Produkt;Fallzahl", "1.100;Ordnung;",
                "1.100.01;Hundehaltung;120", "1.100.02;Fundsachen;40", "1.200;Bildung;", "1.200.01;Musikschule;300") + "\n");
        importPlan(plan, "1", false);
        Table changes = bot.control(Table.class, "import.lines");
        bot.waitUntil("what becomes of the entries", () -> changes.getItemCount() == 5);
        assertEquals("neu", bot.inUi(() -> changes.getItem(0).getText(0)));
        finish(changes);

        Tree entries = open(navigator);
        drag(navigator, entries);
        bot.doubleClickTab("*Produktplan");
        decide(entries);
        assign(entries);
        create(entries);
        update(plan, entries);
        assertTrue(bot.menuEntries("Bearbeiten").stream()
                .anyMatch(entry -> entry.startsWith("Rückgängig: ")), "the update can be taken back");
    }

    /** Goes through the wizard to its last page. */
    private void importPlan(Path plan, String version, boolean update) {
        bot.press("ctrl+shift+i");
        Table kinds = bot.control(Table.class, "import.kinds");
        bot.doInUi(() -> {
            for (int i = 0; i < kinds.getItemCount(); i++) {
                if (kinds.getItem(i).getText().equals("Referenzkatalog")) {
                    kinds.setSelection(i);
                    kinds.notifyListeners(SWT.Selection, new Event());
                }
            }
        });
        Text file = bot.control(Text.class, "import.file");
        bot.doInUi(() -> file.setText(plan.toString()));
        Combo name = bot.control(Combo.class, "import.catalogue");
        bot.doInUi(() -> name.setText("Produktplan"));
        Text number = bot.control(Text.class, "import.version");
        bot.click(number);
        bot.type(version);
        if (update) {
            bot.click(bot.control(Button.class, "import.update"));
        }
        bot.screenshot("catalogue-source-" + version);
        next();
        Table rows = bot.control(Table.class, "import.grid");
        bot.waitUntil("rows", () -> rows.getItemCount() > 4);
        next();
        Label outcome = bot.control(Label.class, "import.outcome");
        bot.waitUntil("entries", () -> outcome.getText().endsWith("Einträge auf 2 Ebenen, 2 ganz oben"));
        Combo shape = bot.control(Combo.class, "import.shape");
        assertEquals("Liste, deren Schlüssel die Ebenen zeigen", bot.inUi(shape::getText));
        bot.screenshot("catalogue-entries-" + version);
        next();
    }

    private void finish(Control onPage) {
        Button finish = bot.waitFor("finish", () -> find(onPage.getShell(), IDialogConstants.FINISH_ID));
        bot.waitUntil("can be finished", finish::isEnabled);
        bot.click(finish);
        bot.waitUntil("closed wizard", onPage::isDisposed);
    }

    private Tree open(Tree navigator) {
        bot.select(() -> bot.item(navigator, "Stadt Musterstadt", "Referenzkataloge", "Produktplan"));
        bot.press("Return");
        Tree entries = bot.control(Tree.class, "entries.tree");
        bot.waitUntil("two branches", () -> entries.getItemCount() == 2);
        return entries;
    }

    /** A process from the navigator onto an entry. */
    private void drag(Tree navigator, Tree entries) {
        TreeItem music = bot.item(entries, "Bildung", "Musikschule");
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.type("Reisepass ausstellen");
        bot.waitUntil("found process", () -> process(navigator.getItems()) != null && bot.exists(Label.class,
                label -> "navigator.matches".equals(label.getData(Bot.ID)) && label.getText().equals("1 Treffer")));
        // selected first, so that the tree stands still
        bot.select(() -> bot.inUi(() -> process(navigator.getItems())));
        bot.waitUntil("selected process", () -> navigator.getSelectionCount() == 1
                && navigator.getSelection()[0].getText().startsWith("Reisepass"));
        // a click elsewhere, so that the press that begins the drag is no second click
        bot.click(search);
        bot.drag(bot.inUi(() -> process(navigator.getItems())), music);
        bot.waitUntil("process covers it", () -> music.getText(PROCESSES).equals("Reisepass ausstellen"));
        bot.screenshot("catalogue-dragged");
        bot.click(search);
        bot.press("ctrl+a", "BackSpace");
    }

    private static TreeItem process(TreeItem[] items) {
        for (TreeItem item : items) {
            TreeItem found = item.getText().startsWith("Reisepass ausstellen") ? item : process(item.getItems());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Responsibility by keys: for an entry, and for a branch. */
    private void decide(Tree entries) {
        bot.select(() -> bot.item(entries, "Bildung"));
        bot.press("ctrl+2");
        bot.waitUntil("branch is out", () -> entries.getItem(1).getText(RESPONSIBILITY).equals("nicht zuständig"));
        bot.select(() -> bot.item(entries, "Bildung", "Musikschule"));
        Button out = bot.control(Button.class, "entries.rate.not_responsible");
        bot.waitUntil("entry is out, too", out::getSelection);
        bot.press("1");
        Button in = bot.control(Button.class, "entries.rate.responsible");
        bot.waitUntil("entry is in", in::getSelection);
        Text reason = bot.control(Text.class, "entries.reason");
        bot.click(reason);
        bot.type("Zweckverband");
        bot.doInUi(entries::setFocus);
        bot.waitUntil("reason is kept", () -> reason.getText().equals("Zweckverband"));
        bot.screenshot("catalogue-decided");
    }

    /** A process by its name. */
    private void assign(Tree entries) {
        bot.select(() -> bot.item(entries, "Ordnung", "Hundehaltung"));
        bot.press("Insert");
        Text assign = bot.control(Text.class, "entries.assign");
        bot.waitUntil("field has the focus", assign::isFocusControl);
        bot.type("Wohnsitz anm");
        bot.settle();
        bot.press("Down", "Return");
        Table processes = bot.control(Table.class, "entries.processes");
        bot.waitUntil("process is assigned", () -> processes.getItemCount() == 1);
        assertTrue(bot.inUi(() -> processes.getItem(0).getText()).startsWith("Wohnsitz anmelden"));
        TreeItem dogs = bot.item(entries, "Ordnung", "Hundehaltung");
        bot.waitUntil("process in the tree", () -> dogs.getText(PROCESSES).equals("Wohnsitz anmelden"));
    }

    /** Processes from a branch; the unit is guessed from the neighbour. */
    private void create(Tree entries) {
        bot.select(() -> bot.item(entries, "Ordnung", "Fundsachen"));
        bot.clickTool("Prozesse anlegen");
        Table drafts = bot.control(Table.class, "dialog.createProcesses.list");
        bot.waitUntil("one draft", () -> drafts.getItemCount() == 1);
        Label reason = bot.control(Label.class, "dialog.createProcesses.reason");
        assertTrue(bot.inUi(reason::getText).startsWith("1 von 1 Prozessen zu benachbarten Einträgen"),
                bot.inUi(reason::getText));
        bot.screenshot("catalogue-create");
        bot.click(bot.waitFor("button to create", () -> find(drafts.getShell(), IDialogConstants.OK_ID)));
        Table processes = bot.control(Table.class, "entries.processes");
        bot.waitUntil("process covers it", () -> processes.getItemCount() == 1
                && processes.getItem(0).getText().startsWith("Fundsachen"));
    }

    /** A newer version: the dogs are split, the lost property is gone. */
    private void update(Path plan, Tree entries) throws IOException {
        Files.writeString(plan, String.join("\n", "Nummer;Produkt;Bisheriger Schlüssel", "1.100;Ordnung;",
                "1.100.11;Hundesteuer;1.100.01", "1.100.12;Gefährliche Hunde;1.100.01", "1.200;Bildung und Kultur;",
                "1.200.01;Musikschule;") + "\n");
        importPlan(plan, "2", true);
        Table changes = bot.control(Table.class, "import.lines");
        bot.waitUntil("changes", () -> changes.getItemCount() == 3);
        assertEquals(List.of("geteilt", "entfallen", "umbenannt"),
                bot.inUi(() -> Arrays.stream(changes.getItems()).map(item -> item.getText(0)).toList()));
        assertEquals("1.100.01 Hundehaltung", bot.inUi(() -> changes.getItem(0).getText(1)));
        assertEquals("1.100.11 Hundesteuer + 1.100.12 Gefährliche Hunde", bot.inUi(() -> changes.getItem(0).getText(2)));
        bot.screenshot("catalogue-update");
        bot.doInUi(() -> {
            changes.setSelection(1);
            changes.notifyListeners(SWT.Selection, new Event());
            changes.setFocus();
        });
        bot.press("2");
        bot.waitUntil("decided", () -> changes.getItem(1).getText(4).equals("nichts zu entscheiden"));
        finish(changes);
        Tree now = bot.control(Tree.class, "entries.tree");
        TreeItem tax = bot.item(now, "Ordnung", "Hundesteuer");
        bot.waitUntil("mapping is carried over", () -> tax.getText(PROCESSES).equals("Wohnsitz anmelden")
                && tax.getText(QUESTION).contains("ist in Version 2 geteilt"));
        bot.select(() -> bot.item(now, "Ordnung", "Hundesteuer"));
        Button yes = bot.control(Button.class, "entries.answer.yes");
        bot.waitUntil("question is shown", yes::isVisible);
        bot.screenshot("catalogue-question");
        bot.click(yes);
        bot.waitUntil("question is answered", () -> bot.exists(Label.class,
                label -> "entries.summary".equals(label.getData(Bot.ID)) && label.getText().endsWith("1 offene Frage")));
    }

    private void next() {
        Button button = bot.waitFor("button for the next page", () -> Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> "dialog.import".equals(shell.getData(Bot.ID))).map(CatalogueTest::next)
                .filter(found -> found != null && found.isEnabled()).findFirst().orElse(null));
        bot.click(button);
    }

    private static Button next(Shell shell) {
        return find(shell, IDialogConstants.NEXT_ID);
    }

    private static Button find(Control control, int id) {
        if (control instanceof Button button && Integer.valueOf(id).equals(button.getData())) {
            return button;
        }
        if (control instanceof Composite area) {
            for (Control child : area.getChildren()) {
                Button found = find(child, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
