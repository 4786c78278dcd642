package org.ratswerk.ui.coverage.model.matching;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.search.Range;

/**
 * Text to be read, with a title, lines of fields, and marked words.
 *
 * @param text all of it
 * @param marks words that both sides have in common
 * @param bold what stands out: titles and the names of fields
 */
public record Passage(String text, List<Range> marks, List<Range> bold) {
    /** Nothing. */
    public static final Passage EMPTY = new Passage("", List.of(), List.of());

    public Passage {
        marks = List.copyOf(marks);
        bold = List.copyOf(bold);
    }

    /** Puts a passage together. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Range> marks = new ArrayList<>();
        private final List<Range> bold = new ArrayList<>();

        Builder line(String line) {
            if (line != null && !line.isBlank()) {
                text.append(line.strip()).append('\n');
            }
            return this;
        }

        /** A name with its marks. */
        Builder title(String name, List<Range> words) {
            bold.add(new Range(text.length(), name.length()));
            return marked(name, words).end();
        }

        Builder marked(String name, List<Range> words) {
            for (Range word : words) {
                marks.add(new Range(text.length() + word.start(), word.length()));
            }
            text.append(name);
            return this;
        }

        Builder end() {
            text.append('\n');
            return this;
        }

        Builder field(String label, String value) {
            if (value != null && !value.isBlank()) {
                label(label);
                text.append(value.strip()).append('\n');
            }
            return this;
        }

        Builder label(String label) {
            bold.add(new Range(text.length(), label.length() + 1));
            text.append(label).append(": ");
            return this;
        }

        Passage build() {
            return new Passage(text.toString().stripTrailing(), marks, bold);
        }
    }
}
