package org.ratswerk.graph;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;

/** Texts as outlines, so that a picture looks the same wherever it is shown. */
final class Outlines {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private Outlines() {
    }

    /** Returns the outline of a line of text, at its place. */
    static Shape of(Mark.Words words) {
        var font = new Font(Font.SANS_SERIF, words.bold() ? Font.BOLD : Font.PLAIN, 1)
                .deriveFont((float) words.size());
        var characters = words.text().toCharArray();
        var glyphs = font.layoutGlyphVector(CONTEXT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double shift = words.anchor() == Mark.Anchor.MIDDLE ? glyphs.getLogicalBounds().getWidth() / 2 : 0;
        return glyphs.getOutline((float) (words.x() - shift), (float) words.y());
    }
}
