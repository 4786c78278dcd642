package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.report.Dossier;
import org.ratswerk.graph.Paper;
import org.ratswerk.graph.PdfPages;
import org.ratswerk.model.text.Texts;

/** Writes documents as PDF, with bookmarks and, where there is a list of contents, the pages of the chapters. */
final class PdfDocumentWriter {
    private static final Texts TEXTS = Texts.of(PdfDocumentWriter.class);

    private static final int HEADING_LINES = 3;
    private static final int TABLE_LINES = 7;
    private static final int LINE = 100;
    private static final int MOST_KEPT = 6;
    private static final int MOST_PASSES = 4;
    /** Page that references name until theirs is known. */
    private static final int USUAL_PAGE = 10;
    private static final float LARGEST = 1.1f;
    private static final float SMALLEST = 0.6f;
    private static final float STEP = 0.05f;

    private PdfDocumentWriter() {
    }

    static void write(Document document, OutputStream out) throws IOException {
        write(document, null, out);
    }

    /** Writes it so that the password opens it; null for none. */
    static void write(Document document, String password, OutputStream out) throws IOException {
        var known = new Layout();
        boolean numbers = document.blocks().stream().anyMatch(Document.Contents.class::isInstance)
                || document.blocks().stream().anyMatch(block -> block instanceof Document.Heading heading
                        && heading.anchor() != null);
        byte[] bytes = write(document, known, password);
        // numbers of pages become known; those in tables may move what follows
        for (int i = 1; numbers && i < MOST_PASSES; i++) {
            var before = new Layout(known);
            bytes = write(document, known, password);
            if (known.equals(before)) {
                break;
            }
        }
        out.write(bytes);
    }

    /** Returns the pages on which the chapters of the list of contents begin, and those of the anchors. */
    static Layout layout(Document document) throws IOException {
        var known = new Layout();
        write(document, known, null);
        return known;
    }

    /**
     * Pages on which something begins.
     *
     * @param chapters pages of the headings in the list of contents
     * @param anchors pages of the headings that references lead to, by anchor
     */
    record Layout(List<Integer> chapters, Map<String, Integer> anchors) {
        Layout() {
            this(new ArrayList<>(), new HashMap<>());
        }

        Layout(Layout other) {
            this(List.copyOf(other.chapters), Map.copyOf(other.anchors));
        }
    }

    private static byte[] write(Document document, Layout known, String password) throws IOException {
        try (var pages = new PdfPages(Paper.A4, document.title(), document.details())) {
            int depth = document.depth();
            var starts = new ArrayList<Integer>();
            if (document.blocks().isEmpty() || !(document.blocks().getFirst() instanceof Document.Cover)
                    && !(document.blocks().getFirst() instanceof Document.Folded)) {
                pages.heading(document.title(), 1);
            }
            for (int i = 0; i < document.blocks().size(); i++) {
                Document.Block block = document.blocks().get(i);
                switch (block) {
                case Document.Heading heading -> {
                    keep(document.blocks(), i, pages);
                    pages.heading(heading.text(), heading.level() + 1, heading.anchor());
                    if (heading.level() <= depth) {
                        starts.add(pages.number());
                    }
                }
                case Document.Cover cover -> pages.cover(cover.kind(), cover.mark());
                case Document.FigureRow row -> pages.figures(
                        row.figures().stream().map(Document.Figure::value).toList(),
                        row.figures().stream().map(Document.Figure::label).toList());
                case Document.Grid grid -> {
                    Map<Dossier.Place, List<Dossier.Run>> runs = new HashMap<>();
                    grid.runs().forEach((place, words) -> runs.put(place, numbered(words, known)));
                    pages.table(grid.head(), grid.rows(), grid.shares(), grid.numeric(), runs);
                }
                case Document.Picture picture -> pages.picture(picture.drawing(), picture.caption());
                case Document.PageBreak page -> pages.next(page.across());
                case Document.Contents contents -> contents(document, known.chapters(), pages);
                case Document.Folded folded -> folded(document, folded, pages);
                default -> {
                    if ((block instanceof Document.Rich || block instanceof Document.Paragraph)
                            && leads(document.blocks(), i)) {
                        keep(document.blocks(), i, pages);
                    }
                    text(block, known, pages);
                }
                }
            }
            known.chapters().clear();
            known.chapters().addAll(starts);
            known.anchors().clear();
            known.anchors().putAll(pages.pages());
            return pages.bytes(password);
        }
    }

