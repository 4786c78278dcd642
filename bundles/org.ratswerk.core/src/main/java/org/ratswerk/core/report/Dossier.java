package org.ratswerk.core.report;

import java.util.List;
import java.util.Objects;

import org.ratswerk.core.result.Result;

/**
 * A document of headings, texts and results. It says what the document holds; every {@link DossierFormat} renders each
 * kind of result once. Texts are plain: nothing in them is markup.
 *
 * @param title title
 * @param details what else stands in the head of the first page, such as the administration, the date, and how confidential
 *        it is
 * @param parts what it consists of, in order
 */
public record Dossier(String title, List<String> details, List<Part> parts) {
    public Dossier {
        Objects.requireNonNull(title);
        details = List.copyOf(details);
        parts = List.copyOf(parts);
    }

    /** A part of a document. */
    public sealed interface Part {
    }

    /**
     * Heading.
     *
     * @param level 1 for a chapter, 2 for a section, 3 for a part of one
     * @param text text
     */
    public record Heading(int level, String text) implements Part {
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
}
