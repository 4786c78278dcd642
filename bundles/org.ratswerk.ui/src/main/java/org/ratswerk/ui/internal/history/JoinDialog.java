package org.ratswerk.ui.internal.history;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.history.ChangeNode;
import org.ratswerk.core.history.Difference;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.history.JoinModel;
import org.ratswerk.ui.model.history.JoinModel.Owner;

/** Shows what the user and somebody else have changed, and lets the user choose what counts. */
final class JoinDialog extends Dialog {
    /** Answer: the state on disk with what is chosen. */
    static final int JOIN = 10;
    /** Answer: the user's state. */
    static final int KEEP = 11;
    /** Answer: nothing yet. */
    static final int NOTHING = 1;

    private static final int WIDTH = 860;
    private static final int HEIGHT = 380;

    private final OpenAdministration administration;
    private final JoinModel model;
    private ChangeTree tree;

    JoinDialog(OpenAdministration administration, JoinModel model) {
        super(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
        this.administration = administration;
        this.model = model;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Asks; returns the answer. */
    int ask() {
        int answer = open();
        return answer < 0 ? NOTHING : answer;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(HistoryTexts.get("join.title"));
        Widgets.id(shell, "dialog.join");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var heading = new Label(area, SWT.WRAP);
        heading.setText(Widgets.plain(HistoryTexts.get("join.heading", administration.name())));
        heading.setFont(Palette.boldFont());
        var text = new Label(area, SWT.WRAP);
        text.setText(HistoryTexts.get(model.hasMine() ? "join.text" : "join.text.theirs")
                + (model.conflicts() == 0 ? "" : " " + HistoryTexts.get("join.conflicts", model.conflicts())));
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        tree = new ChangeTree(area, "dialog.join.tree", HistoryTexts.get("join.title"), SWT.CHECK | SWT.BORDER);
        tree.columns(HistoryTexts.get("join.change"), HistoryTexts.get("join.owner"), this::note);
        tree.onFilled(item -> checks(item.getItems()));
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(tree.control());
        tree.show(model.tree());
        tree.onSelect(event -> {
            if (event.detail == SWT.CHECK) {
                toggle((TreeItem) event.item);
            }
        });
        checks(tree.control().getItems());
        return area;
    }

    private String note(Difference difference) {
        var owner = HistoryTexts.get(model.owner(difference) == Owner.MINE ? "join.mine" : "join.theirs");
        return model.isConflict(difference) ? HistoryTexts.get("join.conflict", owner) : owner;
    }

    private void toggle(TreeItem item) {
        ((ChangeNode) item.getData()).differences().forEach(each -> model.take(each, item.getChecked()));
        checks(tree.control().getItems());
    }

    /** A line is checked if all below is taken, and grey if some is. */
    private void checks(TreeItem[] items) {
        for (var item : items) {
            if (item.getData() instanceof ChangeNode node) {
                long taken = node.differences().stream().filter(model::isTaken).count();
                item.setChecked(taken > 0);
                item.setGrayed(taken > 0 && taken < node.differences().size());
                checks(item.getItems());
            }
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, JOIN, HistoryTexts.get("join.do"), true), "dialog.join.do");
        Widgets.id(createButton(parent, KEEP, HistoryTexts.get("disk.keep"), false), "dialog.join.keep");
        Widgets.id(createButton(parent, CANCEL, UiTexts.get("dialog.cancel"), false), "dialog.join.cancel");
    }

    @Override
    protected void buttonPressed(int button) {
        setReturnCode(button);
        close();
    }
}
