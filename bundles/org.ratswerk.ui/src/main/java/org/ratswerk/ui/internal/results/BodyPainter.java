package org.ratswerk.ui.internal.results;

import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.grid.GridPainter;
import org.ratswerk.ui.model.TableView;

/** Draws the cells of rows and the headings of groups. */
final class BodyPainter extends GridPainter {
    private final Supplier<TableView> view;
    private final SelectionLayer selection;

    BodyPainter(Supplier<TableView> view, SelectionLayer selection) {
        this.view = view;
        this.selection = selection;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        int line = cell.getRowIndex();
        int column = cell.getColumnIndex();
        var table = view.get();
        if (line < 0 || line >= table.lineCount()) {
            return;
        }
        boolean marked = selection.isRowPositionSelected(line);
        switch (table.line(line)) {
            case TableView.GroupLine group -> paintGroup(gc, bounds, group, marked);
            case TableView.RowLine row -> {
                ground(gc, bounds, Palette.color(marked ? Tone.SELECTION : Tone.SURFACE));
                paintValue(gc, inner(bounds), table.table().columns().get(column).kind(),
                        table.cell(line, column).orElseThrow().value(), table.text(line, column));
            }
        }
        var anchor = selection.getSelectionAnchor();
        if (anchor.getRowPosition() == line && selection.getColumnIndexByPosition(anchor.getColumnPosition()) == column) {
            gc.setForeground(Palette.color(Tone.ACCENT));
            gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 2);
        }
    }

    /** The heading runs over all columns: each cell draws its part of it. */
    private static void paintGroup(GC gc, Rectangle bounds, TableView.GroupLine group, boolean marked) {
        ground(gc, bounds, Palette.color(marked ? Tone.SELECTION : Tone.GROUND));
        gc.setAntialias(SWT.ON);
        int middle = bounds.y + bounds.height / 2;
        gc.setBackground(Palette.color(Tone.SECONDARY));
        gc.fillPolygon(group.expanded() ? new int[] {PADDING, middle - 2, PADDING + 8, middle - 2, PADDING + 4, middle + 3}
                : new int[] {PADDING + 1, middle - 4, PADDING + 6, middle, PADDING + 1, middle + 4});
        var font = gc.getFont();
        gc.setFont(Palette.boldFont());
        gc.setForeground(Palette.color(Tone.INK));
        var text = group.key().isEmpty() ? UiTexts.get("table.group.none") : group.key();
        int x = 3 * PADDING;
        int y = bounds.y + (bounds.height - gc.getFontMetrics().getHeight()) / 2;
        gc.drawText(text, x, y, SWT.DRAW_TRANSPARENT);
        x += gc.textExtent(text).x + PADDING;
        gc.setFont(font);
        gc.setForeground(Palette.color(Tone.SECONDARY));
        var size = UiTexts.get("table.group.size", group.size());
        gc.drawText(size, x, y, SWT.DRAW_TRANSPARENT);
        if (group.worst() != null) {
            x += gc.textExtent(size).x + 2 * PADDING;
            var icon = Palette.icon(group.worst().symbol());
            x += icon == null ? 0 : icon(gc, Icons.image(icon), new Rectangle(x, bounds.y, ICON, bounds.height));
            gc.setForeground(Palette.color(group.worst().symbol()));
            gc.drawText(UiTexts.get("table.group.worst", group.worstSize(), group.worst().label()), x, y,
                    SWT.DRAW_TRANSPARENT);
        }
    }

    private static void paintValue(GC gc, Rectangle area, Table.Kind kind, Value value, String text) {
        boolean right = kind == Table.Kind.DURATION || kind == Table.Kind.NUMBER || kind == Table.Kind.DATE;
        var symbol = value instanceof Value.Term term ? term.symbol() : Symbol.NONE;
        var icon = Palette.icon(value instanceof Value.Unknown ? Symbol.UNKNOWN : symbol);
        var rest = area;
        if (icon != null && !right) {
            int width = icon(gc, Icons.image(icon), area);
            rest = new Rectangle(area.x + width, area.y, Math.max(0, area.width - width), area.height);
        }
        boolean quiet = value instanceof Value.Unknown || symbol == Symbol.UNKNOWN || symbol == Symbol.NO_REQUIREMENT
                || kind == Table.Kind.IDENTIFIER;
        gc.setForeground(quiet ? Palette.color(Tone.SECONDARY)
                : symbol == Symbol.NONE ? Palette.color(Tone.INK) : Palette.color(symbol));
        text(gc, value instanceof Value.Unknown && right ? "? " + text : text, rest, right);
    }
}
