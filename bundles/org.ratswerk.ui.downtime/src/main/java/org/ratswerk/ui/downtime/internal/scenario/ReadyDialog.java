package org.ratswerk.ui.downtime.internal.scenario;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.ui.downtime.model.scenario.ReadyList;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;

/** Lets the user tick the ready scenarios that come into the administration. */
final class ReadyDialog extends Dialog {
    private static final int[] WIDTHS = {600, 90, 140};
    private static final int LINES = 7;
    private static final int TEXT = 640;

    private final OpenAdministration administration;
    private final Job job = new Search();
    private ReadyList ready;
    private List<FailureScenario> taken = List.of();
    private Table table;
    private Label details;
    private Label state;

    ReadyDialog(Shell parent, OpenAdministration administration) {
        super(parent);
        this.administration = administration;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Returns the scenarios that were taken over. */
    List<FailureScenario> taken() {
        return taken;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(ScenarioUi.get("ready.title"));
        Widgets.id(shell, "dialog.ready");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        var lead = new Label(area, SWT.WRAP);
        lead.setText(ScenarioUi.get("ready.lead"));
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT, SWT.DEFAULT).applyTo(lead);
        table = Widgets.name(Widgets.id(new Table(area, SWT.BORDER | SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION),
                "dialog.ready.list"), ScenarioUi.get("ready.list"));
        table.setHeaderVisible(true);
        String[] titles = {"ready.name", "ready.size", "ready.note"};
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(table, i == 1 ? SWT.RIGHT : SWT.LEFT);
            column.setText(ScenarioUi.get(titles[i]));
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, LINES * table.getItemHeight()).applyTo(table);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
                ready.choose((ReadyList.Entry) item.getData(), item.getChecked());
            }
            show();
        });
        details = Widgets.id(new Label(area, SWT.WRAP), "dialog.ready.details");
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT, 2 * table.getItemHeight()).applyTo(details);
        state = Widgets.id(new Label(area, SWT.WRAP), "dialog.ready.state");
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT, SWT.DEFAULT).applyTo(state);
        state.setText(ScenarioUi.get("ready.searching"));
        job.setSystem(true);
        job.schedule();
        area.addDisposeListener(event -> job.cancel());
        return area;
    }

    /** Finds the scenarios in the background. */
    private final class Search extends Job {
        Search() {
            super(ScenarioUi.get("ready.searching"));
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                var found = ReadyList.of(administration.editing(), new MonitorProgress(monitor, (task, share) -> { }));
                getParentShell().getDisplay().asyncExec(() -> found(found));
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            }
        }
    }

    private void found(ReadyList found) {
        if (table.isDisposed()) {
            return;
        }
        ready = found;
        for (ReadyList.Entry entry : found.entries()) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {entry.name(), Integer.toString(entry.size()), entry.note()});
            item.setData(entry);
            item.setChecked(found.isChosen(entry));
        }
        if (table.getItemCount() > 0) {
            table.select(0);
            table.setFocus();
        }
        show();
    }

    private void show() {
        if (ready == null) {
            return;
        }
        details.setText(table.getSelectionCount() == 0 ? "" : Widgets.plain(ScenarioUi.get("ready.kinds",
                ((ReadyList.Entry) table.getSelection()[0].getData()).kinds())));
        state.setText(ready.entries().isEmpty() ? ScenarioUi.get("ready.none")
                : ScenarioUi.get("ready.chosen", ready.size()));
        getButton(IDialogConstants.OK_ID).setEnabled(ready.size() > 0);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, ScenarioUi.get("ready.do"), true), "dialog.ready.ok")
                .setEnabled(false);
        createButton(parent, IDialogConstants.CANCEL_ID, ScenarioUi.get("cancel"), false);
    }

    @Override
    protected void okPressed() {
        taken = ready.take();
        super.okPressed();
    }
}
