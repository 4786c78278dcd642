package org.ratswerk.ui.internal.history;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.internal.Widgets;

/** A question with answers that are verbs. */
public final class Question extends MessageDialog {
    private final String id;
    private final int escape;

    /**
     * @param id identifier of the dialog; that of a button is this with its number
     * @param title title
     * @param text what has happened, and what is asked
     * @param kind picture, as of {@link MessageDialog}
     * @param escape answer that closing the dialog stands for; it changes nothing
     * @param answers answers; the first is the usual one
     */
    public Question(String id, String title, String text, int kind, int escape, String... answers) {
        super(parent(), title, null, Widgets.plain(text), kind, 0, answers);
        this.id = id;
        this.escape = escape;
    }

    private static Shell parent() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getShell();
    }

    /** Asks; returns the number of the answer. */
    public int ask() {
        int answer = open();
        return answer < 0 ? escape : answer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        Widgets.id(shell, id);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        for (int i = 0; i < getButtonLabels().length; i++) {
            Widgets.id(getButton(i), id + "." + i);
        }
    }

    @Override
    protected void handleShellCloseEvent() {
        setReturnCode(escape);
        close();
    }
}
