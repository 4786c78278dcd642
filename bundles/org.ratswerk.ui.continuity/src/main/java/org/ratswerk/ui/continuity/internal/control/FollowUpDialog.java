package org.ratswerk.ui.continuity.internal.control;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.model.OpenAdministration;

/** Asks what follows from an exercise: which measure, who does it, until when. */
final class FollowUpDialog extends Dialog {
    private static final int WIDTH = 480;
    /** Until when a measure is to be done where nobody says otherwise. */
    private static final int WEEKS = 6;

    private final OpenAdministration administration;
    private final Exercise exercise;
    private Text name;
    private ResponsibleField responsible;
    private DateTime due;
    private Label fault;
    private Wanted wanted;

    /** What was decided. */
    record Wanted(String name, Responsible responsible, LocalDate due) {
    }

    FollowUpDialog(Shell parent, OpenAdministration administration, Exercise exercise) {
        super(parent);
        this.administration = administration;
        this.exercise = exercise;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    Optional<Wanted> ask() {
        return open() == IDialogConstants.OK_ID ? Optional.of(wanted) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Widgets.plain(ControlTexts.get("followUp.title", Labels.title(exercise))));
        shell.setData(ContextHelp.KEY, ControlTexts.HELP_EXERCISES);
        Widgets.id(shell, "dialog.followUp");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(2 * Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        label(area, Labels.of(Literals.MEASURE));
        name = Widgets.id(Widgets.name(new Text(area, SWT.BORDER | SWT.SINGLE), Labels.of(Literals.MEASURE)),
                "followUp.name");
        name.setMessage(ControlTexts.get("followUp.hint"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        label(area, Labels.of(Literals.MEASURE__RESPONSIBLE));
        responsible = new ResponsibleField(area, "followUp.responsible", Labels.of(Literals.MEASURE__RESPONSIBLE),
                Literals.MEASURE__RESPONSIBLE, administration.editing(), this::check);
        label(area, Labels.of(Literals.MEASURE__DUE));
        due = Widgets.id(Widgets.name(new DateTime(area, SWT.DATE | SWT.MEDIUM | SWT.DROP_DOWN | SWT.BORDER),
                Labels.of(Literals.MEASURE__DUE)), "followUp.due");
        GridDataFactory.swtDefaults().applyTo(due);
        var day = LocalDate.now().plusWeeks(WEEKS);
        due.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        fault = new Label(area, SWT.WRAP);
        fault.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false)
                .hint(WIDTH, due.computeSize(SWT.DEFAULT, SWT.DEFAULT).y).applyTo(fault);
        name.addModifyListener(event -> check());
        return area;
    }

    private static void label(Composite area, String text) {
        var label = new Label(area, SWT.NONE);
        label.setText(Widgets.plain(text) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, ControlTexts.get("followUp.do"), true), "followUp.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, ControlTexts.get("cancel"), false);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        check();
        name.setFocus();
        return contents;
    }

    private void check() {
        var button = getButton(IDialogConstants.OK_ID);
        if (button != null) {
            String wrong = name.getText().isBlank() ? ControlTexts.get("followUp.noName") : responsible.fault();
            fault.setText(Widgets.plain(wrong));
            button.setEnabled(wrong.isEmpty());
        }
    }

    @Override
    protected void okPressed() {
        wanted = new Wanted(name.getText().strip(), responsible.value(),
                LocalDate.of(due.getYear(), due.getMonth() + 1, due.getDay()));
        super.okPressed();
    }
}
