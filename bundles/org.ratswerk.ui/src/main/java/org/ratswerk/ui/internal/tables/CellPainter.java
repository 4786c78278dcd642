package org.ratswerk.ui.internal.tables;

import java.util.Optional;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;
import org.ratswerk.ui.internal.grid.GridPainter;
import org.ratswerk.ui.model.tables.GridColumn;
import org.ratswerk.ui.model.tables.GridModel;

/** Draws the cells: values, texts that were not understood, and what the checks say of them. */
final class CellPainter extends GridPainter {
    private static final int BOX = 12;
    private static final int WAVE = 2;

    private final GridModel model;
    private final SelectionLayer selection;
    private final Problems problems;

    /** Knows what is doubtful about a cell. */
    @FunctionalInterface
    interface Problems {
        /** Returns the worst of what the checks say of a cell. */
        Optional<Symbol> of(int line, int column);
    }

    CellPainter(GridModel model, SelectionLayer selection, Problems problems) {
        this.model = model;
        this.selection = selection;
        this.problems = problems;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        int line = cell.getRowIndex();
        int index = cell.getColumnIndex();
        if (line < 0 || line >= model.lineCount()) {
            return;
        }
        var anchor = selection.getSelectionAnchor();
        boolean anchored = anchor.getRowPosition() == line
                && selection.getColumnIndexByPosition(anchor.getColumnPosition()) == index;
        boolean marked = cell.getDisplayMode() == DisplayMode.SELECT && !anchored;
        ground(gc, bounds, Palette.color(marked ? Tone.SELECTION : Tone.SURFACE));
        var column = model.column(index);
        var area = inner(bounds);
        var fault = model.fault(line, index);
        if (fault.isPresent()) {
            paintFault(gc, area, fault.get().typed());
        } else {
            paintProblem(gc, area, problems.of(line, index));
            paintValue(gc, area, column, line, index, anchored);
        }
        if (anchored) {
            gc.setForeground(Palette.color(Tone.ACCENT));
            gc.setLineWidth(2);
            gc.drawRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 3, bounds.height - 4);
            gc.setLineWidth(1);
        }
    }

    private static void paintFault(GC gc, Rectangle area, String typed) {
        var color = Palette.color(Symbol.INFEASIBLE);
        var image = Icons.image("error");
        gc.drawImage(image, area.x + area.width - ICON, area.y + (area.height - ICON) / 2);
        var rest = new Rectangle(area.x, area.y, Math.max(0, area.width - ICON - PADDING / 2), area.height);
        gc.setForeground(color);
        text(gc, typed, rest, false);
        int y = rest.y + (rest.height + gc.getFontMetrics().getHeight()) / 2;
        int end = rest.x + Math.min(rest.width, gc.textExtent(fitting(gc, typed, rest.width)).x);
        for (int x = rest.x; x < end; x += 2 * WAVE) {
            gc.drawLine(x, y, x + WAVE, y - WAVE);
            gc.drawLine(x + WAVE, y - WAVE, x + 2 * WAVE, y);
        }
    }

    private static void paintProblem(GC gc, Rectangle area, Optional<Symbol> problem) {
        problem.ifPresent(symbol -> {
            gc.drawImage(Icons.image(Palette.icon(symbol)), area.x + area.width - ICON,
                    area.y + (area.height - ICON) / 2);
            area.width = Math.max(0, area.width - ICON - PADDING / 2);
        });
    }

    private void paintValue(GC gc, Rectangle area, GridColumn column, int line, int index, boolean anchored) {
        var field = column.field().map(Field::kind).orElse(null);
        if (anchored && column.isEditable(model.element(line)) && !column.isTick() && hasList(column, field)) {
            paintArrow(gc, area);
        }
        if (column.isTick() && model.value(line, index) instanceof Value.Flag flag) {
            paintBox(gc, area, flag.set());
            return;
        }
        if (!column.isEditable() && model.value(line, index) instanceof Value.Term term
                && Palette.icon(term.symbol()) != null) {
            int width = icon(gc, Icons.image(Palette.icon(term.symbol())), area);
            area.x += width;
            area.width = Math.max(0, area.width - width);
        }
        var kind = column.column().kind();
        boolean right = kind == Table.Kind.NUMBER || kind == Table.Kind.DURATION || kind == Table.Kind.DATE;
        boolean quiet = !column.isEditable() || kind == Table.Kind.IDENTIFIER;
        gc.setForeground(Palette.color(quiet ? Tone.SECONDARY : Tone.INK));
        text(gc, model.text(line, index), area, right);
    }

    private static boolean hasList(GridColumn column, Field.Kind field) {
        return column.field().isEmpty() || field == Field.Kind.REFERENCE || field == Field.Kind.REFERENCES
                || field == Field.Kind.CHOICE;
    }

    private static void paintArrow(GC gc, Rectangle area) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.color(Tone.SECONDARY));
        int x = area.x + area.width - PADDING / 2;
        int y = area.y + area.height / 2;
        gc.fillPolygon(new int[] {x - 4, y - 2, x + 4, y - 2, x, y + 3});
        area.width = Math.max(0, area.width - 2 * PADDING);
    }

    private static void paintBox(GC gc, Rectangle area, boolean checked) {
        gc.setAntialias(SWT.ON);
        int y = area.y + (area.height - BOX) / 2;
        gc.setForeground(Palette.color(checked ? Tone.ACCENT : Tone.SECONDARY));
        gc.drawRoundRectangle(area.x, y, BOX, BOX, 2, 2);
        if (checked) {
            gc.setLineWidth(2);
            gc.drawPolyline(new int[] {area.x + 3, y + 6, area.x + 5, y + 9, area.x + 10, y + 3});
            gc.setLineWidth(1);
        }
    }
}
