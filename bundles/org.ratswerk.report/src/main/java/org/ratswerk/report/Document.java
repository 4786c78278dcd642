package org.ratswerk.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.core.report.Dossier;
import org.ratswerk.graph.Drawing;

/**
 * A document of text, tables and pictures, which can be written as DOCX, PDF and HTML. Texts are plain: nothing in them is
 * markup.
 *
 * @param title title
 * @param details what else stands in the head of every page, such as unit, version and date
 * @param blocks what it consists of, in order
 */
public record Document(String title, List<String> details, List<Block> blocks) {
    /** Formats it can be written in, the best first. */
    public static final List<String> FORMATS = List.of("docx", "pdf", "html");

    /** Begins addresses of words that lead to a heading of the document. */
    static final String INSIDE = "#";

    private static final int MOST_CONTENTS = 45;

    public Document {
        Objects.requireNonNull(title);
        details = List.copyOf(details);
        blocks = List.copyOf(blocks);
    }

    /** A part of a document. */
    public sealed interface Block {
    }

    /**
     * A heading.
     *
     * @param level 1 for a chapter, 2 for a section, 3 for a part of one
     * @param text text
     * @param anchor what references name it by, letters and digits; null for nothing
     */
    public record Heading(int level, String text, String anchor) implements Block {
        /** Heading that nothing refers to. */
        public Heading(int level, String text) {
            this(level, text, null);
        }
    }

    /**
     * A paragraph.
     *
     * @param text text; line feeds stay
     */
    public record Paragraph(String text) implements Block {
    }

    /**
     * A table.
     *
     * @param head heads of the columns; empty for a table whose first column says what stands beside it
     * @param shares how much of the width each column has, as parts of their sum
     * @param rows rows, each with one text per column
     * @param numeric columns whose texts end at the same edge, by number from 0
     * @param runs words of those cells in which some stand out or lead somewhere
     */
    public record Grid(List<String> head, List<Double> shares, List<List<String>> rows, Set<Integer> numeric,
            Map<Dossier.Place, List<Dossier.Run>> runs) implements Block {
        public Grid {
            head = List.copyOf(head);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
            numeric = Set.copyOf(numeric);
            runs = Map.copyOf(runs);
        }

        /** Table of texts. */
        public Grid(List<String> head, List<Double> shares, List<List<String>> rows) {
            this(head, shares, rows, Set.of(), Map.of());
        }
    }

    /**
     * List of points.
     *
     * @param items points in order
     */
    public record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * Large number with what it counts.
     *
     * @param value number as people read it, with its symbol
     * @param label what it counts
     */
    public record Figure(String value, String label) {
    }

    /**
     * Row of large numbers.
     *
     * @param figures numbers in order
     */
    public record FigureRow(List<Figure> figures) implements Block {
        public FigureRow {
            figures = List.copyOf(figures);
        }
    }

    /**
     * What follows begins on a new page.
     *
     * @param across whether the pages from here on lie across
     */
    public record PageBreak(boolean across) implements Block {
    }

    /**
     * First page of a controlled document; it holds the title.
     *
     * @param kind what kind of document it is, and whose
     * @param mark how confidential it is; null where nothing is said
     */
    public record Cover(String kind, String mark) implements Block {
    }

    /**
     * Line that stands out, but is no heading.
     *
     * @param text text
     */
    public record Lead(String text) implements Block {
    }

    /**
     * Paragraph with words that stand out.
     *
     * @param runs words in order
     */
    public record Rich(List<Dossier.Run> runs) implements Block {
        public Rich {
            runs = List.copyOf(runs);
        }
    }

    /**
     * List whose points may hold lists.
     *
     * @param points points in order
     */
    public record Points(List<Dossier.Point> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * Picture from a file.
     *
     * @param file content of a PNG or JPEG file
     * @param description what it shows
     */
    public record Image(byte[] file, String description) implements Block {
    }

    /**
     * Lines to write on with a pen.
     *
     * @param label what is to be written
     * @param lines number of lines
     */
    public record WriteIn(String label, int lines) implements Block {
    }

    /**
     * Side of a sheet that is folded to a quarter.
     *
     * @param panels blocks of the four panels: upper left, upper right, lower left, lower right
     */
    public record Folded(List<List<Block>> panels) implements Block {
        public Folded {
            panels = panels.stream().map(List::copyOf).toList();
        }
    }

    /** List of the chapters and sections, with their pages where the format knows them. */
    public record Contents() implements Block {
    }

    /** Returns how deep a list of contents goes: to sections, or only to chapters where there are too many of them. */
    int depth() {
        long all = blocks.stream().filter(block -> block instanceof Heading heading && heading.level() <= 2).count();
        return all <= MOST_CONTENTS ? 2 : 1;
    }

    /** Whether words lead to a heading of the document. */
    static boolean isInside(Dossier.Run run) {
        return run.address() != null && run.address().startsWith(INSIDE);
    }

    /** Returns the headings that a list of contents names. */
    List<Heading> chapters() {
        int depth = depth();
        return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast)
                .filter(heading -> heading.level() <= depth).toList();
    }

    /**
     * A picture.
     *
     * @param drawing what is seen
     * @param caption what stands below it, also for those who do not see it
     */
    public record Picture(Drawing drawing, String caption) implements Block {
    }

    /**
     * Writes the document.
     *
     * @param format one of {@link #FORMATS}
     * @param out where to; flushed, not closed
     * @throws IOException if it cannot be written
     */
    public void write(String format, OutputStream out) throws IOException {
        switch (format) {
        case "docx" -> DocxWriter.write(this, out);
        case "pdf" -> PdfDocumentWriter.write(this, out);
        case "html" -> HtmlWriter.write(this, out);
        default -> throw new IllegalArgumentException(format);
        }
        out.flush();
    }
}
