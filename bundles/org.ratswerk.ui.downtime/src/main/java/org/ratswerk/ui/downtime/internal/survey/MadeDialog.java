package org.ratswerk.ui.downtime.internal.survey;

import java.nio.file.Path;
import java.util.Map;

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
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Made;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Says which questionnaires were written, and where they are. */
final class MadeDialog extends Dialog {
    private static final int WIDTH = 520;

    private final Made made;
    private final Path folder;
    private final int files;

    private MadeDialog(Shell parent, Made made, Path folder, int files) {
        super(parent);
        this.made = made;
        this.folder = folder;
        this.files = files;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    static void open(Made made, Path folder, int files) {
        CommandState.page().ifPresent(
                page -> new MadeDialog(page.getWorkbenchWindow().getShell(), made, folder, files).open());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(SurveyTexts.get("made.title"));
        Widgets.id(shell, "dialog.made");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var heading = Widgets.id(new Label(area, SWT.WRAP), "made.summary");
        heading.setText(Widgets.plain(SurveyTexts.get("made.summary", made.forms().size(), files)));
        heading.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(heading);
        var link = Widgets.id(new Link(area, SWT.NONE), "made.folder");
        link.setText("<a>" + Widgets.plain(folder.toString()) + "</a>");
        link.setToolTipText(SurveyTexts.get("made.open"));
        link.addListener(SWT.Selection, event -> Program.launch(folder.toString()));
        var next = new Label(area, SWT.WRAP);
        next.setText(SurveyTexts.get("made.next"));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(next);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CLIENT_ID, SurveyTexts.get("made.view"), false);
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, SurveyTexts.get("close"), true), "made.close");
    }

    @Override
    protected void buttonPressed(int button) {
        super.buttonPressed(IDialogConstants.OK_ID);
        if (button == IDialogConstants.CLIENT_ID) {
            CommandItem.run(Ids.SHOW_VIEW, Map.of(Ids.VIEW, SurveyIds.VIEW));
        }
    }
}
