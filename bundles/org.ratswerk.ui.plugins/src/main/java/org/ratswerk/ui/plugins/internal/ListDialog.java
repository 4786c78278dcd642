package org.ratswerk.ui.plugins.internal;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.jface.layout.GridDataFactory;
import org.ratswerk.ui.internal.Widgets;

/** Shows lines that can be read, searched with the eye and copied. */
final class ListDialog extends Dialog {
    private static final int LINES = 14;
    private static final int LETTERS = 90;

    private final String title;
    private final List<String> lines;

    private ListDialog(Shell parent, String title, List<String> lines) {
        super(parent);
        this.title = title;
        this.lines = lines;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Shell parent, String title, List<String> lines) {
        new ListDialog(parent, title.replace("…", ""), lines).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
        Widgets.id(shell, "dialog.lines");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var text = Lists.details(area, "lines", title, LINES);
        text.setText(String.join("\n", lines));
        GridDataFactory.fillDefaults().grab(true, true).hint((int) (Lists.letter(area) * LETTERS),
                Math.clamp(lines.size() + 1, 3, LINES) * text.getLineHeight()).applyTo(text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, WindowTexts.get("close"), true);
    }
}
