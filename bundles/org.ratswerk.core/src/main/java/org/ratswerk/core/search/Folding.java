package org.ratswerk.core.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A text as it is compared: in lower case, umlauts and ß written out (ä = ae, ß = ss), other accents left out. Only
 * letters and digits count. A hyphen or another sign between letters joins words: E-Mail is found as e-mail, email and
 * mail.
 */
final class Folding {
    /** Longest run of joined words that is found from each of its words on to its end. */
    private static final int LONGEST_RUN = 8;

    private final char[] letters;
    /** For each letter the place in the text it comes from. */
    private final int[] origins;
    /** For each letter what stands before it. */
    private final byte[] before;
    private final int length;

    private static final byte LETTER = 0;
    private static final byte JOINT = 1;
    private static final byte GAP = 2;

    Folding(String text) {
        letters = new char[2 * text.length()];
        origins = new int[2 * text.length()];
        before = new byte[2 * text.length()];
        int count = 0;
        byte next = GAP;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    count = add(count, c, i, next);
                    next = LETTER;
                } else if (c >= 'A' && c <= 'Z') {
                    count = add(count, (char) (c + 32), i, next);
                    next = LETTER;
                } else {
                    next = c == '-' || c == '.' || c == '/' || c == '_' ? joint(next) : GAP;
                }
            } else if (isInvisible(c)) {
                continue;
            } else if (Character.isLetterOrDigit(c)) {
                String written = written(c);
                for (int j = 0; j < written.length(); j++) {
                    count = add(count, written.charAt(j), i, j == 0 ? next : LETTER);
                }
                next = LETTER;
            } else if (c == '\u0308' && count > 0 && next == LETTER && "aou".indexOf(letters[count - 1]) >= 0) {
                count = add(count, 'e', i, LETTER);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                next = c >= '\u2010' && c <= '\u2013' ? joint(next) : GAP;
            }
        }
        length = count;
    }

    private static byte joint(byte next) {
        return next == GAP ? GAP : JOINT;
    }

    private int add(int count, char letter, int origin, byte what) {
        letters[count] = letter;
        origins[count] = origin;
        before[count] = what;
        return count + 1;
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c >= '\u200b' && c <= '\u200d' || c == '\u2060' || c == '\ufeff';
    }

    private static String written(char c) {
        return switch (c) {
        case 'ä', 'Ä' -> "ae";
        case 'ö', 'Ö' -> "oe";
        case 'ü', 'Ü' -> "ue";
        case 'ß', 'ẞ' -> "ss";
        case 'æ', 'Æ' -> "ae";
        case 'ø', 'Ø' -> "o";
        case 'œ', 'Œ' -> "oe";
        default -> Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1)
                .toLowerCase(Locale.ROOT);
        };
    }

    /** Returns all letters in one word. */
    String whole() {
        return new String(letters, 0, length);
    }

    /** Writes, before each word a blank, the words and the runs of joined words. */
    void words(StringBuilder words) {
        for (int i = 0; i < length; i++) {
            if (before[i] == LETTER) {
                continue;
            }
            words.append(' ');
            int run = 0;
            for (int j = i; j < length && (j == i || before[j] != GAP); j++) {
                if (j > i && before[j] == JOINT && ++run == LONGEST_RUN) {
                    break;
                }
                words.append(letters[j]);
            }
        }
    }

    /** Returns the words that are separated by blanks, each with all its letters. */
    static List<Word> typed(String text) {
        var words = new ArrayList<Word>();
        for (String part : text.strip().split("[\\s,;]+")) {
            var folding = new Folding(part);
            if (folding.length > 0) {
                var parts = new StringBuilder();
                for (int i = 0; i < folding.length; i++) {
                    if (folding.before[i] != LETTER) {
                        parts.append(' ');
                    }
                    parts.append(folding.letters[i]);
                }
                words.add(new Word(' ' + folding.whole(),
                        Arrays.stream(parts.substring(1).split(" ")).map(each -> ' ' + each).toList()));
            }
        }
        return words;
    }

    /**
     * A word as it was typed, with a blank before each.
     *
     * @param joined without its joints
     * @param parts the words that it joins; one, if it is simple
     */
    record Word(String joined, List<String> parts) {
        /** Tells whether it begins a word of those that {@link Folding#words} wrote, or each of its parts does. */
        boolean in(String words, int from, int to) {
            if (found(joined, words, from, to)) {
                return true;
            }
            return parts.size() > 1 && parts.stream().allMatch(part -> found(part, words, from, to));
        }

        /** Tells whether it stands anywhere in a word. */
        boolean inside(String words, int from, int to) {
            return joined.length() > 3 && found(joined.substring(1), words, from, to);
        }

        private static boolean found(String part, String words, int from, int to) {
            int at = words.indexOf(part, from);
            return at >= 0 && at + part.length() <= to;
        }
    }

    /** Returns where in the text the words stand, in order, without overlap; inside other words only if need be. */
    List<Range> find(List<Word> words, boolean inside) {
        var found = new ArrayList<Range>();
        for (Word word : words) {
            if (!mark(word.joined().substring(1), true, found)) {
                boolean any = false;
                if (word.parts().size() > 1) {
                    for (String part : word.parts()) {
                        any |= mark(part.substring(1), true, found);
                    }
                }
                if (!any && inside) {
                    mark(word.joined().substring(1), false, found);
                }
            }
        }
        return merge(found);
    }

    private boolean mark(String word, boolean atStart, List<Range> found) {
        boolean any = false;
        for (int i = 0; i + word.length() <= length; i++) {
            if ((!atStart || before[i] != LETTER) && matches(word, i)) {
                int start = origins[i];
                found.add(new Range(start, origins[i + word.length() - 1] + 1 - start));
                any = true;
            }
        }
        return any;
    }

    private boolean matches(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (letters[at + i] != word.charAt(i) || i > 0 && before[at + i] == GAP) {
                return false;
            }
        }
        return true;
    }

    private static List<Range> merge(List<Range> ranges) {
        ranges.sort(Comparator.comparingInt(Range::start));
        var merged = new ArrayList<Range>();
        for (Range range : ranges) {
            Range last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || range.start() >= last.end()) {
                merged.add(range);
            } else if (range.end() > last.end()) {
                merged.set(merged.size() - 1, new Range(last.start(), range.end() - last.start()));
            }
        }
        return merged;
    }
}
