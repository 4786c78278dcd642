package org.ratswerk.ui.downtime.internal.snapshot;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.snapshot.Trend;
import org.ratswerk.graph.ChartPicture;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.picture.PicturePane;

/** The course of the figures over the dates of the snapshots: one chart at a time. */
final class TrendPane {
    private static final int NOTE_WIDTH = 200;

    private final Composite root;
    private final Combo choice;
    private final PicturePane picture;
    private final Label note;
    private List<Chart> charts = List.of();

    TrendPane(Composite parent) {
        root = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(root);
        var line = Widgets.area(root, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(Widgets.GRID, Widgets.GRID / 2).spacing(2 * Widgets.GRID, 0)
                .applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        choice = Widgets.id(new Combo(line, SWT.DROP_DOWN | SWT.READ_ONLY), "snapshots.chart");
        Widgets.name(choice, SnapshotTexts.get("trend.choice"));
        choice.addListener(SWT.Selection, event -> draw());
        note = Widgets.id(Widgets.secondary(line, "", SWT.WRAP), "snapshots.note");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(NOTE_WIDTH, SWT.DEFAULT)
                .applyTo(note);
        picture = new PicturePane(root, "snapshots.picture", SnapshotTexts.get("view.trend"));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture.control());
    }

    Control control() {
        return root;
    }

    void show(Trend trend) {
        int chosen = Math.max(choice.getSelectionIndex(), 0);
        charts = trend.charts();
        choice.setItems(charts.stream().map(Chart::title).toArray(String[]::new));
        choice.select(Math.min(chosen, charts.size() - 1));
        choice.setVisible(!charts.isEmpty());
        String notes = String.join(" ", trend.table().notes());
        note.setText(Widgets.plain(notes));
        picture.setNote(notes);
        root.layout(true, true);
        draw();
    }

    private void draw() {
        int index = choice.getSelectionIndex();
        if (index >= 0) {
            Chart all = charts.get(index);
            // the notes stand above the picture, and in what is exported
            var chart = new Chart(all.id(), all.title(), all.form(), all.unit(), all.points(), all.series(), List.of());
            picture.show((colours, width, height) -> ChartPicture.of(chart, colours, width, height));
        }
    }

    void setFocus() {
        choice.setFocus();
    }
}
