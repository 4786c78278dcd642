package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.WorkbenchExtension;

/**
 * Walks what a user can reach in German: menus, views with their menus, perspectives, editors, settings and dialogs,
 * the platform's as well as our own. Whatever is still English there is listed.
 */
@ExtendWith(WorkbenchExtension.class)
class GermanTest {
    /** Entries that open a dialog of the desktop, which speaks the desktop's language and cannot be walked. */
    private static final Set<String> OF_THE_DESKTOP = Set.of("Verwaltung öffnen…", "Drucken…");

    /** Texts that are right although they look English, each with the reason. */
    private static final Map<String, String> RIGHT = Map.of(
            "Beschreibung (description)", "the second is the field's name in files, the same in every language",
            "LeiKa-Schlüssel (keys)", "the second is the field's name in files, the same in every language");

    /** The place of introductions, which the platform never offers as a view. */
    private static final String NEVER_OFFERED = "org.eclipse.ui.internal.introview";

    private static final int GROUPS = 4;
    private static final int LONGEST_WAIT = 200;

    private final Bot bot = new Bot();
    private final ShownTexts shown = new ShownTexts();

    @Test
    void nothingIsLeftInEnglish() throws Exception {
        var english = new EnglishTexts();
        assertTrue(english.isRead(), "texts of the installed bundles are read");
        Tree tree = new Musterstadt(bot).open();
        Text search = bot.control(Text.class, "navigator.search");
        bot.doInUi(() -> search.setText(""));
        bot.waitUntil("the whole administration",
                () -> tree.getItemCount() > 0 && tree.getItem(0).getItemCount() > GROUPS);
        perspectives();
        navigator(tree);
        bot.doInUi(() -> shown.menu("menu", window().getShell().getMenuBar()));
        views();
        dialogsOfMenu("menu", bot.inUi(() -> window().getShell().getMenuBar()));
        preferences();
        commands();
        var left = new TreeSet<String>();
        shown.places().forEach((text, place) -> {
            if (!RIGHT.containsKey(text)) {
                english.why(text).ifPresent(why -> left.add(place + ": \"" + text + "\" (" + why + ")"));
            }
        });
        assertTrue(shown.places().size() > 500, "much has been walked");
        assertEquals("", String.join("\n", left), left.size() + " texts are English");
    }

