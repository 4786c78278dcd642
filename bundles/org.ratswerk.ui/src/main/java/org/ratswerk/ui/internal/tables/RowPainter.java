package org.ratswerk.ui.internal.tables;

import java.util.function.Predicate;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;
import org.ratswerk.ui.internal.grid.GridPainter;
import org.ratswerk.ui.model.tables.GridModel;

/** Draws the heads of the rows: the symbol of the element and the number of the line. */
final class RowPainter extends GridPainter {
    private static final int BAR = 4;

    private final GridModel model;
    private final SelectionLayer selection;
    private final Predicate<Element> strong;

    /**
     * @param strong which rows are set apart by a bar and bold numbers
     */
    RowPainter(GridModel model, SelectionLayer selection, Predicate<Element> strong) {
        this.model = model;
        this.strong = strong;
        this.selection = selection;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        int line = cell.getRowIndex();
        if (line < 0 || line >= model.lineCount()) {
            return;
        }
        boolean marked = selection.isRowPositionSelected(line);
        ground(gc, bounds, Palette.color(marked ? Tone.SELECTION : Tone.GROUND));
        var area = inner(bounds);
        boolean apart = strong.test(model.element(line));
        if (apart) {
            gc.setBackground(Palette.color(Tone.ACCENT));
            gc.fillRectangle(bounds.x, bounds.y, BAR, bounds.height - 1);
        }
        int width = icon(gc, Icons.image(model.element(line).eClass().getName()), area);
        gc.setForeground(Palette.color(marked || apart ? Tone.INK : Tone.SECONDARY));
        var font = gc.getFont();
        if (apart) {
            gc.setFont(Palette.boldFont());
        }
        text(gc, String.valueOf(line + 1),
                new Rectangle(area.x + width, area.y, Math.max(0, area.width - width), area.height), true);
        gc.setFont(font);
    }
}
