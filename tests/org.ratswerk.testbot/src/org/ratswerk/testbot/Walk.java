package org.ratswerk.testbot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
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

/** Walks what a user can reach in the window, and notes every text that is shown there. */
public final class Walk {
    /** Entries that open a dialog of the desktop, which speaks the desktop's language and cannot be walked. */
    private static final Set<String> OF_THE_DESKTOP = Set.of("Verwaltung öffnen…", "BPMN-Datei öffnen…", "Drucken…",
            "Dokumente als Einzelregelungen aufnehmen…");

    /** The place of introductions, which the platform never offers as a view. */
    private static final String NEVER_OFFERED = "org.eclipse.ui.internal.introview";
    private static final int LONGEST_WAIT = 200;
    private static final int SOON = 50;
    private static final int TYPING = 10;

    private final Bot bot;
    private final ShownTexts shown;

    /** A walk that notes what is shown. */
    public Walk(Bot bot, ShownTexts shown) {
        this.bot = bot;
        this.shown = shown;
    }

    /** Returns the window of the workbench. */
    public IWorkbenchWindow window() {
        return bot.inUi(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0]);
    }

    private IWorkbenchPage page() {
        return bot.inUi(window()::getActivePage);
    }

    // --- the window

    /** Notes the arrangements of the window and what each of ours shows. */
    public void perspectives() {
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

    /** Notes the context menus of the groups of an administration and of an element, and the element's editor. */
    public void navigator(Tree tree) {
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

    /** Notes what the window shows now. */
    public void look(String place) {
        look(place, bot.inUi(() -> window().getShell()));
    }

    /** Notes what a dialog shows now. */
    public void look(String place, Shell shell) {
        bot.doInUi(() -> shown.control(place, shell));
    }

    /** Opens every view that is offered and notes what it shows, with its menu and the dialogs of that. */
    public void views() {
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
    public void dialogsOfMenu(String place, Menu menu) {
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

    /** Opens a dialog, notes what it shows and closes it. */
    public void dialog(String place, Runnable opening) {
        dialog(place, opening, dialog -> {
            // it is read only
        });
    }

    /** Opens a dialog, notes what it shows, has something done inside and closes it. */
    public void dialog(String place, Runnable opening, Consumer<Shell> inside) {
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
        if (!Bot.isGone(dialog)) {
            throw new AssertionError(place + " is not closed");
        }
    }

    private static Shell newest(Set<Shell> before) {
        return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> !before.contains(shell) && shell.isVisible() && !shell.getText().isEmpty())
                .reduce((first, second) -> second).orElse(null);
    }

    /** Notes all pages of the settings. */
    public void preferences() {
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
        if (pages.size() < 2) {
            throw new AssertionError("pages of settings: " + pages.size());
        }
    }

    private static void nodes(TreeItem[] items, List<IPreferenceNode> pages) {
        for (var item : items) {
            pages.add((IPreferenceNode) item.getData());
            nodes(item.getItems(), pages);
        }
    }

    // --- commands, as the list of commands by name and the page of keys show them

    /**
     * Notes the names of the commands that can be carried out, the list of commands while something is typed into it, and
     * the list of keys.
     */
    public void commands(List<String> typed) throws NotDefinedException {
        var service = PlatformUI.getWorkbench().getService(ICommandService.class);
        var activities = PlatformUI.getWorkbench().getActivitySupport().getActivityManager();
        for (var command : service.getDefinedCommands()) {
            if (bot.inUi(() -> command.isHandled() && command.isEnabled())
                    && activities.getIdentifier(command.getId()).isEnabled()) {
                shown.add("command " + command.getId(), command.getName());
            }
        }
        dialog("list of commands", () -> run("org.eclipse.ui.window.quickAccess"), list -> {
            Text text = bot.waitFor("text", () -> find(Text.class, list, field -> true));
            for (String each : typed) {
                bot.doInUi(() -> text.setText(each));
                for (int i = 0; i < TYPING; i++) {
                    bot.settle();
                }
                look("list of commands, " + each, list);
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

    // --- wizards and other parts

    /** Goes through the pages of a wizard as far as it lets, reads them all and returns how many there are. */
    public int pages(String place, Shell shell) {
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

    /** Returns the first visible control of a type in an area that matches, or null. */
    public static <T extends Control> T find(Class<T> type, Composite parent, Predicate<T> predicate) {
        for (var child : parent.getChildren()) {
            T found = type.isInstance(child) && child.isVisible() && predicate.test(type.cast(child)) ? type.cast(child)
                    : child instanceof Composite area ? find(type, area, predicate) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Carries out a command; in the UI thread. */
    public static void run(String command) {
        execute(command, Map.of());
    }

    /** Carries out a command with parameters. */
    public void run(String command, Map<String, String> parameters) {
        bot.doInUi(() -> execute(command, parameters));
    }

    private static void execute(String command, Map<String, String> parameters) {
        var found = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(found, parameters), null);
        } catch (org.eclipse.core.commands.common.CommandException e) {
            throw new AssertionError(command, e);
        }
    }
}
