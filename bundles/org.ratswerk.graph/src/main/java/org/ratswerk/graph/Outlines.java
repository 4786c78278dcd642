package org.ratswerk.graph;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;

/** Texts as outlines, so that a picture looks the same wherever it is shown. */
final class Outlines {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Returns the width of a line of text. */
    static double width(String text, Font font) {
        var characters = text.toCharArray();
        return font.layoutGlyphVector(CONTEXT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT)
                .getLogicalBounds().getWidth();
    }

    private Outlines() {
    }

    /** Returns the outline of a line of text, at its place. */
    static Shape of(Mark.Words words, Typeface typeface) {
        var font = typeface.font(words.text(), words.bold()).deriveFont((float) words.size());
        var characters = words.text().toCharArray();
        var glyphs = font.layoutGlyphVector(CONTEXT, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double width = glyphs.getLogicalBounds().getWidth();
        double shift = switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        if (words.upwards()) {
            return AffineTransform.getQuadrantRotateInstance(-1, words.x(), words.y())
                    .createTransformedShape(glyphs.getOutline((float) (words.x() - shift), (float) words.y()));
        }
        return glyphs.getOutline((float) (words.x() - shift), (float) words.y());
    }
}
