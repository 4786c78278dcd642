package org.ratswerk.graph;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF file as pictures, for printing. */
public final class PdfImages implements Closeable {
    private final PDDocument document;
    private final PDFRenderer renderer;

    /**
     * @param pdf content of the file
     * @throws IOException if it cannot be read
     */
    public PdfImages(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
        renderer = new PDFRenderer(document);
    }

    /** Returns how many pages there are. */
    public int count() {
        return document.getNumberOfPages();
    }

    /**
     * Tells whether a page is wider than high.
     *
     * @param page number of the page, from 0
     */
    public boolean isLandscape(int page) {
        var box = document.getPage(page).getMediaBox();
        return box.getWidth() > box.getHeight();
    }

    /**
     * Returns a page as PNG file.
     *
     * @param page number of the page, from 0
     * @param dotsPerInch pixels per inch
     * @param turned whether it is turned by a quarter, so that one that lies across fits on upright paper
     * @throws IOException if it cannot be drawn
     */
    public byte[] png(int page, float dotsPerInch, boolean turned) throws IOException {
        document.getPage(page).setRotation(turned ? 90 : 0);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
