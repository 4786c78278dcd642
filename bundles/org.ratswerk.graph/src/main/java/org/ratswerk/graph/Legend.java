package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.List;

/** What stands below a picture: the signs used in it, in words, and sentences about the whole. */
final class Legend {
    /** Width of a sign. */
    static final double SIGN = 24;
    private static final double LINE = 20;
    private static final double BETWEEN = 20;
    private static final double GAP = 6;
    private static final double ABOVE = 14;
    private static final double NOTE_LINE = 17;
    private static final int NOTE_LINES = 12;
    private static final double WIDEST = 760;

    private final List<Item> items = new ArrayList<>();
    private final List<String> notes;

    /** Draws a sign. */
    interface Sign {
        /**
         * @param painter where to draw
         * @param x left side
         * @param middle height of the middle of the line
         */
        void draw(Painter painter, double x, double middle);
    }

    private record Item(Sign sign, double width, String text) {
    }

    /**
     * @param notes sentences
     */
    Legend(List<String> notes) {
        this.notes = notes;
    }

    void add(Sign sign, double width, String text) {
        items.add(new Item(sign, width, text));
    }

    /**
     * Draws everything.
     *
     * @param painter where to draw
     * @param left left side
     * @param top upper side
     * @param width room
     * @return lower side
     */
    double draw(Painter painter, double left, double top, double width) {
        var colours = painter.colours();
        double y = top;
        if (!items.isEmpty()) {
            double x = left;
            y += ABOVE + LINE / 2;
            for (var item : items) {
                var text = TextFit.cut(item.text, Painter.SMALL, false, Math.max(0, width - item.width - GAP));
                double needed = item.width + GAP + TextFit.width(text, Painter.SMALL, false);
                if (x > left && x + needed > left + width) {
                    x = left;
                    y += LINE;
                }
                item.sign.draw(painter, x, y);
                painter.words(text, x + item.width + GAP, y + Painter.BASE, Painter.SMALL, colours.secondary(),
                        Mark.Anchor.START);
                x += needed + BETWEEN;
            }
            y += LINE / 2;
        }
        if (!notes.isEmpty()) {
            y += ABOVE / 2;
            for (var note : notes) {
                for (var line : TextFit.wrap(note, Painter.SIZE, false, Math.min(width, WIDEST), NOTE_LINES)) {
                    y += NOTE_LINE;
                    painter.words(line, left, y - Painter.BASE, Painter.SIZE, colours.ink(), Mark.Anchor.START);
                }
            }
        }
        return y;
    }
}
