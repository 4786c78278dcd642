package org.ratswerk.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.KeyNames;
import org.ratswerk.ui.internal.Menus;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.Session;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.history.Keeping;
import org.ratswerk.ui.internal.preferences.GivenSettings;
import org.ratswerk.ui.internal.problems.Checking;
import org.ratswerk.ui.internal.start.EmptyEditors;
import org.ratswerk.ui.internal.start.WelcomePage;
import org.ratswerk.ui.model.OpenAdministration;

/** What the application does with the views. */
public final class Workbench {
    private Workbench() {
    }

    /**
     * Opens what is to be open at the start; at the very first start, the welcome page.
     *
     * @param folders folders of administrations that the user has named; where there are none, those of the last session
     */
    public static void open(List<Path> folders) {
        if (folders.isEmpty() && Session.recent().isEmpty()) {
            CommandState.page().ifPresent(WelcomePage::show);
        }
        Keeping.start();
        Checking.start();
        Opening.restore(folders);
    }

    /** Makes the settings of the administrators' policy hold. Called before the workbench reads preferences. */
    public static void applyPolicy() {
        GivenSettings.apply();
    }

    /** Has keys written as on the keyboards of the user's language. */
    public static void nameKeys(Display display) {
        KeyNames.install(display);
    }

    /** Asks what to do with what is not saved; returns whether the program may end. */
    public static boolean mayEnd() {
        return Saving.mayClose(UiPlugin.administrations().list());
    }

    /** Fills the main tool bar of a window. */
    public static void fillTools(IToolBarManager tools) {
        Menus.fillTools(tools);
    }

    /** Has the place of the editors say what to do while none is open. */
    public static void fillEmptyEditors(IWorkbenchWindow window) {
        EmptyEditors.install(window);
    }

    /** Has the lower edge of a window say how checking stands. */
    public static void fillStatus(IWorkbenchWindow window) {
        StatusLine.install(window);
    }

    /** Says that the program is running already with the settings in the folder. */
    public static void tellAlreadyRunning(String folder) {
        MessageDialog.openError(null, UiTexts.get("locked.title"), UiTexts.get("locked.text", folder));
    }

    /** Makes the title of the window name the open administrations, now and whenever they change. */
    public static void titleFollows(IWorkbenchWindowConfigurer window) {
        Runnable name = () -> {
            var names = UiPlugin.administrations().list().stream().map(OpenAdministration::name)
                    .collect(Collectors.joining(", "));
            window.setTitle(names.isEmpty() ? "Ratswerk" : UiTexts.get("window.title", names));
        };
        CommandState.onChange(window.getWindow().getShell(), name);
        name.run();
    }
}
