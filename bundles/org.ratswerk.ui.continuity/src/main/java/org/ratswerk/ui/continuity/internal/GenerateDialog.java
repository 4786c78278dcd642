package org.ratswerk.ui.continuity.internal;

import java.util.List;
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
    private static final int ALL = IDialogConstants.CLIENT_ID;
    private static final int NONE = ALL + 1;
    private static final int[] WIDTHS = {560, 250};
    private static final int LINES = 9;
    private static final int FULL = 100;
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
    private Optional<EmergencyPlan> first = Optional.empty();
    private boolean making;

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
        return dialog.open() == OK ? dialog.first : Optional.empty();
    }

    @Override
    protected void okPressed() {
        if (administration.editing().revision() != revision) {
            cancelPressed();
            return;
        }
        first = preview.groups().stream().filter(preview::isChosen).map(Group::plan).findFirst();
        List<Runnable> pieces = preview.pieces(administration.editing());
        for (int button : new int[] {ALL, NONE, IDialogConstants.OK_ID, IDialogConstants.CANCEL_ID}) {
            getButton(button).setEnabled(false);
        }
        tree.setEnabled(false);
        making = true;
        make(pieces, 0);
    }

    /** Makes one piece after the other, so that the window is drawn between them. */
    private void make(List<Runnable> pieces, int done) {
        if (done == pieces.size()) {
            making = false;
            StatusLine.show(PlanUi.get("generate.done", preview.size()));
            super.okPressed();
            return;
        }
        state.setText(PlanUi.get("generate.making", done * FULL / pieces.size()));
        getShell().getDisplay().timerExec(1, () -> {
            boolean whole = false;
            try {
                pieces.get(done).run();
                whole = true;
            } finally {
                making = whole;
                if (!whole) {
                    super.cancelPressed();
                }
            }
            make(pieces, done + 1);
        });
    }

    @Override
    protected boolean canHandleShellCloseEvent() {
        return !making;
    }

    @Override
    protected void cancelPressed() {
        if (!making) {
            super.cancelPressed();
        }
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
        tree.addListener(SWT.Expand, event -> {
            fill((TreeItem) event.item);
            ticks();
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
            if (!group.items().isEmpty()) {
                new TreeItem(top, SWT.NONE);
            }
        }
        if (found.groups().size() == 1) {
            fill(tree.getItem(0));
            tree.getItem(0).setExpanded(true);
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

    /** The sections of a plan are made when they are to be seen. */
    private static void fill(TreeItem top) {
        if (top.getItemCount() == 1 && top.getItem(0).getData() == null) {
            top.removeAll();
            for (Item each : ((Group) top.getData()).items()) {
                var item = new TreeItem(top, SWT.NONE);
                item.setText(new String[] {each.title() == null ? "" : each.title(), GenerationPreview.words(each)});
                item.setData(each);
            }
        }
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
            Group group = (Group) top.getData();
            for (TreeItem item : top.getItems()) {
                if (item.getData() instanceof Item each) {
                    item.setChecked(preview.isChosen(each));
                }
            }
            boolean some = preview.isChosen(group);
            top.setChecked(some);
            top.setGrayed(some && !group.items().stream().allMatch(preview::isChosen));
        }
        getButton(IDialogConstants.OK_ID).setEnabled(preview.size() > 0);
    }

    private void select() {
        if (preview == null) {
            return;
        }
        var data = tree.getSelectionCount() == 0 ? null : tree.getSelection()[0].getData();
        compare.show(data instanceof Item item ? item.before() : "", data instanceof Item item ? item.after()
                : data instanceof Group group && group.made() != null ? group.contents() : "");
        details.setText(data instanceof Item item ? GenerationPreview.kept(item)
                : data == null ? "" : PlanUi.get("generate.open"));
        state.setText(preview.summary());
        details.getParent().layout(true, true);
    }

    private void all(boolean yes) {
        if (preview != null) {
            preview.groups().forEach(group -> preview.choose(group, yes));
            ticks();
            select();
        }
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == ALL || button == NONE) {
            all(button == ALL);
        } else {
            super.buttonPressed(button);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, ALL, PlanUi.get("generate.all"), false), "dialog.generate.all");
        Widgets.id(createButton(parent, NONE, PlanUi.get("generate.none"), false), "dialog.generate.none");
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, PlanUi.get("generate.do"), true), "dialog.generate.ok")
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, PlanUi.get("cancel"), false);
    }
}
