package org.ratswerk.ui.internal.publish;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.publish.Published;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Says what has been published, and offers to look at it. */
final class PublishedDialog extends Dialog {
    private static final int WIDTH = 520;
    private static final int LINES = 5;

    private final Published published;

    private PublishedDialog(Shell parent, Published published) {
        super(parent);
        this.published = published;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Published published) {
        CommandState.page()
                .ifPresent(page -> new PublishedDialog(page.getWorkbenchWindow().getShell(), published).open());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(PublishTexts.get("ready.title"));
        Widgets.id(shell, "dialog.published");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var heading = Widgets.id(new Label(area, SWT.WRAP), "published.ready");
        heading.setText(PublishTexts.get("ready", published.processes()));
        heading.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
        var name = new Label(area, SWT.WRAP);
        name.setText(Widgets.plain(published.start().toString()));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(name);
        if (!published.notes().isEmpty()) {
            var notes = Widgets.id(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL),
                    "published.notes");
            notes.setText(String.join("\n", published.notes()));
            Widgets.name(notes, PublishTexts.get("ready.notes"));
            GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * notes.getLineHeight()).applyTo(notes);
        }
        var link = Widgets.id(new Link(area, SWT.NONE), "published.folder");
        link.setText("<a>" + Widgets.plain(PublishTexts.get("ready.folder")) + "</a>");
        link.addListener(SWT.Selection, event -> Program.launch(String.valueOf(published.start().getParent())));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OPEN_ID, PublishTexts.get("ready.open"), true),
                "published.open");
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, PublishTexts.get("close"), false), "published.close");
    }

    @Override
    protected void buttonPressed(int button) {
        super.buttonPressed(IDialogConstants.OK_ID);
        if (button == IDialogConstants.OPEN_ID) {
            Program.launch(published.start().toString());
        }
    }
}
