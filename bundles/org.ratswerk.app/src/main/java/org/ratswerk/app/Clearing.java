package org.ratswerk.app;

import java.util.Set;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.commands.ICommandService;

/** Takes away what the platform brings for developers and what nobody here needs. */
final class Clearing {
    /** Commands of the platform that keep their keys. */
    private static final Set<String> KEPT = Set.of("file.close", "file.closeAll", "file.save", "file.saveAll",
            "file.print", "file.exit", "edit.undo", "edit.redo", "edit.cut", "edit.copy", "edit.paste",
            "edit.selectAll", "edit.delete", "edit.rename", "edit.findReplace",
            "window.activateEditor", "window.maximizePart", "window.nextEditor", "window.previousEditor",
            "window.nextView", "window.previousView", "window.nextPerspective", "window.previousPerspective",
            "window.openEditorDropDown", "window.showKeyAssist", "window.showContextMenu", "window.showViewMenu",
            "window.quickAccess", "navigate.next", "navigate.previous", "navigate.backwardHistory",
            "navigate.forwardHistory", "navigate.expandAll", "navigate.collapseAll", "navigate.showIn",
            "help.dynamicHelp", "help.helpContents", "browser.back");

    /** Sets of actions that are there without being asked for. */
    private static final Set<String> ACTIONS = Set.of("org.eclipse.ui.actionSet.openFiles",
            "org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.browser.actionSet",
            "org.eclipse.search.searchActionSet", "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.navigation",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");

    private static final Set<String> OUR_MENUS = Set.of("file", "edit", "window", "help");
    /** What the ids of commands for developers, and of those for editors of plain text, begin with. */
    private static final Set<String> UNUSED = Set.of("AUTOGEN:::", "org.eclipse.compare.", "org.eclipse.e4.ui.importer.",
            "org.eclipse.ltk.", "org.eclipse.quickdiff.", "org.eclipse.search.ui.openFile",
            "org.eclipse.search.ui.openSearch", "org.eclipse.search.ui.performTextSearch", "org.eclipse.team.",
            "org.eclipse.ui.activeContextInfo", "org.eclipse.ui.browser.", "org.eclipse.ui.edit.addBookmark",
            "org.eclipse.ui.edit.addTask", "org.eclipse.ui.edit.findIncremental", "org.eclipse.ui.edit.findNext",
            "org.eclipse.ui.edit.findPrevious", "org.eclipse.ui.edit.revertToSaved", "org.eclipse.ui.edit.text.",
            "org.eclipse.ui.editors.", "org.eclipse.ui.file.newQuickMenu", "org.eclipse.ui.file.openWorkspace",
            "org.eclipse.ui.help.quickStartAction", "org.eclipse.ui.help.tipsAndTricksAction",
            "org.eclipse.ui.ide.copyBuildIdCommand", "org.eclipse.ui.ide.copyConfigCommand",
            "org.eclipse.ui.ide.deleteCompleted", "org.eclipse.ui.ide.markCompleted",
            "org.eclipse.ui.ide.showInSystemExplorer", "org.eclipse.ui.navigate.addToWorkingSet",
            "org.eclipse.ui.navigate.openResource", "org.eclipse.ui.navigate.removeFromWorkingSet",
            "org.eclipse.ui.navigate.selectWorkingSets", "org.eclipse.ui.navigate.showResourceByPath",
            "org.eclipse.ui.persistWorkbenchState", "org.eclipse.ui.project.", "org.eclipse.ui.window.spy");
    private static final String QUICK_FIX = "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";

    private Clearing() {
    }

    /** Takes away the keys of commands that these users do not need. */
    static void keys(IWorkbench workbench) {
        var application = workbench.getService(MApplication.class);
        for (var table : application.getBindingTables()) {
            table.getBindings().removeIf(binding -> binding.getCommand() != null
                    && !isKept(binding.getCommand().getElementId()));
        }
    }

    /** Takes away what the platform adds to our menus; what of it is needed we add ourselves, where it belongs. */
    static void menus(IWorkbench workbench) {
        workbench.getService(MApplication.class).getMenuContributions().removeIf(
                contribution -> OUR_MENUS.contains(contribution.getParentId())
                        && contribution.getChildren().stream().allMatch(Clearing::isOfThePlatform));
    }

    /** Does the same to menus that are filled already. */
    private static void filledMenus(MWindow window) {
        for (var menu : window.getMainMenu().getChildren()) {
            if (menu instanceof MMenu open && OUR_MENUS.contains(menu.getElementId())) {
                open.getChildren().stream().filter(Clearing::isOfThePlatform).forEach(Clearing::hide);
            }
        }
    }

    /** What contributes an element may make it visible again; it is not rendered then. */
    private static void hide(MMenuElement element) {
        element.setVisible(false);
        element.setToBeRendered(false);
    }

    private static boolean isOfThePlatform(MMenuElement element) {
        return String.valueOf(element.getElementId()).startsWith("org.eclipse.")
                || element instanceof MHandledMenuItem item && item.getCommand() != null
                && item.getCommand().getElementId().startsWith("org.eclipse.");
    }

    /** Takes away the commands that the platform has for developers, so that no list offers them. */
    static void commands(IWorkbench workbench) {
        for (var command : workbench.getService(ICommandService.class).getDefinedCommands()) {
            if (UNUSED.stream().anyMatch(command.getId()::startsWith)) {
                command.undefine();
            }
        }
    }

    /** Takes away, in every perspective, the actions that the platform adds to menus for files. */
    static void actions(IWorkbenchWindow window) {
        filledMenus(window.getService(MWindow.class));
        hide(window.getActivePage());
        window.addPerspectiveListener(new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                hide(page);
            }
        });
    }

    private static void hide(IWorkbenchPage page) {
        if (page != null) {
            ACTIONS.forEach(page::hideActionSet);
        }
    }

    private static boolean isKept(String command) {
        return command.startsWith("org.ratswerk.") || command.equals(QUICK_FIX)
                || command.startsWith("org.eclipse.ui.") && KEPT.contains(command.substring("org.eclipse.ui.".length()));
    }
}
