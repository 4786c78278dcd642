package org.ratswerk.ui.continuity.internal.control;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.continuity.control.Approval;
import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.continuity.model.control.ControlBoard.Deed;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.model.OpenAdministration;

/** Asks who reviews, sends back or approves a plan, when, and with which remark or version. */
final class DecisionDialog extends Dialog {
    private static final int WIDTH = 520;
    private static final int LINES = 4;

    private final OpenAdministration administration;
    private final EmergencyPlan plan;
    private final Deed deed;
    private ResponsibleField by;
    private DateTime on;
    private Text remark;
    private Button major;
    private Label fault;
    private Decided decided;

    /** What was decided. */
    record Decided(Responsible by, LocalDate on, String remark, boolean major) {
        Approval.Decision approval() {
            return new Approval.Decision(by, on, major);
        }
    }

    DecisionDialog(Shell parent, OpenAdministration administration, EmergencyPlan plan, Deed deed) {
        super(parent);
        this.administration = administration;
        this.plan = plan;
        this.deed = deed;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Opens the dialog; empty where it is cancelled. */
    Optional<Decided> ask() {
        return open() == IDialogConstants.OK_ID ? Optional.of(decided) : Optional.empty();
    }

    private String key(String suffix) {
        return "decide." + deed.name().toLowerCase(Locale.ROOT) + suffix;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Widgets.plain(ControlTexts.get(key(".title"), Labels.title(plan))));
        shell.setData(ContextHelp.KEY, ControlTexts.HELP);
        Widgets.id(shell, "dialog.decide");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Widgets.GRID, 2 * Widgets.GRID)
                .spacing(2 * Widgets.GRID, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, SWT.DEFAULT).applyTo(area);
        var lead = new Label(area, SWT.WRAP);
        lead.setText(Widgets.plain(ControlTexts.get(key(".lead"))));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(lead);
        label(area, key(".by"), SWT.CENTER);
        by = new ResponsibleField(area, "decide.by", ControlTexts.get(key(".by")), deed == Deed.APPROVE
                ? Literals.DOCUMENT_CONTROL__APPROVED_BY : Literals.DOCUMENT_REVIEW__BY, administration.editing(),
                this::check);
        label(area, "decide.on", SWT.CENTER);
        on = Widgets.id(Widgets.name(new DateTime(area, SWT.DATE | SWT.MEDIUM | SWT.DROP_DOWN | SWT.BORDER),
                ControlTexts.get("decide.on")), "decide.on");
        GridDataFactory.swtDefaults().applyTo(on);
        if (deed == Deed.APPROVE) {
            version(area);
        } else {
            label(area, key(".remark"), SWT.BEGINNING);
            remark = Widgets.id(Widgets.name(new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL),
                    ControlTexts.get(key(".remark"))), "decide.remark");
            GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * remark.getLineHeight())
                    .applyTo(remark);
            remark.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
            remark.addModifyListener(event -> check());
        }
        fault = Widgets.id(new Label(area, SWT.WRAP), "decide.fault");
        fault.setForeground(Palette.color(Palette.Tone.SECONDARY));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, 2 * on.computeSize(SWT.DEFAULT,
                SWT.DEFAULT).y).applyTo(fault);
        return area;
    }

    private void version(Composite area) {
        label(area, "decide.version", SWT.BEGINNING);
        var choice = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(choice);
        String next = DocumentFlow.approvedVersion(plan, false);
        String whole = DocumentFlow.approvedVersion(plan, true);
        var minor = Widgets.id(new Button(choice, SWT.RADIO), "decide.minor");
        minor.setText(next.equals(whole) ? ControlTexts.get("decide.first", next) : ControlTexts.get("decide.minor", next));
        minor.setSelection(true);
        major = Widgets.id(new Button(choice, SWT.RADIO), "decide.major");
        major.setText(ControlTexts.get("decide.major", whole));
        major.setVisible(!next.equals(whole));
        GridDataFactory.fillDefaults().exclude(next.equals(whole)).applyTo(major);
    }

    private static void label(Composite area, String key, int place) {
        var label = new Label(area, SWT.NONE);
        label.setText(ControlTexts.get(key) + ":");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, place).applyTo(label);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, ControlTexts.get(key(".do")), true), "decide.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, ControlTexts.get("cancel"), false);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        check();
        by.setFocus();
        return contents;
    }

    /** Who writes does not approve; sending back needs a reason. */
    private void check() {
        var button = getButton(IDialogConstants.OK_ID);
        if (button == null) {
            return;
        }
        String wrong = by.value() == null ? by.fault().isEmpty() ? ControlTexts.get("decide.nobody") : by.fault()
                : deed == Deed.APPROVE ? DocumentFlow.approver(plan, by.value()).map(DocumentFlow.Obstacle::message)
                        .orElse("")
                        : deed == Deed.REJECT && remark.getText().isBlank() ? ControlTexts.get("decide.reason") : "";
        fault.setText(Widgets.plain(wrong));
        button.setEnabled(wrong.isEmpty());
    }

    @Override
    protected void okPressed() {
        decided = new Decided(by.value(), LocalDate.of(on.getYear(), on.getMonth() + 1, on.getDay()),
                remark == null ? "" : remark.getText().strip(), major != null && major.getSelection());
        super.okPressed();
    }
}
