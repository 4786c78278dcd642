package org.ratswerk.ui.model.search;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.search.Range;

/**
 * A text on one line with marked parts.
 *
 * @param text the text
 * @param ranges the marked parts, in order
 */
public record Marked(String text, List<Range> ranges) {
    private static final String CUT = "…";

    /** The list is copied. */
    public Marked {
        ranges = List.copyOf(ranges);
    }

    /** A text without marks. */
    public static Marked plain(String text) {
        return new Marked(text, List.of());
    }

    /**
     * Returns the part of the text around the first mark.
     *
     * @param before how many characters at most stand before the first mark
     * @param length how many characters it has at most, besides the signs for what is cut off
     */
    public Marked around(int before, int length) {
        String line = oneLine(text);
        int first = ranges.isEmpty() ? 0 : ranges.getFirst().start();
        int start = line.length() <= length || first <= before ? 0 : wordStart(line, first - before, first);
        int end = Math.min(line.length(), start + length);
        String cut = (start > 0 ? CUT : "") + line.substring(start, end) + (end < line.length() ? CUT : "");
        int shift = (start > 0 ? CUT.length() : 0) - start;
        var moved = new ArrayList<Range>();
        for (Range range : ranges) {
            int from = Math.max(range.start(), start);
            int to = Math.min(range.end(), end);
            if (to > from) {
                moved.add(new Range(from + shift, to - from));
            }
        }
        return new Marked(cut, moved);
    }

    /** The same text with marks after a text without. */
    public Marked after(String prefix) {
        return new Marked(prefix + text, ranges.stream()
                .map(range -> new Range(range.start() + prefix.length(), range.length())).toList());
    }

    private static int wordStart(String line, int from, int first) {
        int blank = line.indexOf(' ', from);
        return blank >= 0 && blank < first ? blank + 1 : from;
    }

    /** Each character stays where it is. */
    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
