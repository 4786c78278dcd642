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

/** Takes away what the platform brings for developers and what nobody here needs. */
final class Clearing {
    /** Sets of actions that are there without being asked for. */
    private static final Set<String> ACTIONS = Set.of("org.eclipse.ui.actionSet.openFiles",
            "org.eclipse.ui.actionSet.keyBindings", "org.eclipse.ui.browser.actionSet",
            "org.eclipse.search.searchActionSet", "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.navigation",
            "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");

    private static final Set<String> OUR_MENUS = Set.of("file", "edit", "window", "help");

    private Clearing() {
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
}
