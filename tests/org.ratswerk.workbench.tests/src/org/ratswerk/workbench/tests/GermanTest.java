package org.ratswerk.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.testbot.Bot;
import org.ratswerk.testbot.Musterstadt;
import org.ratswerk.testbot.WorkbenchExtension;

/**
 * Walks what a user can reach in German: menus, views with their menus, perspectives, editors, settings and dialogs,
 * the platform's as well as our own. Whatever is still English there is listed.
 */
@ExtendWith(WorkbenchExtension.class)
class GermanTest {
    /** Entries that open a dialog of the desktop, which speaks the desktop's language and cannot be walked. */
    private static final Set<String> OF_THE_DESKTOP = Set.of("Verwaltung öffnen…", "BPMN-Datei öffnen…", "Drucken…",
            "Dokumente als Einzelregelungen aufnehmen…");

    /** Texts that are right although they look English, each with the reason. */
    private static final Map<String, String> RIGHT = Map.of(
            "Beschreibung (description)", "the second is the field's name in files, the same in every language",
            "LeiKa-Schlüssel (keys)", "the second is the field's name in files, the same in every language",
            "name", "a title in the file that is imported", "UTF-16BE", "name of an encoding");
    /** Identifiers of elements, and places on the disk. */
    private static final Pattern NO_WORDS = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}|.* – /.*|.*file:/.*|„\\p{L}+“ in der Hilfe suchen");

    /** The place of introductions, which the platform never offers as a view. */
    private static final String NEVER_OFFERED = "org.eclipse.ui.internal.introview";

    private static final int GROUPS = 4;
    private static final int LONGEST_WAIT = 200;
    private static final int SOON = 50;
    private static final int TYPING = 10;
    /** What is typed to find commands that are left in English. */
    private static final List<String> TYPED = List.of("open", "show", "copy", "project", "resource", "folding");
    /** Its rows are names of parts of the program. */
    private static final String WHAT_IS_INSTALLED = "what is installed";

    private final Bot bot = new Bot();
    private final ShownTexts shown = new ShownTexts();
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
        perspectives();
        navigator(tree);
        bot.doInUi(() -> shown.menu("menu", window().getShell().getMenuBar()));
        views();
        dialogsOfMenu("menu", bot.inUi(() -> window().getShell().getMenuBar()));
        preferences();
        commands();
        expectGerman(500);
    }

    @Test
    void wizardsAreGermanToTheLastPage() throws IOException {
        new Musterstadt(bot).open();
        Path file = Files.writeString(folder.resolve("prozesse.csv"), "id;name;unit\np-neu;Hundemarke ersetzen;nirgends\n");
        dialog("import", () -> run("org.ratswerk.ui.import"), wizard -> {
            Text name = bot.control(Text.class, "import.file");
            bot.doInUi(() -> name.setText(folder.resolve("fehlt.csv").toString()));
            bot.settle();
            look("import, missing file", wizard);
            bot.doInUi(() -> name.setText(file.toString()));
            assertEquals(4, pages("import", wizard), "pages of the import");
        });
        dialog("export", () -> run("org.ratswerk.ui.exportElements"),
                wizard -> assertEquals(2, pages("export", wizard), "pages of the export"));
        expectGerman(50);
    }

    @Test
    void whatIsInstalledIsToldInGerman() {
        dialog(WHAT_IS_INSTALLED, () -> run("org.eclipse.ui.help.installationDialog"), dialog -> {
            CTabFolder tabs = bot.inUi(() -> find(CTabFolder.class, dialog, each -> true));
            for (int i = 0; i < bot.inUi(tabs::getItemCount); i++) {
                int tab = i;
                bot.doInUi(() -> {
                    tabs.setSelection(tab);
                    var event = new Event();
                    event.item = tabs.getItem(tab);
                    tabs.notifyListeners(SWT.Selection, event);
                });
                bot.settle();
                look(WHAT_IS_INSTALLED, dialog);
            }
        });
        expectGerman(30);
    }

    /** Goes through the pages of a wizard as far as it lets, reads them all and returns how many there are. */
    private int pages(String place, Shell shell) {
        var dialog = (WizardDialog) bot.inUi((Supplier<Object>) shell::getData);
        Button next = bot.waitFor("button for the next page", () -> find(Button.class, shell,
                button -> Integer.valueOf(IDialogConstants.NEXT_ID).equals(button.getData())));
        int pages = 1;
        while (isEnabledSoon(next)) {
            var page = bot.inUi(dialog::getCurrentPage);
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> next.notifyListeners(SWT.Selection, new Event()));
            bot.waitUntil("page after " + place + " " + pages, () -> dialog.getCurrentPage() != page);
            pages++;
            bot.settle();
            look(place + ", page " + pages, shell);
        }
        return pages;
    }

    private boolean isEnabledSoon(Button button) {
        for (int i = 0; i < SOON && !bot.inUi(button::isEnabled); i++) {
            bot.settle();
        }
        return bot.inUi(button::isEnabled);
    }

    private static <T extends Control> T find(Class<T> type, Composite parent, Predicate<T> predicate) {
        for (var child : parent.getChildren()) {
            T found = type.isInstance(child) && child.isVisible() && predicate.test(type.cast(child)) ? type.cast(child)
                    : child instanceof Composite area ? find(type, area, predicate) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
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
        look(place, bot.inUi(() -> window().getShell()));
    }

    private void look(String place, Shell shell) {
        bot.doInUi(() -> shown.control(place, shell));
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
        dialog(place, opening, dialog -> {
            // it is read only
        });
    }

    private void dialog(String place, Runnable opening, Consumer<Shell> inside) {
        var before = bot.inUi(() -> new HashSet<>(List.of(PlatformUI.getWorkbench().getDisplay().getShells())));
        PlatformUI.getWorkbench().getDisplay().asyncExec(opening);
        Shell dialog = bot.waitFor("dialog of " + place, () -> newest(before));
        for (int i = 0; i < LONGEST_WAIT && bot.inUi(() -> dialog.getChildren().length == 0); i++) {
            bot.settle();
        }
        bot.settle();
        look(place, dialog);
        inside.accept(dialog);
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
        var activities = PlatformUI.getWorkbench().getActivitySupport().getActivityManager();
        for (var command : service.getDefinedCommands()) {
            if (bot.inUi(() -> command.isHandled() && command.isEnabled())
                    && activities.getIdentifier(command.getId()).isEnabled()) {
                shown.add("command " + command.getId(), command.getName());
            }
        }
        dialog("list of commands", () -> run("org.eclipse.ui.window.quickAccess"), list -> {
            Text text = bot.waitFor("text", () -> find(Text.class, list, each -> true));
            for (String typed : TYPED) {
                bot.doInUi(() -> text.setText(typed));
                for (int i = 0; i < TYPING; i++) {
                    bot.settle();
                }
                look("list of commands, " + typed, list);
            }
        });
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> run("org.eclipse.ui.window.showKeyAssist"));
        Shell keys = bot.waitFor("list of keys", () -> Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().isEmpty()
                        && find(Table.class, shell, each -> each.getColumnCount() == 2) != null)
                .findFirst().orElse(null));
        look("list of keys", keys);
        bot.doInUi(keys::close);
    }

    private static void run(String command) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            throw new AssertionError(command, e);
        }
    }
}
