package org.ratswerk.bpmn.picture;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.graph.Mark;
import org.ratswerk.graph.Typeface;

/** Texts of a diagram: broken into lines and put into their places. */
final class LabelText {
    /** Size of texts inside of shapes, in pixels. */
    static final double SIZE = 12;
    /** Size of texts outside of shapes, in pixels. */
    static final double SMALL = 11;
    private static final double LINE = 1.2;
    private static final int MOST_CHARACTERS = 1500;
    private static final int MOST_LINES = 60;
    private static final Typeface FACE = Typeface.LIBERATION;

    private LabelText() {
    }

    static double lineHeight(double size) {
        return size * LINE;
    }

    static double width(String text, double size) {
        return FACE.width(text, size);
    }

    /** Returns the text in lines that fit into the width; words that are longer are divided. */
    static List<String> lines(String text, double size, double width) {
        var lines = new ArrayList<String>();
        String known = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
        for (String paragraph : known.split("\\R", -1)) {
            String rest = paragraph.strip().replaceAll("[\\t ]+", " ");
            do {
                int end = end(rest, size, width);
                String line = rest.substring(0, end).strip();
                lines.add(line.endsWith("\u00AD") ? line.substring(0, line.length() - 1) + "-" : line);
                rest = rest.substring(end).strip();
            } while (!rest.isEmpty() && lines.size() < MOST_LINES);
            if (lines.size() >= MOST_LINES) {
                break;
            }
        }
        while (lines.size() > 1 && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines.stream().map(line -> line.replace("\u00AD", "")).toList();
    }

    private static int end(String text, double size, double width) {
        if (width(text, size) <= width) {
            return text.length();
        }
        int best = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank || c == '-' || c == '\u00AD' || c == '\u200B' || c == '/') {
                int end = blank ? i : i + 1;
                if (width(text.substring(0, end), size) > width) {
                    break;
                }
                best = blank ? i + 1 : end;
            }
        }
        if (best > 0) {
            return best;
        }
        int end = text.codePointCount(0, text.length()) > 1 ? text.offsetByCodePoints(0, 1) : text.length();
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next), size) > width) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Adds lines of text, centred around x, the first one right below y. */
    static void centred(List<Mark> marks, List<String> lines, double x, double y, double size, String colour) {
        add(marks, lines, x, y, size, colour, Mark.Anchor.MIDDLE);
    }

    /** Adds lines of text that begin at x, the first one right below y. */
    static void left(List<Mark> marks, List<String> lines, double x, double y, double size, String colour) {
        add(marks, lines, x, y, size, colour, Mark.Anchor.START);
    }

    private static void add(List<Mark> marks, List<String> lines, double x, double y, double size, String colour,
            Mark.Anchor anchor) {
        double at = y - lineHeight(size) / 4;
        for (String line : lines) {
            at += lineHeight(size);
            if (!line.isBlank()) {
                marks.add(new Mark.Words(line, x, at, size, false, colour, anchor));
            }
        }
    }

    /** Adds lines of text that run upwards, centred around y, the first one right of x. */
    static void upwards(List<Mark> marks, List<String> lines, double x, double y, double size, String colour) {
        double at = x - lineHeight(size) / 4;
        for (String line : lines) {
            at += lineHeight(size);
            if (!line.isBlank()) {
                marks.add(new Mark.Words(line, at, y, size, false, colour, Mark.Anchor.MIDDLE, true));
            }
        }
    }
}
