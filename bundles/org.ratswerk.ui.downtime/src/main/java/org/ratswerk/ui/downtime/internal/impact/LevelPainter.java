package org.ratswerk.ui.downtime.internal.impact;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.ratswerk.analysis.downtime.bia.ImpactMatrix;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.downtime.model.impact.ImpactEdit.CellView;
import org.ratswerk.ui.internal.Palette;

/**
 * Paints a damage level: the digit, with ▲ where it is not tolerable, ↓ where it falls, ≠ where like processes have another, a heavy frame where it decides and
 * a mark in the corner where it has a reason. The colour says the same once more.
 */
final class LevelPainter {
    private static final int[] SHARE = {0, 8, 18, 26, 40};
    private static final int WHOLE = 100;
    private static final int MARK = 6;
    private static final String FALLS = " ↓";
    private static final String DIFFERS = " ≠";

    private LevelPainter() {
        // static only
    }

    static void paint(GC gc, Rectangle area, CellView cell, boolean focus) {
        Color surface = Palette.color(Palette.Tone.SURFACE);
        Color ink = Palette.color(Palette.Tone.INK);
        Color strong = cell.intolerable() ? Palette.color(Symbol.GAP) : Palette.color(Palette.Tone.ACCENT);
        int level = Math.clamp(cell.level(), 0, ImpactMatrix.HIGHEST);
        gc.setBackground(mix(surface, strong, SHARE[level]));
        gc.fillRectangle(area);
        gc.setForeground(Palette.color(Palette.Tone.HAIRLINE));
        gc.setLineWidth(1);
        gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
        if (cell.decides()) {
            frame(gc, area, 1, 2, strong);
        }
        gc.setForeground(level == ImpactMatrix.UNRATED ? Palette.color(Palette.Tone.SECONDARY) : ink);
        String text = cell.text() + (cell.falls() ? FALLS : "") + (cell.outlier() ? DIFFERS : "")
                + (cell.intolerable() && level != ImpactMatrix.UNRATED ? " " + Symbol.GAP.character() : "");
        var size = gc.textExtent(text);
        gc.drawText(text, area.x + (area.width - size.x) / 2, area.y + (area.height - size.y) / 2, true);
        if (!cell.reason().isBlank()) {
            gc.setBackground(ink);
            int right = area.x + area.width - 2;
            gc.fillPolygon(new int[] {right - MARK, area.y + 2, right, area.y + 2, right, area.y + 2 + MARK});
        }
        if (focus) {
            frame(gc, area, 2, 2, ink);
        }
    }

    private static void frame(GC gc, Rectangle area, int inset, int width, Color color) {
        gc.setForeground(color);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(width);
        gc.drawRectangle(area.x + inset, area.y + inset, area.width - 2 * inset - 1, area.height - 2 * inset - 1);
        gc.setLineWidth(1);
    }

    /** A share of one colour, in hundredths, over another. */
    static Color mix(Color under, Color over, int share) {
        return new Color(mix(under.getRed(), over.getRed(), share), mix(under.getGreen(), over.getGreen(), share),
                mix(under.getBlue(), over.getBlue(), share));
    }

    private static int mix(int under, int over, int share) {
        return (under * (WHOLE - share) + over * share) / WHOLE;
    }
}
