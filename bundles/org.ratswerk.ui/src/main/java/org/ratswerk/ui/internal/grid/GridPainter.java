package org.ratswerk.ui.internal.grid;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Palette.Tone;
import org.ratswerk.ui.internal.Widgets;

/** What the painters of the grid have in common: ground, hairline, and texts that end with an ellipsis. */
public abstract class GridPainter extends AbstractCellPainter {
    /** Distance of texts from the edges of a cell, in pixels. */
    protected static final int PADDING = Widgets.GRID;
    /** Width and height of symbols, in pixels. */
    public static final int ICON = 16;
    private static final int LINE = 72;
    private static final String ELLIPSIS = "…";

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.textExtent(String.valueOf(cell.getDataValue())).x + 2 * PADDING + ICON;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + PADDING;
    }

    /** Fills the cell and draws the hairline below it. */
    protected static void ground(GC gc, Rectangle bounds, Color color) {
        gc.setBackground(color);
        gc.fillRectangle(bounds);
        gc.setForeground(Palette.color(Tone.HAIRLINE));
        int bottom = bounds.y + bounds.height - 1;
        gc.drawLine(bounds.x, bottom, bounds.x + bounds.width, bottom);
    }

    /** Draws as much of a text as has room. */
    protected static void text(GC gc, String text, Rectangle area, boolean right) {
        var shown = fitting(gc, text, area.width);
        var size = gc.textExtent(shown);
        int x = right ? area.x + area.width - size.x : area.x;
        gc.drawText(shown, x, area.y + (area.height - size.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    /** Draws a symbol and returns the room it takes. */
    protected static int icon(GC gc, Image image, Rectangle area) {
        gc.drawImage(image, area.x, area.y + (area.height - image.getBounds().height) / 2);
        return image.getBounds().width + PADDING / 2 + 2;
    }

    /** Returns the cell without its padding. */
    protected static Rectangle inner(Rectangle bounds) {
        return new Rectangle(bounds.x + PADDING, bounds.y, Math.max(0, bounds.width - 2 * PADDING), bounds.height - 1);
    }

    /** Returns as much of the text as has room, with an ellipsis where something is left out. */
    protected static String fitting(GC gc, String text, int width) {
        var line = text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
        if (gc.textExtent(line).x <= width) {
            return line;
        }
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(line.substring(0, middle) + ELLIPSIS).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return line.substring(0, low).stripTrailing() + ELLIPSIS;
    }

    /** Returns the text in lines of a length that reads well in a tooltip. */
    public static String wrapped(String text) {
        var result = new StringBuilder();
        int width = 0;
        for (var word : text.split("(?<=[ \\n])")) {
            if (width + word.length() > LINE) {
                result.append('\n');
                width = 0;
            }
            result.append(word);
            width = word.endsWith("\n") ? 0 : width + word.length();
        }
        return result.toString();
    }
}
