package org.ratswerk.ui.plugins.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.Table;
import org.ratswerk.plugins.EarlierState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.plugins.internal.Lists.Column;
import org.ratswerk.ui.plugins.model.Note;
import org.ratswerk.ui.plugins.model.PlanView.Deed;
import org.ratswerk.ui.plugins.model.Shown;

/** How the installation was before. */
final class HistoryPage extends Page {
    private static final int ROWS = 9;
    private static final int TEXT_WIDTH = 400;

    private final Composite body;
    private final Table table;
    private final Composite empty;
    private final Label why;
    private final Button back;

    HistoryPage(PluginsDialog dialog, TabFolder folder) {
        super(dialog, folder, "history");
        body = stack(area);
        table = Lists.table(body, "plugins.history", WindowTexts.get("page.history"), ROWS,
                new Column("column.time", 18), new Column("column.changes", 56), new Column("column.note", 26));
        table.addListener(SWT.Selection, event -> able());
        empty = EmptyState.create(body, WindowTexts.get("empty.history.title"), WindowTexts.get("empty.history"));
        why = Widgets.id(new Label(area, SWT.WRAP), "plugins.history.why");
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(why);
        back = Widgets.button(row(area, 1), "plugins.back", WindowTexts.get("back"), null, this::back);
        Palette.onChange(table, this::show);
    }

    @Override
    void show() {
        table.removeAll();
        for (EarlierState state : model.overview().history()) {
            Lists.row(table, state.current() ? "met" : "history", state, Shown.time(state.time()), Note.changes(state),
                    Note.of(state));
        }
        top(body, table.getItemCount() < 2 ? empty : table);
        able();
    }

    @Override
    void able() {
        var state = Lists.selected(table, EarlierState.class);
        able(back, model.cannotReturn(state));
        // what has changed may be longer than its column
        why.setText(Widgets.plain(state == null ? "" : model.cannotReturn(state).orElseGet(() -> Note.changes(state))));
        why.requestLayout();
    }

    private void back() {
        var state = Lists.selected(table, EarlierState.class);
        dialog.plan(Deed.RETURN, progress -> model.planReturn(state, progress));
    }
}
