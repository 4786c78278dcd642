package org.ratswerk.ui.internal.tables;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;
import org.ratswerk.ui.internal.grid.GridPainter;
import org.ratswerk.ui.model.tables.GridModel;

/** Draws the heads of the rows: the symbol of the element and the number of the line. */
final class RowPainter extends GridPainter {
    private final GridModel model;
    private final SelectionLayer selection;

    RowPainter(GridModel model, SelectionLayer selection) {
        this.model = model;
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
        int width = icon(gc, Icons.image(model.element(line).eClass().getName()), area);
        gc.setForeground(Palette.color(marked ? Tone.INK : Tone.SECONDARY));
        text(gc, String.valueOf(line + 1),
                new Rectangle(area.x + width, area.y, Math.max(0, area.width - width), area.height), true);
    }
}
