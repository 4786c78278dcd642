package org.ratswerk.core.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.ratswerk.core.result.Result;

/**
 * A document of headings, texts and results. It says what the document holds; every {@link DossierFormat} renders each
 * kind of result once. Texts are plain: nothing in them is markup.
 *
 * @param title title
 * @param details what else stands in the head of the first page, such as the administration, the date, and how confidential
 *        it is
 * @param parts what it consists of, in order
 * @param cover page before everything else; null for none
 */
public record Dossier(String title, List<String> details, List<Part> parts, Cover cover) {
    public Dossier {
        Objects.requireNonNull(title);
        details = List.copyOf(details);
        parts = List.copyOf(parts);
    }

    /** Document without a cover. */
    public Dossier(String title, List<String> details, List<Part> parts) {
        this(title, details, parts, null);
    }

    /**
     * First page of a controlled document (ISO 22301, 7.5): what it is, and who answers for which version.
     *
     * @param kind what kind of document it is, and whose
     * @param mark how confidential it is; null where nothing is said
     * @param entries document control: version, state, dates, people; each a name and what is said
     * @param tables what else belongs to it, such as the distribution list; empty tables are left out
     */
    public record Cover(String kind, String mark, List<Entry> entries, List<Result> tables) {
        public Cover {
            Objects.requireNonNull(kind);
            entries = List.copyOf(entries);
            tables = List.copyOf(tables);
        }
    }

    /**
     * Name and what is said under it.
     *
     * @param name name
     * @param text what is said
     */
    public record Entry(String name, String text) {
        public Entry {
            Objects.requireNonNull(name);
            Objects.requireNonNull(text);
        }
    }

    /**
     * Words of one kind within a line.
     *
     * @param text words; line feeds stay
     * @param bold whether they stand out strongly
     * @param italic whether they stand out
     * @param address where they lead to, with a safe scheme, or {@code #} and the id of a heading of the document, which
     *        then stands with its page where pages have numbers; null for nowhere. An id that no heading has leads nowhere.
     */
    public record Run(String text, boolean bold, boolean italic, String address) {
        public Run {
            Objects.requireNonNull(text);
        }

        /** Plain words. */
        public Run(String text) {
            this(text, false, false, null);
        }
    }

    /** Returns the words of runs without what makes them stand out. */
    public static String plain(List<Run> runs) {
        var text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** A part of a document. */
    public sealed interface Part {
    }

    /**
     * Heading.
     *
     * @param level 1 for a chapter, 2 for a section, 3 for a part of one
     * @param text text
     * @param id what references name it by, such as the id of the element that the chapter is about; null for nothing.
     *        Tables whose cells name that element refer to it by themselves.
     */
    public record Heading(int level, String text, String id) implements Part {
        public Heading {
            Objects.requireNonNull(text);
        }

        /** Heading that nothing refers to. */
        public Heading(int level, String text) {
            this(level, text, null);
        }
    }

    /**
     * Paragraph.
     *
     * @param text text; line feeds stay
     */
    public record Paragraph(String text) implements Part {
    }

    /**
     * List of points.
     *
     * @param items points in order
     */
    public record Bullets(List<String> items) implements Part {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * Result: a table as a table, a graph, timeline or chart as a picture with its title below it, figures as a row of
     * large numbers.
     *
     * @param result result
     * @param columns keys of the columns of a table that the document has room for; empty for all. Spreadsheets hold all.
     */
    public record Shown(Result result, List<String> columns) implements Part {
        public Shown {
            Objects.requireNonNull(result);
            columns = List.copyOf(columns);
        }

        /** Result with all of its columns. */
        public Shown(Result result) {
            this(result, List.of());
        }
    }

    /** What follows begins on a new page. */
    public record PageBreak() implements Part {
    }

    /**
     * Paragraph with words that stand out.
     *
     * @param runs words in order
     */
    public record Text(List<Run> runs) implements Part {
        public Text {
            runs = List.copyOf(runs);
        }
    }

    /**
     * List whose points may hold lists.
     *
     * @param points points in order, those of inner lists after the point they belong to
     */
    public record Points(List<Point> points) implements Part {
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * Point of a list.
     *
     * @param level 0 for the outer list, 1 for one in it, and so on
     * @param mark what stands before it, such as {@code •}, {@code 1.} or a box to tick; empty for a further paragraph
     * @param runs words
     */
    public record Point(int level, String mark, List<Run> runs) {
        public Point {
            Objects.requireNonNull(mark);
            runs = List.copyOf(runs);
        }
    }

    /**
     * Table of texts that no analysis made.
     *
     * @param head first row; empty for a table whose first column says what stands beside it
     * @param rows further rows, each with as many texts
     * @param numeric columns whose texts end at the same edge, by number from 0
     * @param runs words of those cells in which some stand out or lead somewhere; their text is that of the row
     */
    public record Grid(List<String> head, List<List<String>> rows, Set<Integer> numeric, Map<Place, List<Run>> runs)
            implements Part {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            numeric = Set.copyOf(numeric);
            runs = Map.copyOf(runs);
        }

        /** Table of plain texts. */
        public Grid(List<String> head, List<List<String>> rows, Set<Integer> numeric) {
            this(head, rows, numeric, Map.of());
        }
    }

    /**
     * Cell of a table.
     *
     * @param row row from 0, without the head
     * @param column column from 0
     */
    public record Place(int row, int column) {
    }

    /**
     * One side of a sheet that is folded: four panels of the same size, each upright, with marks where the folds are. It
     * begins a page, and what follows begins the next one. Where there are no pages the panels follow each other.
     *
     * @param panels parts of each of the four panels: upper left, upper right, lower left, lower right; headings,
     *        paragraphs, points, texts and lines to write on
     */
    public record Folded(List<List<Part>> panels) implements Part {
        public Folded {
            panels = panels.stream().map(List::copyOf).toList();
            if (panels.size() != 4) {
                throw new IllegalArgumentException(Integer.toString(panels.size()));
            }
        }
    }

    /**
     * Picture from a file.
     *
     * @param file content of a PNG or JPEG file
     * @param description what it shows, for those who do not see it
     */
    public record Image(byte[] file, String description) implements Part {
        public Image {
            Objects.requireNonNull(file);
            Objects.requireNonNull(description);
        }
    }

    /**
     * Empty lines to write on with a pen.
     *
     * @param label what is to be written
     * @param lines number of lines
     */
    public record WriteIn(String label, int lines) implements Part {
        public WriteIn {
            Objects.requireNonNull(label);
        }
    }
}
