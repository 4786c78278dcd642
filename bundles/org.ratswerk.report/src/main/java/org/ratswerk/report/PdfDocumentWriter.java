package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.ratswerk.graph.Paper;
import org.ratswerk.graph.PdfPages;
import org.ratswerk.model.text.Texts;

/** Writes documents as PDF, with bookmarks and, where there is a list of contents, the pages of the chapters. */
final class PdfDocumentWriter {
    private static final Texts TEXTS = Texts.of(PdfDocumentWriter.class);

    private static final int HEADING_LINES = 3;
    private static final int TABLE_LINES = 7;
    private static final int LINE = 100;

    private PdfDocumentWriter() {
    }

    static void write(Document document, OutputStream out) throws IOException {
        write(document, null, out);
    }

    /** Writes it so that the password opens it; null for none. */
    static void write(Document document, String password, OutputStream out) throws IOException {
        var starts = new ArrayList<Integer>();
        byte[] bytes = write(document, List.of(), starts, password);
        if (document.blocks().stream().anyMatch(Document.Contents.class::isInstance)) {
            // the list is as long as before: only its numbers change
            bytes = write(document, List.copyOf(starts), new ArrayList<>(), password);
        }
        out.write(bytes);
    }

    private static byte[] write(Document document, List<Integer> known, List<Integer> starts, String password)
            throws IOException {
        try (var pages = new PdfPages(Paper.A4, document.title(), document.details())) {
            int depth = document.depth();
            if (document.blocks().isEmpty() || !(document.blocks().getFirst() instanceof Document.Cover)) {
                pages.heading(document.title(), 1);
            }
            for (int i = 0; i < document.blocks().size(); i++) {
                Document.Block block = document.blocks().get(i);
                switch (block) {
                case Document.Heading heading -> {
                    keep(document.blocks(), i, pages);
                    pages.heading(heading.text(), heading.level() + 1);
                    if (heading.level() <= depth) {
                        starts.add(pages.number());
                    }
                }
                case Document.Paragraph paragraph -> pages.paragraph(paragraph.text());
                case Document.Bullets bullets -> pages.bullets(bullets.items());
                case Document.Rich rich -> pages.paragraph(rich.runs());
                case Document.Points points -> pages.points(points.points());
                case Document.Image image -> pages.image(image.file(), image.description());
                case Document.WriteIn lines -> pages.writeIn(lines.label(), lines.lines());
                case Document.Cover cover -> pages.cover(cover.kind(), cover.mark());
                case Document.Lead lead -> pages.lead(lead.text());
                case Document.FigureRow row -> pages.figures(
                        row.figures().stream().map(Document.Figure::value).toList(),
                        row.figures().stream().map(Document.Figure::label).toList());
                case Document.Grid grid -> pages.table(grid.head(), grid.rows(), grid.shares(), grid.numeric());
                case Document.Picture picture -> pages.picture(picture.drawing(), picture.caption());
                case Document.PageBreak page -> pages.next(page.across());
                case Document.Contents contents -> contents(document, known, pages);
                }
            }
            return pages.bytes(password);
        }
    }

    /** Keeps a heading with the beginning of what follows it. */
    private static void keep(List<Document.Block> blocks, int heading, PdfPages pages) throws IOException {
        int lines = 0;
        for (int i = heading; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
            case Document.Heading next -> lines += HEADING_LINES;
            case Document.Paragraph paragraph -> lines += 1 + paragraph.text().length() / LINE;
            case Document.Picture picture -> {
                pages.keep(picture.drawing());
                return;
            }
            case Document.Rich rich -> {
                pages.keep(lines + 2);
                return;
            }
            case Document.Points points -> {
                pages.keep(lines + 2);
                return;
            }
            case Document.Bullets bullets -> {
                pages.keep(lines + 2);
                return;
            }
            default -> {
                pages.keep(lines + TABLE_LINES);
                return;
            }
            }
        }
    }

    private static void contents(Document document, List<Integer> known, PdfPages pages) throws IOException {
        pages.lead(TEXTS.get("contents"));
        pages.beginContents();
        List<Document.Heading> chapters = document.chapters();
        for (int i = 0; i < chapters.size(); i++) {
            pages.content(chapters.get(i).text(), chapters.get(i).level(), i < known.size() ? known.get(i) : 0);
        }
        pages.endContents();
    }
}
