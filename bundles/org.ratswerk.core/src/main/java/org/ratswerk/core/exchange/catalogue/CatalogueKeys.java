package org.ratswerk.core.exchange.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.ratswerk.core.exchange.Cells;

/** Keys as they stand in lists: written as numbers, with blanks between groups, several in one cell. */
public final class CatalogueKeys {
    private static final Pattern SCIENTIFIC = Pattern.compile("([0-9])(?:[.,]([0-9]{1,30}))?[eE]\\+?([0-9]{1,2})");
    private static final Pattern WHOLE = Pattern.compile("([0-9]{5,30})[.,]0{1,2}");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{2}(?: [0-9]{3}){4}");
    private static final Pattern IN_TEXT = Pattern.compile(
            "[0-9]{2}(?: [0-9]{3}){4}|[0-9][.,][0-9]{1,30}[eE]\\+?[0-9]{1,2}|(?<![\\p{L}0-9])[0-9]{5,}(?![0-9])"
                    + "|(?<![\\p{L}0-9.])[0-9]+(?:\\.[0-9]+){2,}(?![0-9])");
    private static final Pattern AROUND = Pattern.compile("^[\\s,;:|()\\[\\]–-]+|[\\s,;:|()\\[\\]–-]+$");

    private CatalogueKeys() {
    }

    /**
     * Key in a free text.
     *
     * @param key key
     * @param name words that follow it; null where there are none
     */
    public record Named(String key, String name) {
    }

    /**
     * Returns a key as it was meant before a spreadsheet took it for a number: {@code 9.9012001E+13} as
     * {@code 99012001000000}, {@code 99 012 001 000 000} without blanks, {@code 10513.0} without fraction. Others as they
     * are.
     */
    public static String restored(String text) {
        String key = text.startsWith("'") ? text.substring(1).strip() : text;
        Matcher scientific = SCIENTIFIC.matcher(key);
        if (scientific.matches()) {
            var number = new BigDecimal(key.replace(',', '.'));
            return number.stripTrailingZeros().scale() <= 0 ? number.toBigInteger().toString() : key;
        }
        Matcher whole = WHOLE.matcher(key);
        if (whole.matches()) {
            return whole.group(1);
        }
        return GROUPED.matcher(key).matches() ? key.replace(" ", "") : key;
    }

    /** Tells whether a key was written as a number with an exponent, so that digits may be lost. */
    public static boolean isScientific(String text) {
        return SCIENTIFIC.matcher(text).matches();
    }

    /** Returns the keys in a free text, each with the words that follow it. */
    public static List<Named> in(String text) {
        var found = new ArrayList<Named>();
        Matcher matcher = IN_TEXT.matcher(text);
        String key = null;
        int end = 0;
        while (matcher.find()) {
            if (key != null) {
                found.add(new Named(key, words(text.substring(end, matcher.start()))));
            }
            key = restored(matcher.group());
            end = matcher.end();
        }
        if (key != null) {
            found.add(new Named(key, words(text.substring(end))));
        }
        return found;
    }

    private static String words(String text) {
        String words = AROUND.matcher(text.replace('\n', ' ')).replaceAll("");
        return words.chars().filter(Character::isLetter).count() < 3 ? null : Cells.clean(words);
    }

    /** Returns the key cut off at its last separator; null where there is nothing left. */
    static String superior(String key) {
        int end = key.length() - 1;
        while (end > 0 && !separates(key.charAt(end))) {
            end--;
        }
        while (end > 0 && separates(key.charAt(end - 1))) {
            end--;
        }
        return end <= 0 ? null : key.substring(0, end);
    }

    /** Returns the key without separators at its end. */
    static String trimmed(String key) {
        int end = key.length();
        while (end > 1 && separates(key.charAt(end - 1))) {
            end--;
        }
        return key.substring(0, end);
    }

    private static boolean separates(char c) {
        return c == '.' || c == '-' || c == '/' || c == '_' || c == ' ';
    }
}
