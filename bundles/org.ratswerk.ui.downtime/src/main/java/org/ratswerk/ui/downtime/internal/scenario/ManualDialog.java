package org.ratswerk.ui.downtime.internal.scenario;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.ui.downtime.model.scenario.ManualPlan;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Lets the user choose the emergency manual that takes the restart order, and shows before what comes into it. */
final class ManualDialog extends Dialog {
    private static final int WIDTH = 640;
    private static final int LINES = 14;

    private final ManualPlan plan;
    private final List<EmergencyPlan> manuals;
    private Combo target;
    private Text name;
    private Label lead;
    private Label fault;
    private Tree preview;

    ManualDialog(Shell parent, ManualPlan plan) {
        super(parent);
        this.plan = plan;
        manuals = plan.manuals();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks; returns the manual where the steps were taken over. */
    Optional<EmergencyPlan> take() {
        return open() == OK ? Optional.of(plan.apply()) : Optional.empty();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ScenarioUi.get("manual.title"));
        Widgets.id(shell, "dialog.manual");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        new Label(area, SWT.NONE).setText(ScenarioUi.get("manual.target"));
        target = Widgets.name(Widgets.id(new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY), "dialog.manual.target"),
                ScenarioUi.get("manual.target"));
        manuals.forEach(manual -> target.add(manual.getName() == null ? manual.getId() : manual.getName()));
        target.add(ScenarioUi.get("manual.new"));
        target.select(plan.target() == null ? manuals.size() : manuals.indexOf(plan.target()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(target);
        new Label(area, SWT.NONE).setText(ScenarioUi.get("manual.name"));
        name = Widgets.name(Widgets.id(new Text(area, SWT.BORDER | SWT.SINGLE), "dialog.manual.name"),
                ScenarioUi.get("manual.name"));
        name.setText(plan.newName());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        lead = Widgets.id(new Label(area, SWT.WRAP), "dialog.manual.lead");
        lead.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(lead);
        preview = Widgets.name(Widgets.id(new Tree(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL),
                "dialog.manual.preview"), ScenarioUi.get("manual.preview"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * preview.getItemHeight()).applyTo(preview);
        fault = Widgets.id(new Label(area, SWT.WRAP), "dialog.manual.fault");
        fault.setForeground(Palette.color(org.ratswerk.core.result.Symbol.GAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(fault);
        target.addListener(SWT.Selection, event -> chosen());
        name.addListener(SWT.Modify, event -> {
            plan.setNewName(name.getText());
            show();
        });
        return area;
    }

    private void chosen() {
        int index = target.getSelectionIndex();
        plan.setTarget(index < manuals.size() ? manuals.get(index) : null);
        show();
        fill();
    }

    private void show() {
        name.setEnabled(plan.target() == null);
        String obstacle = plan.obstacle();
        lead.setText(Widgets.plain(plan.lead()));
        fault.setText(Widgets.plain(obstacle));
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(obstacle.isEmpty());
        }
        lead.getParent().layout();
    }

    private void fill() {
        preview.setRedraw(false);
        preview.removeAll();
        group(ScenarioUi.get("manual.steps"), plan.steps().stream().map(ManualPlan.Step::text).toList());
        group(ScenarioUi.get("manual.leftOut"), plan.leftOut());
        preview.setRedraw(true);
    }

    private void group(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            var top = new TreeItem(preview, SWT.NONE);
            top.setText(title);
            top.setFont(Palette.boldFont());
            lines.forEach(line -> new TreeItem(top, SWT.NONE).setText(line));
            top.setExpanded(true);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, ScenarioUi.get("manual.do"), true), "dialog.manual.ok");
        createButton(parent, IDialogConstants.CANCEL_ID, ScenarioUi.get("cancel"), false);
        show();
        fill();
    }
}
