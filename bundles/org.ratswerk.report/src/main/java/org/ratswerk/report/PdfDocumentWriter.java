package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;

import org.ratswerk.graph.Paper;
import org.ratswerk.graph.PdfPages;

/** Writes documents as PDF. */
final class PdfDocumentWriter {
    private PdfDocumentWriter() {
    }

    static void write(Document document, OutputStream out) throws IOException {
        try (var pages = new PdfPages(Paper.A4, document.title(), document.details())) {
            pages.heading(document.title(), 1);
            for (Document.Block block : document.blocks()) {
                switch (block) {
                case Document.Heading heading -> pages.heading(heading.text(), heading.level() + 1);
                case Document.Paragraph paragraph -> pages.paragraph(paragraph.text());
                case Document.Grid grid -> pages.table(grid.head(), grid.rows(), grid.shares());
                case Document.Picture picture -> pages.picture(picture.drawing(), picture.caption());
                }
            }
            out.write(pages.bytes());
        }
    }
}
