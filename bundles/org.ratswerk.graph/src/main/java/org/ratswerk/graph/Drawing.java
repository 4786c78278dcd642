package org.ratswerk.graph;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * A picture made of marks, which can be written as SVG, PNG and PDF.
 *
 * @param title what it shows, in the user's language
 * @param width width in pixels
 * @param height height in pixels
 * @param ground colour of the background, {@code #RRGGBB}
 * @param typeface what its texts are set in
 * @param marks its marks, from bottom to top
 */
public record Drawing(String title, double width, double height, String ground, Typeface typeface, List<Mark> marks) {
    public Drawing {
        Objects.requireNonNull(title);
        Objects.requireNonNull(ground);
        Objects.requireNonNull(typeface);
        marks = List.copyOf(marks);
    }

    /**
     * Returns it with its title above it, to stand alone.
     *
     * @param colours its colours
     * @param note what is said below the title, in the user's language; null for nothing
     */
    public Drawing captioned(Colours colours, String note) {
        return Caption.above(this, Objects.requireNonNull(colours), note);
    }

    /** Returns it as an SVG document. All text is escaped, nothing in it is a script or refers to another file. */
    public String svg() {
        return new SvgWriter(this).write();
    }

    /**
     * Returns it as a PNG file.
     *
     * @param scale pixels of the file per pixel of the drawing; less is taken where it would become too large
     * @throws IOException if it cannot be encoded
     */
    public byte[] png(double scale) throws IOException {
        return PngWriter.write(this, scale);
    }

    /**
     * Returns it as a PDF file of one page of the size of the drawing, with text that can be searched.
     *
     * @throws IOException if it cannot be encoded
     */
    public byte[] pdf() throws IOException {
        return PdfWriter.write(this);
    }

    /**
     * Returns it as a PDF file of one page of a paper, upright or across and as large as it can be, with text that can be
     * searched.
     *
     * @param paper paper
     * @throws IOException if it cannot be encoded
     */
    public byte[] pdf(Paper paper) throws IOException {
        return PdfWriter.write(this, Objects.requireNonNull(paper));
    }
}
