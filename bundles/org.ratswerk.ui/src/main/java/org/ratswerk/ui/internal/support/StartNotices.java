package org.ratswerk.ui.internal.support;

import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.core.policy.PolicyCommands;
import org.ratswerk.core.support.CrashReport;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.internal.Widgets;

/** What is to be said once the window is open: a faulty policy, and that the program ended unexpectedly the last time. */
public final class StartNotices {
    private StartNotices() {
    }

    /** Says it, as soon as the window is there. */
    public static void show() {
        Display.getCurrent().asyncExec(() -> {
            var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null) {
                policy(window.getShell());
                crash(window.getShell());
            }
        });
    }

    private static void policy(Shell shell) {
        var faults = Policy.current().faults();
        if (!faults.isEmpty()) {
            open(shell, "notice.policy", MessageDialog.WARNING, SupportTexts.get("policy.title"),
                    SupportTexts.get("policy.text", faults.stream().map(Fault::toString).collect(Collectors.joining("\n")),
                            PolicyCommands.strict()),
                    SupportTexts.get("close"));
        }
    }

    private static void crash(Shell shell) {
        CrashReport.unseen().ifPresent(report -> {
            CrashReport.tellNoMore();
            if (open(shell, "notice.crash", MessageDialog.INFORMATION, SupportTexts.get("crash.title"), report.message(),
                    SupportTexts.get("crash.support"), SupportTexts.get("close")) == 0) {
                SupportDialog.collect(shell);
            }
        });
    }

    private static int open(Shell shell, String id, int kind, String title, String text, String... buttons) {
        var dialog = new MessageDialog(shell, title, null, text, kind, buttons.length - 1, buttons) {
            @Override
            protected void configureShell(Shell opened) {
                super.configureShell(opened);
                Widgets.id(opened, id);
            }

            @Override
            protected int getShellStyle() {
                return super.getShellStyle() | SWT.SHEET;
            }
        };
        return dialog.open();
    }
}