    /** Writes a block of words, which may stand on a panel too. */
    private static void text(Document.Block block, Layout known, PdfPages pages) throws IOException {
        switch (block) {
        case Document.Heading heading -> pages.heading(heading.text(), heading.level() + 1, heading.anchor());
        case Document.Paragraph paragraph -> pages.paragraph(paragraph.text());
        case Document.Bullets bullets -> pages.bullets(bullets.items());
        case Document.Rich rich -> pages.paragraph(numbered(rich.runs(), known));
        case Document.Points points -> pages.points(points.points().stream()
                .map(point -> new Dossier.Point(point.level(), point.mark(), numbered(point.runs(), known))).toList());
        case Document.Image image -> pages.image(image.file(), image.description());
        case Document.WriteIn lines -> pages.writeIn(lines.label(), lines.lines());
        case Document.Lead lead -> pages.lead(lead.text());
        default -> throw new IllegalArgumentException(block.toString());
        }
    }

    /** Words in which those that lead to a heading say on which page it is. */
    private static List<Dossier.Run> numbered(List<Dossier.Run> runs, Layout known) {
        return runs.stream().map(run -> !Document.isInside(run) ? run
                : new Dossier.Run(
                        TEXTS.get("page", run.text(), known.anchors().getOrDefault(run.address().substring(1), USUAL_PAGE)),
                        run.bold(), run.italic(), run.address()))
                .toList();
    }

    /** Writes a folded page, each panel as large as it has room. */
    private static void folded(Document document, Document.Folded folded, PdfPages pages) throws IOException {
        pages.fold();
        for (int i = 0; i < folded.panels().size(); i++) {
            float scale = LARGEST;
            while (scale > SMALLEST && !fits(document, folded.panels().get(i), i, scale)) {
                scale -= STEP;
            }
            pages.beginPanel(i, scale);
            for (Document.Block block : folded.panels().get(i)) {
                text(block, new Layout(), pages);
            }
            pages.endPanel();
        }
        pages.endFold();
    }

    private static boolean fits(Document document, List<Document.Block> panel, int number, float scale)
            throws IOException {
        try (var probe = new PdfPages(Paper.A4, document.title(), document.details())) {
            probe.fold();
            probe.beginPanel(number, scale);
            for (Document.Block block : panel) {
                text(block, new Layout(), probe);
            }
            return probe.endPanel();
        }
    }

    /** Keeps a heading, or words that lead a table, with the beginning of what follows. */
    private static void keep(List<Document.Block> blocks, int from, PdfPages pages) throws IOException {
        int lines = 0;
        for (int i = from; i < blocks.size(); i++) {
            switch (blocks.get(i)) {
            case Document.Heading next -> lines += HEADING_LINES;
            case Document.Paragraph paragraph -> lines += 1 + paragraph.text().length() / LINE;
            case Document.Rich rich -> {
                lines += 1 + Dossier.plain(rich.runs()).length() / LINE;
                if (!leads(blocks, i)) {
                    pages.keep(Math.min(lines, MOST_KEPT) + 1);
                    return;
                }
            }
            case Document.Picture picture -> {
                pages.keep(picture.drawing());
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

    /** Whether what follows a block is a table or a list, which it introduces. */
    private static boolean leads(List<Document.Block> blocks, int block) {
        return block + 1 < blocks.size() && (blocks.get(block + 1) instanceof Document.Grid
                || blocks.get(block + 1) instanceof Document.Points);
    }

    private static void contents(Document document, List<Integer> known, PdfPages pages) throws IOException {
        pages.lead(TEXTS.get("contents"));
        pages.beginContents();
        int depth = document.depth();
        int heading = 0;
        int chapter = 0;
        for (Document.Block block : document.blocks()) {
            if (block instanceof Document.Heading each) {
                if (each.level() <= depth) {
                    pages.content(each.text(), each.level(), chapter < known.size() ? known.get(chapter) : 0, heading);
                    chapter++;
                }
                heading++;
            }
        }
        pages.endContents();
    }
}
