package org.ratswerk.core.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** Texts of cells: white space, lists inside a cell, names as keys and in ids. */
public final class Cells {
    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_SHOWN = 80;

    private Cells() {
        // static only
    }

    /** Text without white space around it, line breaks as LF; null for null and empty text. */
    public static String clean(String text) {
        if (text == null) {
            return null;
        }
        String clean = strip(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n'));
        return clean.isEmpty() ? null : clean;
    }

    /** Text without white space around it, no-break spaces and the byte order mark included; never null. */
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u2007' || c == '\u202f' || c == '\ufeff';
    }

    /** Text as it can stand in a message: in one line and not too long. */
    public static String shown(String text) {
        var line = new StringBuilder();
        int end = Math.min(text.length(), LONGEST_SHOWN);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) ? ' ' : c);
        }
        return end < text.length() ? line.append('…').toString() : line.toString();
    }

    /** Items of a cell, separated by bars; {@code \|} is a bar inside an item and {@code \\} a backslash. */
    static List<String> split(String cell) {
        var items = new LinkedHashSet<String>();
        var item = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length() && (cell.charAt(i + 1) == '|' || cell.charAt(i + 1) == '\\')) {
                item.append(cell.charAt(++i));
            } else if (c == '|') {
                add(items, item);
            } else {
                item.append(c);
            }
        }
        add(items, item);
        return new ArrayList<>(items);
    }

    private static void add(LinkedHashSet<String> items, StringBuilder item) {
        String text = clean(item.toString());
        if (text != null) {
            items.add(text);
        }
        item.setLength(0);
    }

    /** The inverse of {@link #split}. */
    static String join(List<String> items) {
        var cell = new StringBuilder();
        for (String item : cleanItems(items)) {
            if (!cell.isEmpty()) {
                cell.append('|');
            }
            cell.append(escape(item));
        }
        return cell.toString();
    }

    /** Item as it stands in a cell of several. */
    static String escape(String item) {
        return item.indexOf('\\') < 0 && item.indexOf('|') < 0 ? item
                : item.replace("\\", "\\\\").replace("|", "\\|");
    }

    /** Items as reading a cell would give them: clean, none empty, none twice. */
    static List<String> cleanItems(List<String> items) {
        var clean = new LinkedHashSet<String>();
        for (String item : items) {
            String text = clean(item);
            if (text != null) {
                clean.add(text);
            }
        }
        return new ArrayList<>(clean);
    }

    /** Name as a key: upper and lower case and the amount of white space make no difference. */
    public static String nameKey(String name) {
        var key = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (blank(c)) {
                gap = true;
            } else {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(c);
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** Header as a key: letters and digits only, umlauts spelled out. */
    public static String headerKey(String header) {
        var key = new StringBuilder();
        plain(header).chars().filter(Character::isLetterOrDigit).forEach(c -> key.append((char) c));
        return key.toString();
    }

    /** Text as part of an id: lower-case letters, digits and hyphens. */
    public static String slug(String text) {
        var slug = new StringBuilder();
        String plain = plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (slug.length() > LONGEST_SLUG) {
            slug.setLength(LONGEST_SLUG);
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.isEmpty() ? hash(text) : slug.toString();
    }

    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }

    /** 64 bits that stand for some texts, as 16 hexadecimal digits; the same for the same texts, today and later. */
    public static String hash(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
