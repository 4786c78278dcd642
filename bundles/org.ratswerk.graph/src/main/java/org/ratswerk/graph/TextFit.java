package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Width of texts without a font at hand. The widths are those of a wide sans serif face, so that a text fits in every
 * usual font of a desktop.
 */
final class TextFit {
    private static final String NARROW = "ijlI.,:;'|";
    private static final String SLIM = "frt !()[]{}-/\\\"";
    private static final String WIDE = "mMwW@%";
    private static final double NARROW_WIDTH = 0.34;
    private static final double SLIM_WIDTH = 0.42;
    private static final double USUAL_WIDTH = 0.64;
    private static final double CAPITAL_WIDTH = 0.78;
    private static final double WIDE_WIDTH = 0.99;
    private static final double BOLD = 1.12;
    private static final int FIRST_WIDE_BLOCK = 0x1100;
    private static final String DOTS = "…";
    private static final String HYPHEN = "-";
    /** The fewest letters of a divided word on one line. */
    private static final int SHORTEST = 3;
    /** How many letters before the end of the line a place to divide is looked for. */
    private static final int FARTHEST = 6;

    private TextFit() {
    }

    /** Returns an upper bound for the width of a line of text. */
    static double width(String text, double size, boolean bold) {
        double em = text.codePoints().mapToDouble(TextFit::em).sum();
        return em * size * (bold ? BOLD : 1);
    }

    private static double em(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return NARROW_WIDTH;
        }
        if (SLIM.indexOf(character) >= 0) {
            return SLIM_WIDTH;
        }
        if (WIDE.indexOf(character) >= 0 || character >= FIRST_WIDE_BLOCK) {
            return WIDE_WIDTH;
        }
        return Character.isUpperCase(character) ? CAPITAL_WIDTH : USUAL_WIDTH;
    }

    /** Returns the text, cut so that it fits, with dots in place of what is cut off. */
    static String cut(String text, double size, boolean bold, double width) {
        if (width(text, size, bold) <= width) {
            return text;
        }
        int[] characters = text.codePoints().toArray();
        double room = width - width(DOTS, size, bold);
        double used = 0;
        int count = 0;
        while (count < characters.length) {
            used += em(characters[count]) * size * (bold ? BOLD : 1);
            if (used > room) {
                break;
            }
            count++;
        }
        return new String(characters, 0, count).stripTrailing() + DOTS;
    }

    /** Returns the text in at most so many lines that fit; what does not find room is cut off with dots. */
    static List<String> wrap(String text, double size, boolean bold, double width, int most) {
        var lines = new ArrayList<String>();
        String rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most - 1 && width(rest, size, bold) > width) {
            int end = lineEnd(rest, size, bold, width);
            char last = rest.charAt(end - 1);
            if (Character.isLetter(last) && Character.isLetter(rest.charAt(end))) {
                int divided = division(rest, lineEnd(rest, size, bold, width - width(HYPHEN, size, bold)));
                lines.add(rest.substring(0, divided) + HYPHEN);
                rest = rest.substring(divided);
            } else {
                lines.add(rest.substring(0, end).strip());
                rest = rest.substring(end).strip();
            }
        }
        if (!rest.isEmpty()) {
            lines.add(cut(rest, size, bold, width));
        }
        return lines;
    }

    /** Where the line breaks: after the last blank, hyphen or slash that fits, else in the middle of the word. */
    private static int lineEnd(String text, double size, boolean bold, double width) {
        double used = 0;
        int lastBreak = 0;
        int index = 0;
        while (index < text.length()) {
            int character = text.codePointAt(index);
            used += em(character) * size * (bold ? BOLD : 1);
            if (used > width) {
                break;
            }
            index += Character.charCount(character);
            if (character == ' ' || character == '-' || character == '/') {
                lastBreak = index;
            }
        }
        return lastBreak > 0 ? lastBreak : Math.max(index, Character.charCount(text.codePointAt(0)));
    }

    /**
     * Where a word that is too long is divided: a single consonant before a vowel comes on to the new line, which is the
     * German rule and mostly right in English. Where there is no such place, at the end.
     */
    private static int division(String word, int end) {
        for (int i = end; i > Math.max(SHORTEST, end - FARTHEST); i--) {
            if (i + SHORTEST < word.length() && Character.isLetter(word.charAt(i)) && !isVowel(word.charAt(i))
                    && isVowel(word.charAt(i + 1)) && !isJoined(word.charAt(i - 1), word.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isVowel(char character) {
        return "aeiouäöüy".indexOf(Character.toLowerCase(character)) >= 0;
    }

    private static boolean isJoined(char before, char character) {
        return character == 'h' && "cspt".indexOf(before) >= 0 || character == 'k' && before == 'c'
                || character == 'u' && before == 'q';
    }
}
