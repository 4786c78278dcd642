package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/**
 * What is open when the program ends is open when it starts again. The class runs twice with one workspace: the first
 * time it leaves something open, the second time, with the property set, it finds it.
 */
@ExtendWith(WorkbenchExtension.class)
class RestartTest {
    private static final boolean RESTARTED = Boolean.getBoolean("org.ratswerk.tests.restarted");
    private static final List<String> PROCESSES = List.of("Personalausweis ausstellen", "Wohnsitz anmelden");

    private final Bot bot = new Bot();

    @Test
    void formsAreFoundOpenAgain() {
        if (RESTARTED) {
            bot.waitUntil("administration of the last session", () -> bot.exists(Tree.class,
                    tree -> "navigator.tree".equals(tree.getData(Bot.ID)) && tree.getItemCount() > 0
                            && tree.getItem(0).getText().startsWith("Stadt Musterstadt")));
        } else {
            PROCESSES.forEach(this::open);
        }
        bot.waitUntil("forms", () -> titles().equals(PROCESSES));
        String last = PROCESSES.getLast();
        assertEquals(last, bot.inUi(() -> page().getActiveEditor().getTitle()));
        bot.waitUntil("form " + last, () -> bot.exists(Label.class,
                label -> "form.title".equals(label.getData(Bot.ID)) && label.getText().equals(last)));
        bot.screenshot(RESTARTED ? "forms-found-open" : "forms-left-open");

        // the form in the back is read when it comes to the front
        String first = PROCESSES.getFirst();
        bot.doInUi(() -> page().activate(editor(first)));
        bot.waitUntil("form " + first, () -> bot.exists(Label.class,
                label -> "form.title".equals(label.getData(Bot.ID)) && label.getText().equals(first)));
        assertEquals(first, bot.inUi(bot.control(Text.class, "form.field.name")::getText));
        bot.doInUi(() -> page().activate(editor(last)));
        if (!RESTARTED) {
            // tests end the program without what it does when its user ends it
            bot.doInUi(RestartTest::keepState);
        }
    }

    private static void keepState() {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class)
                    .executeCommand("org.eclipse.ui.persistWorkbenchState", null);
        } catch (CommandException e) {
            throw new AssertionError(e);
        }
    }

    private void open(String name) {
        Tree tree = new Musterstadt(bot).open();
        Text search = bot.control(Text.class, "navigator.search");
        bot.click(search);
        bot.press("ctrl+a");
        bot.type(name);
        bot.waitUntil("search for " + name, () -> name.equals(search.getText()));
        bot.press("Return");
        bot.waitUntil(name + " in the navigator", () -> tree.getSelectionCount() == 1
                && tree.getSelection()[0].getText().startsWith(name));
        bot.press("Return");
        bot.waitUntil("form " + name, () -> titles().contains(name));
    }

    /** Returns the titles of the forms; the welcome page, which may be open too, is none. */
    private List<String> titles() {
        return Arrays.stream(page().getEditorReferences()).map(IEditorReference::getTitle)
                .filter(PROCESSES::contains).toList();
    }

    private static IEditorPart editor(String title) {
        return Arrays.stream(page().getEditorReferences()).filter(each -> each.getTitle().equals(title)).findFirst()
                .orElseThrow().getEditor(true);
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
