package org.ratswerk.ui.plugins.internal;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Questions with one or two answers. */
final class Ask {
    private Ask() {
    }

    /** Asks whether to do something; the buttons say what. */
    static boolean yes(Shell shell, String title, String question, String yes) {
        return MessageDialog.open(MessageDialog.QUESTION, shell, title, question, SWT.SHEET, yes,
                WindowTexts.get("cancel")) == 0;
    }

    /** Says something. */
    static void tell(Shell shell, String title, String words) {
        MessageDialog.open(MessageDialog.INFORMATION, shell, title, words, SWT.SHEET, WindowTexts.get("close"));
    }

    /** Asks whether to restart now, and does; the platform asks for what is not saved. */
    static void restart(Shell shell) {
        if (MessageDialog.open(MessageDialog.QUESTION, shell, WindowTexts.get("restart.title"),
                WindowTexts.get("restart.question"), SWT.SHEET, WindowTexts.get("restart.now"),
                WindowTexts.get("restart.later")) == 0) {
            PlatformUI.getWorkbench().restart();
        }
    }
}
