package org.ratswerk.continuity.text;

import java.util.List;

/** Block of a text: what a paragraph, a list or a table of CommonMark is. Raw HTML is plain text here. */
public sealed interface Block {
    /**
     * Heading within a section.
     *
     * @param level 1 to 6, counted from the section's own heading
     * @param content words
     */
    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /** Paragraph. One that is nothing but a live link to a table stands for that table, see {@link #liveTable()}. */
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        /** Returns the live link that is all the paragraph holds; null where it holds anything else. */
        public Inline.Live liveTable() {
            return content.size() == 1 && content.getFirst() instanceof Inline.Live live ? live : null;
        }
    }

    /**
     * List.
     *
     * @param ordered whether its items are numbered
     * @param start number of the first item of a numbered list
     * @param items items, each of blocks
     */
    record Items(boolean ordered, int start, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Table.
     *
     * @param head cells of the first row
     * @param rows further rows, each with as many cells
     * @param alignments one per column
     */
    record Grid(List<List<Inline>> head, List<List<List<Inline>>> rows, List<Alignment> alignments) implements Block {
        public Grid {
            head = head.stream().map(List::copyOf).toList();
            rows = rows.stream().map(row -> row.stream().map(List::copyOf).toList()).toList();
            alignments = List.copyOf(alignments);
        }
    }

    /** Quotation. */
    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** Text as it is, in a typewriter font. */
    record Code(String text) implements Block {
    }

    /** Line across. */
    record Rule() implements Block {
    }

    /** Alignment of a column. */
    enum Alignment {
        /** As the language reads. */
        START,
        /** In the middle. */
        CENTRE,
        /** At the far side, for numbers. */
        END
    }
}
