package org.ratswerk.ui.internal.start;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.ratswerk.ui.internal.CommandState;

/**
 * Help on the place where the user is. A place is a control with an id under {@link #KEY}, else the page of a wizard,
 * the dialog, or the part on top; contexts.xml says which page belongs to it. Dialogs and wizard pages go by the simple
 * names of their classes, parts by their ids with underscores for dots.
 */
public final class ContextHelp {
    /** Key under which a control carries the id of its place. */
    public static final String KEY = "org.ratswerk.help.context";

    private static final String BUNDLE = "org.ratswerk.help.";

    private ContextHelp() {
    }

    /** Shows help on where the focus is. */
    public static void show() {
        var display = Display.getCurrent();
        var shell = display.getActiveShell();
        HelpView.show(shell, places(display.getFocusControl(), shell).map(ContextHelp::page)
                .flatMap(Optional::stream).findFirst().orElse(""));
    }

    /** Returns the page for a place; empty where there is none. */
    public static Optional<String> page(String place) {
        return HelpContents.page(BUNDLE + place.replace('.', '_'));
    }

    private static Stream<String> places(Control focus, Shell shell) {
        var places = Stream.<String>builder();
        for (Control each = focus; each != null; each = each.getParent()) {
            if (each.getData(KEY) instanceof String id) {
                places.add(id);
            }
        }
        if (shell != null && shell.getParent() != null) {
            if (shell.getData() instanceof WizardDialog wizard && wizard.getCurrentPage() != null) {
                places.add(wizard.getCurrentPage().getClass().getSimpleName());
                places.add(wizard.getCurrentPage().getWizard().getClass().getSimpleName());
            }
            if (shell.getData() != null) {
                places.add(shell.getData().getClass().getSimpleName());
            }
        } else {
            CommandState.page().map(IWorkbenchPage::getActivePart)
                    .ifPresent(part -> places.add(part.getSite().getId()));
        }
        return places.build();
    }
}
