package org.ratswerk.ui.continuity.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.ui.internal.Widgets;

/** The text of a section beside the newer one from the model, and the choice between both. */
final class CompareDialog extends Dialog {
    static final int ACCEPT = IDialogConstants.OK_ID;
    static final int DISMISS = IDialogConstants.CLIENT_ID;

    private static final int LINES = 20;
    private static final Point SIZE = new Point(900, 560);

    private final Generation.Item item;

    CompareDialog(Shell parent, Generation.Item item) {
        super(parent);
        this.item = item;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(PlanUi.get("compare.title"));
        Widgets.id(shell, "dialog.compare");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var lead = new Label(area, SWT.WRAP);
        lead.setText(Widgets.plain(PlanUi.get("compare.lead", item.title() == null ? "" : item.title())));
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x / 2, SWT.DEFAULT).applyTo(lead);
        var pane = new ComparePane(area, "dialog.compare", LINES);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane.control());
        pane.show(item.before(), item.after());
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, ACCEPT, PlanUi.get("newer.accept"), true), "dialog.compare.accept");
        Widgets.id(createButton(parent, DISMISS, PlanUi.get("newer.dismiss"), false), "dialog.compare.dismiss");
        createButton(parent, IDialogConstants.CANCEL_ID, PlanUi.get("cancel"), false);
    }

    @Override
    protected void buttonPressed(int button) {
        setReturnCode(button);
        close();
    }
}
