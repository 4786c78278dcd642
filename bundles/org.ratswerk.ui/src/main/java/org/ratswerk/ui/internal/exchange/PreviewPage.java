package org.ratswerk.ui.internal.exchange;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.core.exchange.RowPlan;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.exchange.ImportModel;
import org.ratswerk.ui.model.exchange.Kinds;
import org.ratswerk.ui.model.exchange.RowState;

/** What the import would do, row by row. */
final class PreviewPage extends Page {
    private static final int[] WIDTHS = {110, 60, 210, 420};
    private static final int[] DETAIL_WIDTHS = {180, 300, 300};

    private final ImportModel model;
    private final Map<RowState, Button> filters = new EnumMap<>(RowState.class);
    private final Set<RowState> shown = EnumSet.of(RowState.ADDED, RowState.CHANGED, RowState.FAULTY);
    private List<RowPlan> rows = List.of();
    private Table table;
    private Table details;
    private Button skip;

    PreviewPage(ImportModel model) {
        super("preview");
        this.model = model;
    }

    @Override
    public void createControl(Composite parent) {
        var area = area(parent, 1);
        var line = line(area, RowState.values().length);
        for (RowState state : RowState.values()) {
            var filter = Widgets.id(new Button(line, SWT.CHECK), "import.show." + state.name());
            filter.setSelection(shown.contains(state));
            filter.addListener(SWT.Selection, event -> {
                if (filter.getSelection()) {
                    shown.add(state);
                } else {
                    shown.remove(state);
                }
                showRows();
            });
            filters.put(state, filter);
        }
        var sash = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(sash);
        table = table(sash, "import.rows", "preview.rows", WIDTHS, "preview.state", "preview.line", "preview.element",
                "preview.what");
        table.getColumn(1).setAlignment(SWT.RIGHT);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, rows.get(event.index)));
        table.addListener(SWT.Selection, event -> showDetails());
        details = table(sash, "import.details", "preview.details", DETAIL_WIDTHS, "preview.field", "preview.before",
                "preview.after");
        sash.setWeights(3, 2);
        skip = Widgets.id(new Button(area, SWT.CHECK), "import.skip");
        skip.setText(ExchangeTexts.get("preview.skip"));
        skip.addListener(SWT.Selection, event -> {
            model.setSkipBad(skip.getSelection());
            changed();
        });
        setControl(area);
    }

    private static Table table(Composite parent, String id, String name, int[] widths, String... titles) {
        var table = Widgets.id(new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION), id);
        Widgets.name(table, ExchangeTexts.get(name));
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(ExchangeTexts.get(titles[i]));
            column.setWidth(widths[i]);
        }
        return table;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            getShell().getDisplay().asyncExec(this::plan);
        }
    }

    /** Finds out what would happen, and shows it. */
    void plan() {
        if (table.isDisposed()) {
            return;
        }
        setPageComplete(false);
        var fault = Running.run(getContainer(), model::plan);
        if (fault.isPresent()) {
            rows = List.of();
            table.setItemCount(0);
            setErrorMessage(fault.get());
            return;
        }
        showRows();
        changed();
        table.setFocus();
    }

    private void showRows() {
        filters.forEach((state, filter) -> filter.setText(
                state.sign() + " " + ExchangeTexts.get("preview.filter", state.title(), model.count(state))));
        filters.get(RowState.ADDED).getParent().layout();
        rows = model.rows(shown);
        table.setItemCount(rows.size());
        table.clearAll();
        if (!rows.isEmpty()) {
            table.setSelection(0);
        }
        showDetails();
    }

    private void fill(TableItem item, RowPlan row) {
        RowState state = RowState.of(row);
        item.setText(new String[] {state.sign() + " " + state.title(), Integer.toString(row.line()),
            model.subject(row).replace('\n', ' '), model.summary(row).replace('\n', ' ')});
        item.setForeground(0, switch (state) {
        case ADDED, CHANGED -> Palette.color(Palette.Tone.ACCENT);
        case UNCHANGED -> Palette.color(Palette.Tone.SECONDARY);
        case FAULTY -> Palette.color(Symbol.INFEASIBLE);
        });
    }

    private void showDetails() {
        details.removeAll();
        int index = table.getSelectionIndex();
        if (index < 0 || index >= rows.size()) {
            return;
        }
        var row = rows.get(index);
        row.faults().forEach(fault -> {
            var item = new TableItem(details, SWT.NONE);
            String place = fault.column() > 0 ? ExchangeTexts.get("preview.place", Integer.toString(fault.line()),
                    Integer.toString(fault.column()))
                    : ExchangeTexts.get("preview.placeLine", Integer.toString(fault.line()));
            item.setText(new String[] {"✕ " + place, "", fault.message()});
            item.setForeground(Palette.color(Symbol.INFEASIBLE));
        });
        for (var cell : row.cells()) {
            if (!cell.before().isEmpty() || !cell.after().isEmpty()) {
                var item = new TableItem(details, SWT.NONE);
                item.setText(new String[] {Kinds.title(Kinds.column(model.kind(), cell.column())),
                    model.shown(cell.column(), cell.before()).replace('\n', ' '),
                    model.shown(cell.column(), cell.after()).replace('\n', ' ')});
                item.setFont(cell.changes() && RowState.of(row) == RowState.CHANGED ? Palette.boldFont() : null);
            }
        }
    }

    private void changed() {
        skip.setEnabled(model.hasFaults());
        var fault = model.finishFault();
        boolean faulty = model.hasFaults() && !model.isSkipBad();
        setErrorMessage(faulty ? fault.orElse(null) : null);
        setMessage(faulty ? null : fault.orElse(ExchangeTexts.get("page.description.preview")));
        setPageComplete(fault.isEmpty());
    }
}
