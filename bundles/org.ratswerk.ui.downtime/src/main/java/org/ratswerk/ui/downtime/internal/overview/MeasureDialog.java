package org.ratswerk.ui.downtime.internal.overview;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Element;
import org.ratswerk.model.Measure;
import org.ratswerk.model.MeasureKind;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Responsible;
import org.ratswerk.model.WorkState;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.downtime.model.overview.MeasureDraft;
import org.ratswerk.ui.downtime.model.overview.MeasureDraft.Proposal;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.Suggestions;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.forms.Suggestion;

/** Lists the measures about an element and records a new one. */
final class MeasureDialog extends Dialog {
    private static final String ID = "dialog.measure.";
    private static final int WIDTH = 620;
    private static final int[] WIDTHS = {330, 90, 90, 160};
    private static final int MOST_LINES = 4;

    private final MeasureDraft draft;
    private final List<MeasureDraft.Recorded> recorded;
    private final Job job = new Search();
    private Combo name;
    private Label description;
    private Text responsible;
    private Text due;
    private Label problemIcon;
    private Label problem;
    private boolean showing;
    private boolean made;
    private Measure opened;

    MeasureDialog(Shell parent, Editing editing, Element subject) {
        super(parent);
        draft = new MeasureDraft(editing, subject);
        recorded = draft.recorded();
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Tells whether a measure was recorded. */
    boolean isRecorded() {
        return made;
    }

    /** Returns the recorded measure that the user wants to see. */
    Optional<Measure> opened() {
        return Optional.ofNullable(opened);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(OverviewUi.get("measure.title", Names.of(draft.subject())));
        Widgets.id(shell, "dialog.measure");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = Widgets.dialogArea(parent);
        if (!recorded.isEmpty()) {
            recorded(area);
        }
        section(area, OverviewUi.get("measure.new"));
        var fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Widgets.GRID, Widgets.GRID).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(fields);
        label(fields, OverviewUi.get("measure.name"));
        name = Widgets.name(Widgets.id(new Combo(fields, SWT.DROP_DOWN), ID + "name"), OverviewUi.get("measure.name"));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        label(fields, "");
        var gc = new GC(fields);
        int lineHeight = gc.getFontMetrics().getHeight();
        gc.dispose();
        description = Widgets.id(new Label(fields, SWT.WRAP), ID + "description");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTHS[0], 2 * lineHeight).applyTo(description);
        choice(fields, "kind", Labels.of(Literals.MEASURE__KIND), MeasureKind.VALUES.stream().map(kind ->
                Field.of(Literals.MEASURE__KIND).text(kind)).toList(), MeasureKind.VALUES.indexOf(draft.kind()),
                index -> draft.setKind(MeasureKind.VALUES.get(index)));
        responsible = text(fields, "responsible", Labels.of(Literals.MEASURE__RESPONSIBLE), true);
        responsible.setText(draft.responsible());
        new Suggestions(responsible, (typed, limit) -> suggestions(typed, limit), this::choose, () -> true, () -> { });
        due = text(fields, "due", Labels.of(Literals.MEASURE__DUE), false);
        due.setMessage(OverviewUi.get("measure.due.message"));
        choice(fields, "state", Labels.of(Literals.MEASURE__STATE), WorkState.VALUES.stream().map(state ->
                Field.of(Literals.MEASURE__STATE).text(state)).toList(), WorkState.VALUES.indexOf(draft.state()),
                index -> draft.setState(WorkState.VALUES.get(index)));
        var line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        problemIcon = new Label(line, SWT.NONE);
        GridDataFactory.fillDefaults().hint(lineHeight, lineHeight).align(SWT.BEGINNING, SWT.BEGINNING).applyTo(problemIcon);
        problem = Widgets.id(new Label(line, SWT.WRAP), ID + "problem");
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTHS[0], 2 * lineHeight).applyTo(problem);
        name.addListener(SWT.Modify, event -> typed(() -> draft.setName(name.getText())));
        responsible.addListener(SWT.Modify, event -> typed(() -> draft.setResponsible(responsible.getText())));
        due.addListener(SWT.Modify, event -> typed(() -> draft.setDue(due.getText())));
        show();
        job.setSystem(true);
        job.schedule();
        area.addDisposeListener(event -> job.cancel());
        return area;
    }

    private static void section(Composite area, String title) {
        var label = Widgets.css(new Label(area, SWT.NONE), "rw-section");
        label.setText(Widgets.plain(title));
        label.setFont(Palette.sectionFont());
    }

    private static void label(Composite area, String text) {
        var label = new Label(area, SWT.NONE);
        label.setText(Widgets.plain(text));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private static Text text(Composite area, String id, String title, boolean wide) {
        label(area, title);
        var text = Widgets.name(Widgets.id(new Text(area, SWT.BORDER | SWT.SINGLE), ID + id), title);
        GridDataFactory.fillDefaults().grab(wide, false).align(wide ? SWT.FILL : SWT.BEGINNING, SWT.CENTER)
                .hint(wide ? SWT.DEFAULT : WIDTHS[3], SWT.DEFAULT).applyTo(text);
        return text;
    }

    private static void choice(Composite area, String id, String title, List<String> values, int selected,
            java.util.function.IntConsumer chosen) {
        label(area, title);
        var combo = Widgets.name(Widgets.id(new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY), ID + id), title);
        combo.setItems(values.toArray(String[]::new));
        combo.select(selected);
        combo.addListener(SWT.Selection, event -> chosen.accept(combo.getSelectionIndex()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).minSize(WIDTHS[3], SWT.DEFAULT).applyTo(combo);
    }

    // --- what is recorded

    private void recorded(Composite area) {
        section(area, OverviewUi.get("measure.recorded"));
        var table = Widgets.name(Widgets.id(new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION),
                ID + "recorded"), OverviewUi.get("measure.recorded"));
        table.setHeaderVisible(true);
        String[] titles = {OverviewUi.get("measure.name"), Labels.of(Literals.MEASURE__DUE),
                Labels.of(Literals.MEASURE__STATE), Labels.of(Literals.MEASURE__RESPONSIBLE)};
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(table, SWT.LEFT);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        for (var one : recorded) {
            new TableItem(table, SWT.NONE).setText(new String[] {one.name(), one.due(), one.state(), one.responsible()});
        }
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(SWT.DEFAULT, table.getHeaderHeight() + (Math.min(recorded.size(), MOST_LINES) + 1) * table.getItemHeight()).applyTo(table);
        var open = Widgets.button(area, ID + "open", OverviewUi.get("measure.open"), "jump-to",
                () -> open(table.getSelectionIndex()));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(open);
        table.select(0);
        table.addListener(SWT.DefaultSelection, event -> open(table.getSelectionIndex()));
    }

    private void open(int index) {
        if (index >= 0) {
            opened = recorded.get(index).measure();
            setReturnCode(CANCEL);
            close();
        }
    }

    // --- the new one

    private List<Suggestion> suggestions(String typed, int limit) {
        return Field.of(Literals.MEASURE__RESPONSIBLE).proposals(draft.editing(), null, typed, limit).stream()
                .map(found -> new Suggestion(found.label(), found.note(), found.element(), null, null)).toList();
    }

    private void choose(Suggestion suggestion) {
        if (suggestion.element() instanceof Responsible chosen) {
            draft.setResponsible(chosen);
            showing = true;
            responsible.setText(draft.responsible());
            responsible.setSelection(responsible.getText().length());
            showing = false;
            check();
        }
    }

    private void typed(Runnable take) {
        if (!showing) {
            take.run();
            description.setText(Widgets.plain(draft.description()));
            check();
        }
    }

    private void show() {
        showing = true;
        name.setItems(draft.names().toArray(String[]::new));
        name.setText(draft.name());
        description.setText(Widgets.plain(draft.description()));
        showing = false;
        check();
    }

    private void check() {
        var wrong = draft.problem();
        problem.setText(Widgets.plain(wrong.orElse("")));
        problemIcon.setImage(wrong.isEmpty() ? null : Icons.image(Palette.icon(Symbol.INFEASIBLE)));
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(wrong.isEmpty());
        }
    }

    /** Works out in the background what would close the gap. */
    private final class Search extends Job {
        Search() {
            super(OverviewUi.get("measure.searching"));
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                var found = draft.editing().read(
                        progress -> MeasureDraft.levers(draft.editing().model(), draft.subject(), progress),
                        new MonitorProgress(monitor, (task, share) -> { }));
                getParentShell().getDisplay().asyncExec(() -> found(found));
                return Status.OK_STATUS;
            } catch (CancellationException e) {
                return Status.CANCEL_STATUS;
            }
        }
    }

    private void found(List<Proposal> found) {
        if (!name.isDisposed()) {
            draft.setProposals(found);
            show();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, OverviewUi.get("measure.do"), true), ID + "ok");
        createButton(parent, IDialogConstants.CANCEL_ID, OverviewUi.get("measure.cancel"), false);
        check();
    }

    @Override
    public void create() {
        super.create();
        name.setFocus();
    }

    @Override
    protected void okPressed() {
        if (draft.problem().isEmpty()) {
            draft.create();
            made = true;
            super.okPressed();
        }
    }
}
