package org.ratswerk.ui.internal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.core.result.Table;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;
import org.ratswerk.ui.model.Arrangement;

/** Draws the titles of the columns in up to two lines, and how the rows are sorted. */
public final class HeaderPainter extends GridPainter {
    private static final int ARROW = 12;

    private final Supplier<Arrangement> arrangement;

    /**
     * @param arrangement columns and how they are sorted
     */
    public HeaderPainter(Supplier<Arrangement> arrangement) {
        this.arrangement = arrangement;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        int column = cell.getColumnIndex();
        var table = arrangement.get();
        if (column < 0 || column >= table.columns().size()) {
            return;
        }
        ground(gc, bounds, Palette.color(Tone.GROUND));
        var area = inner(bounds);
        var sorted = table.sorted(column);
        if (sorted != null) {
            paintOrder(gc, area, sorted, table.sortedColumns().size() > 1 ? table.sortedColumns().indexOf(column) + 1 : 0);
            area.width -= ARROW + (table.sortedColumns().size() > 1 ? ARROW : 0);
        }
        var kind = table.columns().get(column).kind();
        boolean right = kind == Table.Kind.DURATION || kind == Table.Kind.NUMBER || kind == Table.Kind.DATE;
        gc.setForeground(Palette.color(sorted != null ? Tone.INK : Tone.SECONDARY));
        var lines = lines(gc, table.columns().get(column).title(), area.width);
        int height = gc.getFontMetrics().getHeight();
        int y = bounds.y + (bounds.height - height * lines.size()) / 2;
        for (var line : lines) {
            text(gc, line, new Rectangle(area.x, y, area.width, height), right);
            y += height;
        }
    }

    private static void paintOrder(GC gc, Rectangle area, boolean ascending, int place) {
        int x = area.x + area.width - ARROW / 2 - (place > 0 ? ARROW : 0);
        int middle = area.y + area.height / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.color(Tone.ACCENT));
        gc.fillPolygon(ascending ? new int[] {x - 4, middle + 2, x + 4, middle + 2, x, middle - 4}
                : new int[] {x - 4, middle - 2, x + 4, middle - 2, x, middle + 4});
        if (place > 0) {
            gc.setForeground(Palette.color(Tone.SECONDARY));
            var number = String.valueOf(place);
            gc.drawText(number, x + ARROW / 2 + 2, middle - gc.textExtent(number).y / 2, SWT.DRAW_TRANSPARENT);
        }
    }

    /** Returns how wide a column must be for its title to have room in two lines. */
    public static int width(GC gc, String title) {
        int width = gc.textExtent(title).x;
        for (int i = 1; i < title.length(); i++) {
            char c = title.charAt(i - 1);
            if (c == ' ' || c == '-') {
                width = Math.min(width, Math.max(gc.textExtent(title.substring(0, i).strip()).x,
                        gc.textExtent(title.substring(i).strip()).x));
            }
        }
        return width + ARROW;
    }

    /** Breaks the title at a blank or hyphen where one line is too short. */
    static List<String> lines(GC gc, String title, int width) {
        if (gc.textExtent(title).x <= width) {
            return List.of(title);
        }
        int best = -1;
        for (int i = 1; i < title.length(); i++) {
            char c = title.charAt(i - 1);
            if ((c == ' ' || c == '-') && gc.textExtent(title.substring(0, i).strip()).x <= width) {
                best = i;
            }
        }
        var lines = new ArrayList<String>();
        if (best > 0) {
            lines.add(title.substring(0, best).strip());
            lines.add(title.substring(best).strip());
        } else {
            lines.add(title);
        }
        return lines;
    }
}
