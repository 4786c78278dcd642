package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Title and note above a drawing that stands alone. */
final class Caption {
    private static final double TITLE_SIZE = 16;
    private static final double NOTE_SIZE = 12;
    private static final double TITLE_HEIGHT = 26;
    private static final double NOTE_HEIGHT = 18;
    private static final double MARGIN = 16;
    private static final double MOST = 900;

    private Caption() {
    }

    /**
     * Returns the drawing with its title above it.
     *
     * @param drawing drawing
     * @param colours its colours
     * @param note what is said below the title; null for nothing
     */
    static Drawing above(Drawing drawing, Colours colours, String note) {
        double least = Math.max(TextFit.width(drawing.title(), TITLE_SIZE, true),
                note == null ? 0 : TextFit.width(note, NOTE_SIZE, false)) + 2 * MARGIN;
        double width = Math.max(drawing.width(), Math.min(least, MOST));
        double high = MARGIN + TITLE_HEIGHT + (note == null ? 0 : NOTE_HEIGHT);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Words(TextFit.cut(drawing.title(), TITLE_SIZE, true, width - 2 * MARGIN), MARGIN,
                MARGIN + TITLE_SIZE, TITLE_SIZE, true, colours.ink(), Mark.Anchor.START));
        if (note != null) {
            marks.add(new Mark.Words(TextFit.cut(note, NOTE_SIZE, false, width - 2 * MARGIN), MARGIN,
                    MARGIN + TITLE_HEIGHT + NOTE_SIZE, NOTE_SIZE, false, colours.secondary(), Mark.Anchor.START));
        }
        marks.add(new Mark.Group(Map.of(), null, 0, high, drawing.marks()));
        return new Drawing(drawing.title(), width, drawing.height() + high, drawing.ground(), drawing.typeface(), marks);
    }
}
