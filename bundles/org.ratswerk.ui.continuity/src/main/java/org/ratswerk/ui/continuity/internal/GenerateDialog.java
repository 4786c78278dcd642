package org.ratswerk.ui.continuity.internal;

import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.continuity.generate.Generation.Item;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.ui.continuity.model.GenerationPreview;
import org.ratswerk.ui.continuity.model.GenerationPreview.Group;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;

/** Shows what would be generated from the model, text by text; what is ticked is made. */
final class GenerateDialog extends Dialog {
    private static final int[] WIDTHS = {560, 250};
    private static final int LINES = 9;
    private static final int[] WEIGHTS = {50, 50};
    private static final Point SIZE = new Point(940, 680);

    private final OpenAdministration administration;
    private final EmergencyPlan plan;
    private GenerationPreview preview;
    private long revision;
    private Tree tree;
    private SashForm halves;
    private Label details;
    private Label state;
    private ComparePane compare;

    private GenerateDialog(Shell parent, OpenAdministration administration, EmergencyPlan plan) {
        super(parent);
        this.administration = administration;
        this.plan = plan;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /**
     * Asks what is to be generated, and generates it.
     *
     * @param plan plan; null for concept, manual and all plans that are needed
     * @return the first plan that something was made in; empty where nothing was
     */
    static Optional<EmergencyPlan> open(Shell parent, OpenAdministration administration, EmergencyPlan plan) {
        var dialog = new GenerateDialog(parent, administration, plan);
        if (dialog.open() != OK || administration.editing().revision() != dialog.revision) {
            return Optional.empty();
        }
        int size = dialog.preview.size();
        Optional<EmergencyPlan> first = dialog.preview.groups().stream().filter(dialog.preview::isChosen)
                .map(Group::plan).findFirst();
        dialog.preview.apply(administration.editing());
        StatusLine.show(PlanUi.get("generate.done", size));
        return first;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(PlanUi.get("generate.title"));
        Widgets.id(shell, "dialog.generate");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var lead = new Label(area, SWT.WRAP);
        lead.setText(PlanUi.get("generate.lead"));
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x / 2, SWT.DEFAULT).applyTo(lead);
        state = Widgets.id(new Label(area, SWT.WRAP), "dialog.generate.state");
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x / 2, SWT.DEFAULT).applyTo(state);
        state.setText(PlanUi.get("generate.working"));
        state.setFont(Palette.boldFont());
        halves = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        tree = Widgets.name(Widgets.id(new Tree(halves, SWT.BORDER | SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION),
                "dialog.generate.list"), PlanUi.get("generate.list"));
        tree.setHeaderVisible(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            var column = new TreeColumn(tree, SWT.LEFT);
            column.setText(PlanUi.get(i == 0 ? "column.section" : "generate.action"));
            column.setWidth(WIDTHS[i]);
        }
        tree.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item instanceof TreeItem item) {
                tick(item);
            }
            select();
        });
        compare = new ComparePane(halves, "dialog.generate", LINES);
        halves.setWeights(WEIGHTS);
        details = Widgets.id(new Label(area, SWT.WRAP), "dialog.generate.details");
        GridDataFactory.fillDefaults().grab(true, false).hint(SIZE.x / 2, SWT.DEFAULT).applyTo(details);
        revision = administration.editing().revision();
        PlanReferences.of(administration).ask(now -> GenerationPreview.of(now, plan))
                .whenComplete((found, fault) -> parent.getDisplay().asyncExec(() -> found(found, fault)));
        return area;
    }

    private void found(GenerationPreview found, Throwable fault) {
        if (tree.isDisposed()) {
            return;
        }
        if (fault != null) {
            UiPlugin.log("What would be generated cannot be worked out", fault);
            state.setText(PlanUi.get("generate.fault"));
            return;
        }
        preview = found;
        for (Group group : found.groups()) {
            var top = new TreeItem(tree, SWT.NONE);
            top.setText(new String[] {group.title(), group.words()});
            top.setData(group);
            for (Item each : group.items()) {
                var item = new TreeItem(top, SWT.NONE);
                item.setText(new String[] {each.title() == null ? "" : each.title(), GenerationPreview.words(each)});
                item.setData(each);
            }
            top.setExpanded(found.groups().size() == 1);
        }
        ticks();
        if (tree.getItemCount() > 0) {
            tree.setSelection(found.groups().size() == 1 && tree.getItem(0).getItemCount() > 0
                    ? tree.getItem(0).getItem(0) : tree.getItem(0));
            tree.setFocus();
        }
        halves.setVisible(!found.groups().isEmpty());
        select();
    }

    private void tick(TreeItem item) {
        if (item.getData() instanceof Group group) {
            preview.choose(group, item.getChecked());
        } else if (item.getData() instanceof Item each) {
            preview.choose((Group) item.getParentItem().getData(), each, item.getChecked());
        }
        ticks();
    }

    private void ticks() {
        for (TreeItem top : tree.getItems()) {
            int chosen = 0;
            for (TreeItem item : top.getItems()) {
                boolean yes = preview.isChosen((Item) item.getData());
                item.setChecked(yes);
                chosen += yes ? 1 : 0;
            }
            boolean some = preview.isChosen((Group) top.getData());
            top.setChecked(some);
            top.setGrayed(some && chosen < top.getItemCount());
        }
        getButton(IDialogConstants.OK_ID).setEnabled(preview.size() > 0);
    }

    private void select() {
        if (preview == null) {
            return;
        }
        var data = tree.getSelectionCount() == 0 ? null : tree.getSelection()[0].getData();
        compare.show(data instanceof Item item ? item.before() : "", data instanceof Item item ? item.after() : "");
        details.setText(data instanceof Item item ? GenerationPreview.kept(item) : "");
        state.setText(preview.summary());
        details.getParent().layout(true, true);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, PlanUi.get("generate.do"), true), "dialog.generate.ok")
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, PlanUi.get("cancel"), false);
    }
}
