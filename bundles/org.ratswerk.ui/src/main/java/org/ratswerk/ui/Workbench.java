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
import org.ratswerk.ui.internal.Session;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.history.Keeping;
import org.ratswerk.ui.internal.opening.Requested;
import org.ratswerk.ui.internal.preferences.GivenSettings;
import org.ratswerk.ui.internal.problems.Checking;
import org.ratswerk.ui.internal.start.EmptyEditors;
import org.ratswerk.ui.internal.start.WelcomePage;
import org.ratswerk.ui.internal.support.StartNotices;
import org.ratswerk.ui.model.OpenAdministration;

/** What the application does with the views. */
public final class Workbench {
    private Workbench() {
    }

    /**
     * Opens what is to be open at the start; at the very first start, the welcome page.
     *
     * @param wanted folders of administrations and files that the user has named, absolute; where there is no
     *        administration among them, those of the last session are opened, too
     */
    public static void open(List<Path> wanted) {
        if (wanted.isEmpty() && Session.recent().isEmpty()) {
            CommandState.page().ifPresent(WelcomePage::show);
        }
        Keeping.start();
        Checking.start();
        Requested.openAtStart(wanted);
        StartNotices.show();
    }

    /**
     * Does what a second start of the program asks of this window: opens what it names, and comes to the front.
     *
     * @param wanted folders of administrations and files, absolute; may be empty
     */
    public static void request(List<Path> wanted) {
        CommandState.page().ifPresent(page -> {
            var shell = page.getWorkbenchWindow().getShell();
            shell.setMinimized(false);
            shell.forceActive();
        });
        Requested.openNow(wanted);
    }

    /** Tells the user something once, in a dialog. */
    public static void tell(String title, String text) {
        CommandState.page().ifPresent(
                page -> MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), title, text));
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
