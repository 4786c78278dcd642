package org.ratswerk.graph;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/**
 * Writes a picture as PDF. Texts are drawn as outlines, so that every character can be seen in every viewer; the same
 * text lies below them, invisible, to be searched and copied, as far as the font for it has its characters.
 */
final class PdfWriter {
    private static final float POINTS_PER_PIXEL = 0.75f;
    /** Longest side of a page, in points (ISO 32000-1, annex C.2). */
    private static final float LONGEST_SIDE = 14400;
    private static final int ROUND = 1;
    /** Margin of a paper, in mm. */
    private static final float PAPER_MARGIN = 10;

    private final PDPageContentStream out;
    private final PDFont font;
    private final Typeface typeface;

    private PdfWriter(PDPageContentStream out, PDFont font, Typeface typeface) {
        this.out = out;
        this.font = font;
        this.typeface = typeface;
    }

    static byte[] write(Drawing picture) throws IOException {
        float longest = (float) Math.max(picture.width(), picture.height());
        float scale = Math.min(POINTS_PER_PIXEL, LONGEST_SIDE / longest);
        return write(picture, (float) picture.width() * scale, (float) picture.height() * scale, scale, 0, 0);
    }

    static byte[] write(Drawing picture, Paper paper) throws IOException {
        float margin = PAPER_MARGIN * Paper.POINTS_PER_MM;
        boolean landscape = scale(picture, paper, true, margin) > scale(picture, paper, false, margin);
        float scale = scale(picture, paper, landscape, margin);
        float left = (paper.width(landscape) - (float) picture.width() * scale) / 2;
        return write(picture, paper.width(landscape), paper.height(landscape), scale, left, margin);
    }

    private static float scale(Drawing picture, Paper paper, boolean landscape, float margin) {
        return Math.min((paper.width(landscape) - 2 * margin) / (float) picture.width(),
                (paper.height(landscape) - 2 * margin) / (float) picture.height());
    }

    private static byte[] write(Drawing picture, float width, float height, float scale, float left, float above)
            throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            document.getDocumentInformation().setTitle(picture.title());
            document.getDocumentCatalog().setLanguage(Locale.getDefault().toLanguageTag());
            try (var out = new PDPageContentStream(document, page)) {
                var font = font(document);
                out.setNonStrokingColor(Color.decode(picture.ground()));
                out.addRect(0, 0, width, height);
                out.fill();
                draw(out, font, picture, scale, left, height - above);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /**
     * Draws a drawing on a page.
     *
     * @param scale points per pixel
     * @param left where its left side is, in points
     * @param top where its upper side is, in points from the bottom of the page
     */
    static void draw(PDPageContentStream out, PDFont font, Drawing picture, float scale, float left, float top)
            throws IOException {
        out.saveGraphicsState();
        // As in the drawing: from the upper left corner, in pixels.
        out.transform(new Matrix(scale, 0, 0, -scale, left, top));
        out.setLineCapStyle(ROUND);
        out.setLineJoinStyle(ROUND);
        new PdfWriter(out, font, picture.typeface()).write(picture.marks());
        out.restoreGraphicsState();
    }

    /** The font that the library brings along: looking for another one would search the whole machine. */
    static PDFont font(PDDocument document) throws IOException {
        try (var file = Typeface.liberation()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            // ligatures cost more time than all the rest, and hide words from those who search for them
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }

    private void write(Iterable<Mark> marks) throws IOException {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Group group -> {
                    out.saveGraphicsState();
                    out.transform(Matrix.getTranslateInstance((float) group.x(), (float) group.y()));
                    write(group.marks());
                    out.restoreGraphicsState();
                }
                case Mark.Shape shape -> write(shape);
                case Mark.Words words -> write(words);
            }
        }
    }

    private void write(Mark.Shape shape) throws IOException {
        if (shape.fill() != null) {
            out.setNonStrokingColor(Color.decode(shape.fill()));
        }
        if (shape.stroke() != null) {
            out.setStrokingColor(Color.decode(shape.stroke()));
            out.setLineWidth((float) shape.width());
            out.setLineDashPattern(shape.dash().lengths(), 0);
        }
        way(shape.path());
        if (shape.fill() != null && shape.stroke() != null) {
            out.fillAndStroke();
        } else if (shape.fill() != null) {
            out.fill();
        } else {
            out.stroke();
        }
    }

    private void write(Mark.Words words) throws IOException {
        if (words.text().isBlank()) {
            return;
        }
        searchable(words);
        var outline = Outlines.of(words, typeface);
        if (outline.getPathIterator(null).isDone()) {
            return;
        }
        out.setNonStrokingColor(Color.decode(words.colour()));
        way(outline);
        if (outline.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD) {
            out.fillEvenOdd();
        } else {
            out.fill();
        }
    }

    private void searchable(Mark.Words words) throws IOException {
        var text = encodable(font, words.text());
        if (text.isBlank()) {
            return;
        }
        double width = font.getStringWidth(text) / 1000 * words.size();
        double shift = switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
        };
        out.beginText();
        out.setRenderingMode(RenderingMode.NEITHER);
        out.setFont(font, (float) words.size());
        out.setTextMatrix(words.upwards()
                ? new Matrix(0, -1, -1, 0, (float) words.x(), (float) (words.y() + shift))
                : new Matrix(1, 0, 0, -1, (float) (words.x() - shift), (float) words.y()));
        out.showText(text);
        out.endText();
    }

    /** Returns the text with blanks for the characters that the font lacks. */
    static String encodable(PDFont font, String text) {
        var known = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(character -> {
            try {
                font.encode(character);
                known.append(character);
            } catch (IOException | IllegalArgumentException e) {
                // The font lacks the character: it is seen, but not found.
                known.append(' ');
            }
        });
        return known.toString();
    }

    private void way(Shape shape) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (var each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    out.moveTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    out.lineTo(at[0], at[1]);
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // The cubic curve that is the same as the quadratic one.
                    out.curveTo(x + (at[0] - x) * 2 / 3, y + (at[1] - y) * 2 / 3, at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3, at[2], at[3]);
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    x = at[4];
                    y = at[5];
                }
                default -> out.closePath();
            }
        }
    }
}
