package org.ratswerk.ui.downtime.internal.impact;

import java.util.List;

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
import org.ratswerk.analysis.downtime.bia.ImpactPresets;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.ui.downtime.model.impact.PresetPlan;
import org.ratswerk.ui.internal.Widgets;

/** Lets the user choose ready horizons and damage categories, and says before what would change. */
final class PresetsDialog extends Dialog {
    private static final int WIDTH = 480;
    private static final int LINES = 9;

    private final Editing editing;
    private final List<ImpactPresets.Horizons> horizons = ImpactPresets.horizons();
    private final List<ImpactPresets.Categories> categories = ImpactPresets.categories();
    private Combo horizon;
    private Combo category;
    private Label horizonText;
    private Label categoryText;
    private Text preview;
    private PresetPlan plan = new PresetPlan(null, null);

    PresetsDialog(Shell parent, Editing editing) {
        super(parent);
        this.editing = editing;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ImpactUi.get("presets.title"));
        Widgets.id(shell, "dialog.presets");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        horizon = combo(area, "horizons", horizons.stream().map(ImpactPresets.Horizons::name).toList());
        horizonText = remark(area);
        category = combo(area, "categories", categories.stream().map(ImpactPresets.Categories::name).toList());
        categoryText = remark(area);
        new Label(area, SWT.NONE).setText(ImpactUi.get("presets.preview"));
        preview = Widgets.name(Widgets.id(new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL),
                "dialog.presets.preview"), ImpactUi.get("presets.preview"));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * preview.getLineHeight()).applyTo(preview);
        preview.setText(ImpactUi.get("presets.nothing"));
        return area;
    }

    private Combo combo(Composite area, String what, List<String> names) {
        new Label(area, SWT.NONE).setText(ImpactUi.get("presets." + what));
        var combo = Widgets.name(Widgets.id(new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY), "dialog.presets." + what),
                ImpactUi.get("presets." + what));
        combo.add(ImpactUi.get("presets.keep"));
        names.forEach(combo::add);
        combo.select(0);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> chosen());
        return combo;
    }

    private static Label remark(Composite area) {
        var label = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void chosen() {
        int first = horizon.getSelectionIndex() - 1;
        int second = category.getSelectionIndex() - 1;
        plan = new PresetPlan(first < 0 ? null : horizons.get(first), second < 0 ? null : categories.get(second));
        horizonText.setText(first < 0 ? "" : Widgets.plain(horizons.get(first).description()));
        categoryText.setText(second < 0 ? "" : Widgets.plain(categories.get(second).description()));
        preview.setText(plan.isEmpty() ? ImpactUi.get("presets.nothing")
                : String.join("\n", plan.preview(editing.model())));
        getButton(IDialogConstants.OK_ID).setEnabled(!plan.isEmpty());
        preview.getParent().layout();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, ImpactUi.get("presets.do"), true), "dialog.presets.ok")
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, ImpactUi.get("cancel"), false);
    }

    @Override
    protected void okPressed() {
        plan.apply(editing);
        super.okPressed();
    }
}
