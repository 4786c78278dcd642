package org.ratswerk.ui.internal.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.commands.ICommandListener;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IPluginContribution;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.views.IViewDescriptor;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.history.HistoryItems;
import org.ratswerk.ui.model.Availability.Need;

/**
 * The commands that every workbench has, under the platform's own ids: a part takes part in them by a handler for the
 * id. Where no handler is active, the item says why it is disabled.
 */
public final class StandardItems {
    private static final String PERSPECTIVE = "org.eclipse.ui.perspectives.showPerspective";
    private static final String PERSPECTIVE_ID = "org.eclipse.ui.perspectives.showPerspective.perspectiveId";
    private static boolean telling;

    private StandardItems() {
    }

    /** Returns closing, saving, importing, exporting and printing. */
    public static List<IContributionItem> file() {
        return List.of(standard(IWorkbenchCommandConstants.FILE_CLOSE, "close-editor", "no-editor"),
                standard(IWorkbenchCommandConstants.FILE_CLOSE_ALL, "close-all", "no-editor"), new Separator(),
                standard(IWorkbenchCommandConstants.FILE_SAVE, "save", "saved"),
                standard(IWorkbenchCommandConstants.FILE_SAVE_ALL, "save-all", "all-saved"),
                standard(IWorkbenchCommandConstants.FILE_REVERT, "revert", "saved"), new Separator(),
                standard(IWorkbenchCommandConstants.FILE_PRINT, "print", "no-print"));
    }

    /** Returns undo, redo, cut, paste and delete; copying and selecting are added by the caller between them. */
    public static List<IContributionItem> edit(IContributionItem copy, IContributionItem selectAll) {
        return List.of(HistoryItems.undo(), HistoryItems.redo(), new Separator(),
                standard(IWorkbenchCommandConstants.EDIT_CUT, "cut", "no-selection"), copy,
                standard(IWorkbenchCommandConstants.EDIT_PASTE, "paste", "no-paste"), new Separator(),
                standard(IWorkbenchCommandConstants.EDIT_DELETE, "delete", "no-selection"), selectAll);
    }

    /** Returns find and replace. */
    public static IContributionItem replace() {
        return standard(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, "replace", "no-texts");
    }

    /** Returns the perspectives, of which one is on. */
    public static MenuManager perspectives() {
        var menu = new MenuManager(StartTexts.get("menu.perspective"), "perspective");
        var current = CommandState.page().map(IWorkbenchPage::getPerspective).map(IPerspectiveDescriptor::getId);
        Stream.of(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
                .filter(each -> each.getId().startsWith("org.ratswerk."))
                .forEach(each -> menu.add(new CommandItem(PERSPECTIVE, Map.of(PERSPECTIVE_ID, each.getId()),
                        Widgets.plain(each.getLabel()), null, Need.NOTHING)
                                .choice(current.filter(each.getId()::equals).isPresent())));
        return menu;
    }

    /** Returns the views that are installed. */
    public static List<IContributionItem> views() {
        var items = new ArrayList<IContributionItem>();
        var ids = new ArrayList<String>(List.of(Ids.NAVIGATOR, Ids.DETAILS, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_OUTLINE,
                Ids.RESULTS, Ids.RELATIONS, Ids.GRAPH, Ids.PROBLEMS, Ids.SEARCH, Ids.HISTORY));
        // those that other bundles bring come last, by name
        Stream.of(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .filter(view -> view instanceof IPluginContribution part && part.getPluginId().startsWith("org.ratswerk.")
                        && !part.getPluginId().equals(UiPlugin.ID))
                .sorted(Comparator.comparing(IViewDescriptor::getLabel)).map(IViewDescriptor::getId).forEach(ids::add);
        for (var id : ids) {
            var view = PlatformUI.getWorkbench().getViewRegistry().find(id);
            if (view != null) {
                items.add(new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, id), Widgets.plain(view.getLabel()), null,
                        Need.NOTHING));
            }
        }
        return items;
    }

    /** Returns the settings. */
    public static IContributionItem preferences() {
        return standard(IWorkbenchCommandConstants.WINDOW_PREFERENCES, "preferences", "not-here");
    }

    /** Returns the welcome page, the guides, the help and the list of keys. */
    public static List<IContributionItem> help() {
        var guides = new MenuManager(StartTexts.get("command.guides"), "guides");
        for (var guide : UiPlugin.guides()) {
            guides.add(new CommandItem(Ids.SHOW_GUIDE, Map.of(Ids.GUIDE_ID, guide.id()), Widgets.plain(guide.title()),
                    null, Need.NOTHING));
        }
        return List.of(own(Ids.WELCOME, "welcome", Map.of()), guides, new Separator(),
                own(Ids.HELP_HERE, "helpHere", Map.of()), own(Ids.SHOW_HELP, "help", Map.of()),
                own(Ids.SHOW_HELP, "news", Map.of(Ids.TOPIC, "news")),
                standard("org.eclipse.ui.window.showKeyAssist", "keys", "not-here"));
    }

    private static CommandItem own(String command, String text, Map<String, String> parameters) {
        return new CommandItem(command, parameters, StartTexts.get("command." + text), null, Need.NOTHING);
    }

    /** Returns the tools for saving, undo and redo. */
    public static List<IContributionItem> tools() {
        watch(IWorkbenchCommandConstants.FILE_SAVE, IWorkbenchCommandConstants.EDIT_UNDO,
                IWorkbenchCommandConstants.EDIT_REDO);
        return List.of(tool(IWorkbenchCommandConstants.FILE_SAVE, "save", "saved"),
                tool(IWorkbenchCommandConstants.EDIT_UNDO, "undo", "no-undo"),
                tool(IWorkbenchCommandConstants.EDIT_REDO, "redo", "no-redo"));
    }

    /** Asking whether a command can run makes the platform say that this has changed: only what is another is told. */
    private static void watch(String... commands) {
        var known = new HashMap<String, Boolean>();
        ICommandListener listener = event -> {
            if (!telling && (event.isEnabledChanged() || event.isHandledChanged())) {
                telling = true;
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                    boolean others = false;
                    for (var command : commands) {
                        boolean can = canRun(command);
                        others |= !Boolean.valueOf(can).equals(known.put(command, can));
                    }
                    telling = false;
                    if (others) {
                        CommandState.changed();
                    }
                });
            }
        };
        for (var command : commands) {
            PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command)
                    .addCommandListener(listener);
        }
    }

    private static CommandItem tool(String command, String text, String reason) {
        return new CommandItem(command, Map.of(), StartTexts.get("command." + text), text, unless(command, reason));
    }

    private static CommandItem standard(String command, String text, String reason) {
        return new CommandItem(command, Map.of(), StartTexts.get("command." + text), null, unless(command, reason));
    }

    /** Returns a supplier of the reason why the command cannot run: no part on top has a handler that can. */
    public static Supplier<Optional<String>> unless(String command, String reason) {
        return () -> canRun(command) ? Optional.empty() : Optional.of(StartTexts.get("reason." + reason));
    }

    private static boolean canRun(String command) {
        var found = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(command);
        return found.isHandled() && found.isEnabled();
    }
}
