package org.ratswerk.ui.internal.tables;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;

/** Says what a deletion would take along and asks whether to do it. */
final class DeleteDialog extends Dialog {
    private static final int WIDTH = 520;
    private static final int HEIGHT = 200;
    private static final int SHOWN_MAX = 300;

    private final ElementDeletion plan;

    DeleteDialog(Shell parent, ElementDeletion plan) {
        super(parent);
        this.plan = plan;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(GridTexts.get("delete.title"));
        Widgets.id(shell, "dialog.delete");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, 2 * Widgets.GRID).spacing(0, Widgets.GRID)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        line(area, GridTexts.get("delete.counts", String.join(", ", plan.counts())));
        var consequences = Stream.of(
                plan.together().stream().filter(each -> each.reason() != ElementDeletion.Reason.PART)
                        .map(ElementDeletion.Together::text),
                plan.emptied().stream().map(ElementDeletion.Emptied::text),
                plan.moved().stream().map(ElementDeletion.Moved::text)).flatMap(each -> each).toList();
        if (!consequences.isEmpty()) {
            line(area, GridTexts.get("delete.consequences", consequences.size()));
            createList(area, consequences);
        }
        return area;
    }

    private static void line(Composite area, String text) {
        var label = new Label(area, SWT.WRAP);
        label.setText(Widgets.plain(text));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
    }

    private static void createList(Composite area, List<String> consequences) {
        var text = Widgets.id(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP),
                "dialog.delete.consequences");
        Widgets.name(text, GridTexts.get("delete.consequences", consequences.size()));
        var lines = String.join("\n", consequences.subList(0, Math.min(SHOWN_MAX, consequences.size())));
        text.setText(consequences.size() > SHOWN_MAX ? lines + "\n…" : lines);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, GridTexts.get("delete.do"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, UiTexts.get("dialog.cancel"), false);
    }
}
