package org.ratswerk.ui.downtime.internal.impact;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.Process;
import org.ratswerk.ui.downtime.model.impact.CopySource;
import org.ratswerk.ui.downtime.model.impact.ImpactEdit;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.SearchField;
import org.ratswerk.ui.internal.Widgets;

/** Lets the user choose the process whose ratings are copied: the like ones first. */
final class CopyDialog extends Dialog {
    private static final int[] WIDTHS = {280, 260, 90, 110};
    private static final int LINES = 12;

    private final ImpactEdit model;
    private final Job job = new Search();
    private List<CopySource> all = List.of();
    private List<CopySource> shown = List.of();
    private Text search;
    private Table table;
    private Button reasons;
    private Label preview;
    private CopySource chosen;
    private boolean withReasons;

    CopyDialog(Shell parent, ImpactEdit model) {
        super(parent);
        this.model = model;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns the process to copy from; null for none. */
    Process chosen() {
        return chosen == null ? null : chosen.process();
    }

    /** Tells whether reasons are copied, too. */
    boolean withReasons() {
        return withReasons;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ImpactUi.get("copy.title"));
        Widgets.id(shell, "dialog.copyRatings");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        search = Widgets.id(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "dialog.copyRatings.search");
        search.setMessage(ImpactUi.get("search"));
        Widgets.name(search, ImpactUi.get("search"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        table = Widgets.name(Widgets.id(new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.SINGLE | SWT.FULL_SELECTION),
                "dialog.copyRatings.list"), ImpactUi.get("copy.list"));
        table.setHeaderVisible(true);
        String[] titles = {"copy.process", "copy.alike", "copy.mtpd", "copy.ratings"};
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(table, i < 2 ? SWT.LEFT : SWT.RIGHT);
            column.setText(ImpactUi.get(titles[i]));
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * table.getItemHeight()).applyTo(table);
        table.addListener(SWT.SetData, event -> {
            var source = shown.get(event.index);
            ((TableItem) event.item).setText(new String[] {source.name(), source.alike(), source.mtpd(),
                    Integer.toString(source.ratings())});
        });
        table.addListener(SWT.Selection, event -> selected());
        table.addListener(SWT.DefaultSelection, event -> okPressed());
        SearchField.listen(search, this::filter, table::setFocus);
        reasons = Widgets.id(new Button(area, SWT.CHECK), "dialog.copyRatings.reasons");
        reasons.setText(ImpactUi.get("copy.reasons"));
        preview = Widgets.id(new Label(area, SWT.WRAP), "dialog.copyRatings.preview");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTHS[0], 3 * table.getItemHeight()).applyTo(preview);
        preview.setText(ImpactUi.get("copy.searching"));
        job.setSystem(true);
        job.schedule();
        area.addDisposeListener(event -> job.cancel());
        return area;
    }

    /** Finds the like processes in the background. */
    private final class Search extends Job {
        Search() {
            super(ImpactUi.get("copy.searching"));
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                var found = model.editing().read(progress -> CopySource.of(model.editing().model(), model.process()),
                        new MonitorProgress(monitor, (task, share) -> { }));
                getParentShell().getDisplay().asyncExec(() -> found(found));
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            }
        }
    }

    private void found(List<CopySource> found) {
        if (table != null && !table.isDisposed()) {
            all = found;
            filter();
        }
    }

    private void filter() {
        String[] words = search.getText().strip().toLowerCase(Locale.getDefault()).split("\\s+");
        shown = all.stream().filter(source -> {
            String name = source.name().toLowerCase(Locale.getDefault());
            for (String word : words) {
                if (!name.contains(word)) {
                    return false;
                }
            }
            return true;
        }).toList();
        table.setItemCount(shown.size());
        table.clearAll();
        if (!shown.isEmpty()) {
            table.setSelection(0);
        }
        selected();
    }

    private void selected() {
        int index = table.getSelectionIndex();
        var source = index < 0 ? null : shown.get(index);
        preview.setText(Widgets.plain(source != null ? source.preview(model.editing().model(), model.process())
                : ImpactUi.get(all.isEmpty() ? "copy.nothing" : "copy.none")));
        getButton(IDialogConstants.OK_ID).setEnabled(source != null);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, ImpactUi.get("copy.do"), true), "dialog.copyRatings.ok")
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, ImpactUi.get("cancel"), false);
    }

    @Override
    protected void okPressed() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            chosen = shown.get(index);
            withReasons = reasons.getSelection();
            super.okPressed();
        }
    }
}
