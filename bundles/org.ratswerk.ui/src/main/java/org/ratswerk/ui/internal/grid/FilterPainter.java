package org.ratswerk.ui.internal.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;

/** Draws the cells above the columns in which one writes what to show. */
public final class FilterPainter extends GridPainter {
    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        ground(gc, bounds, Palette.color(Tone.SURFACE));
        var area = inner(bounds);
        var text = cell.getDataValue() == null ? "" : cell.getDataValue().toString();
        if (text.isEmpty()) {
            var icon = Icons.image("filter");
            gc.setAlpha(110);
            gc.drawImage(icon, area.x, area.y + (area.height - ICON) / 2);
            gc.setAlpha(255);
        } else {
            gc.setForeground(Palette.color(Tone.ACCENT));
            text(gc, text, area, false);
        }
    }
}