    private IWorkbenchWindow window() {
        return bot.inUi(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
    }

    private IWorkbenchPage page() {
        return bot.inUi(window()::getActivePage);
    }

    // --- the window

    private void perspectives() {
        var registry = PlatformUI.getWorkbench().getPerspectiveRegistry();
        var all = Arrays.stream(registry.getPerspectives()).filter(each -> !WorkbenchActivityHelper.filterItem(each))
                .toList();
        for (var perspective : all) {
            shown.add("perspectives", perspective.getLabel());
        }
        for (var perspective : all) {
            if (perspective.getId().startsWith("org.ratswerk.")) {
                bot.doInUi(() -> page().setPerspective(perspective));
                bot.settle();
                look("perspective " + perspective.getLabel());
            }
        }
        bot.doInUi(() -> page().setPerspective(registry.findPerspectiveWithId("org.ratswerk.app.perspective.processes")));
        bot.settle();
    }

    private void navigator(Tree tree) {
        for (String name : List.of("Organisation", "Prozesse", "IT-Landschaft", "Notfallplanung")) {
            TreeItem group = bot.waitFor(name, () -> Arrays.stream(tree.getItem(0).getItems())
                    .filter(each -> each.getText().equals(name)).findFirst().orElse(null));
            select(tree, group);
            bot.doInUi(() -> shown.menu("navigator, " + name + ", context menu", tree.getMenu()));
        }
        TreeItem element = bot.inUi(() -> tree.getSelection()[0].getItem(0));
        select(tree, element);
        bot.doInUi(() -> {
            shown.menu("navigator, element, context menu", tree.getMenu());
            notify(tree, SWT.DefaultSelection, element);
        });
        bot.settle();
        look("window with an editor");
    }

    private void select(Tree tree, TreeItem item) {
        bot.doInUi(() -> {
            notify(tree, SWT.Expand, item);
            item.setExpanded(true);
            tree.setSelection(item);
            notify(tree, SWT.Selection, item);
        });
        bot.settle();
    }

    private static void notify(Tree tree, int type, TreeItem item) {
        var event = new Event();
        event.item = item;
        tree.notifyListeners(type, event);
    }

    private void look(String place) {
        bot.doInUi(() -> shown.control(place, window().getShell()));
    }

    private void views() {
        for (var view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (WorkbenchActivityHelper.filterItem(view) || view.getId().equals(NEVER_OFFERED)) {
                continue;
            }
            shown.add("views", view.getLabel());
            shown.add("views", view.getDescription());
            String place = "view " + view.getLabel();
            IViewPart part = bot.inUi(() -> {
                try {
                    return page().showView(view.getId());
                } catch (PartInitException e) {
                    throw new AssertionError(view.getId(), e);
                }
            });
            bot.settle();
            look(place);
            Menu menu = viewMenu(part);
            if (menu != null) {
                bot.doInUi(() -> shown.menu(place + ", view menu", menu));
                dialogsOfMenu(place + ", view menu", menu);
                bot.doInUi(menu::dispose);
            }
        }
    }

    private Menu viewMenu(IWorkbenchPart part) {
        return bot.inUi(() -> {
            var model = part.getSite().getService(MPart.class);
            return model.getMenus().stream().filter(menu -> menu.getTags().contains("ViewMenu")).findFirst()
                    .map(menu -> (Menu) model.getContext().get(IPresentationEngine.class).createGui(menu,
                            window().getShell(), model.getContext()))
                    .orElse(null);
        });
    }

    // --- dialogs

    /** Opens every dialog that an entry of the menu opens, reads it and closes it. */
    private void dialogsOfMenu(String place, Menu menu) {
        var paths = new ArrayList<List<String>>();
        bot.doInUi(() -> collect(menu, List.of(), paths));
        for (var path : paths) {
            dialog(place + " > " + String.join(" > ", path), () -> choose(menu, path));
        }
    }

    private static void collect(Menu menu, List<String> path, Collection<List<String>> paths) {
        menu.notifyListeners(SWT.Show, new Event());
        for (MenuItem item : menu.getItems()) {
            String text = text(item);
            var here = new ArrayList<>(path);
            here.add(text);
            if (item.getMenu() != null) {
                collect(item.getMenu(), here, paths);
            } else if (item.isEnabled() && (text.endsWith("…") || text.endsWith("..."))
                    && !OF_THE_DESKTOP.contains(text)) {
                paths.add(here);
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }

    private static void choose(Menu menu, List<String> path) {
        menu.notifyListeners(SWT.Show, new Event());
        MenuItem item = Arrays.stream(menu.getItems()).filter(each -> text(each).equals(path.getFirst())).findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + path));
        if (path.size() > 1) {
            choose(item.getMenu(), path.subList(1, path.size()));
        } else {
            item.notifyListeners(SWT.Selection, new Event());
        }
    }

    private static String text(MenuItem item) {
        return item.getText().replace("&", "").split("\t")[0];
    }

    private void dialog(String place, Runnable opening) {
        var before = bot.inUi(() -> new HashSet<>(List.of(PlatformUI.getWorkbench().getDisplay().getShells())));
        PlatformUI.getWorkbench().getDisplay().asyncExec(opening);
        Shell dialog = bot.waitFor("dialog of " + place, () -> newest(before));
        for (int i = 0; i < LONGEST_WAIT && bot.inUi(() -> dialog.getChildren().length == 0); i++) {
            bot.settle();
        }
        bot.settle();
        bot.doInUi(() -> shown.control(place, dialog));
        bot.doInUi(dialog::close);
        for (int i = 0; i < LONGEST_WAIT && !Bot.isGone(dialog); i++) {
            bot.settle();
            Shell question = bot.inUi(() -> newest(before));
            if (question != null) {
                bot.doInUi(() -> {
                    if (!question.isDisposed()) {
                        shown.control(place + ", closing", question);
                        question.close();
                    }
                });
            }
        }
        assertTrue(Bot.isGone(dialog), place + " is closed");
    }

    private static Shell newest(Set<Shell> before) {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> !before.contains(shell) && shell.isVisible() && !shell.getText().isEmpty())
                .reduce((first, second) -> second).orElse(null);
    }

    private void preferences() {
        PreferenceDialog dialog = bot.inUi(() -> {
            var made = PreferencesUtil.createPreferenceDialogOn(null, null, null, null);
            made.setBlockOnOpen(false);
            made.open();
            made.getTreeViewer().expandAll();
            return made;
        });
        var pages = new ArrayList<IPreferenceNode>();
        bot.doInUi(() -> nodes(dialog.getTreeViewer().getTree().getItems(), pages));
        for (var page : pages) {
            bot.doInUi(() -> ((IWorkbenchPreferenceContainer) dialog).openPage(page.getId(), null));
            bot.settle();
            bot.doInUi(() -> shown.control("settings, " + page.getLabelText(), dialog.getShell()));
        }
        bot.doInUi(dialog::close);
        assertTrue(pages.size() > 1, "pages of settings: " + pages.size());
    }

    private static void nodes(TreeItem[] items, List<IPreferenceNode> pages) {
        for (var item : items) {
            pages.add((IPreferenceNode) item.getData());
            nodes(item.getItems(), pages);
        }
    }

    // --- commands, as the list of commands by name and the page of keys show them

    private void commands() throws NotDefinedException {
        var service = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (var command : service.getDefinedCommands()) {
            if (bot.inUi(() -> command.isHandled() && command.isEnabled()) && !WorkbenchActivityHelper
                    .restrictUseOf(command)) {
                shown.add("command " + command.getId(), command.getName());
            }
        }
        dialog("list of commands", () -> run("org.eclipse.ui.window.quickAccess"));
    }

    private static void run(String command) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            throw new AssertionError(command, e);
        }
    }
}
