package org.ratswerk.model.persistence;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists of ids in one attribute, separated by spaces. White space and the percent sign inside an id, which imported ids
 * may hold, are written as % and two hexadecimal digits.
 */
final class Ids {
    private Ids() {
        // static only
    }

    /** Returns the id as it stands in a list. */
    static String escape(String id) {
        StringBuilder text = null;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean special = c == '%' || separates(c);
            if (special && text == null) {
                text = new StringBuilder(id.length() + 8).append(id, 0, i);
            }
            if (special) {
                text.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else if (text != null) {
                text.append(c);
            }
        }
        return text == null ? id : text.toString();
    }

    /** Returns the ids of a list, in order. */
    static List<String> split(String list) {
        var ids = new ArrayList<String>();
        int length = list.length();
        int start = 0;
        while (start < length) {
            while (start < length && separates(list.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < length && !separates(list.charAt(end))) {
                end++;
            }
            if (end > start) {
                ids.add(unescape(list.substring(start, end)));
            }
            start = end;
        }
        return ids;
    }

    private static String unescape(String word) {
        if (word.indexOf('%') < 0) {
            return word;
        }
        var id = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '%' && i + 2 < word.length()) {
                int high = Character.digit(word.charAt(i + 1), 16);
                int low = Character.digit(word.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    c = (char) (high << 4 | low);
                    i += 2;
                }
            }
            id.append(c);
        }
        return id.toString();
    }

    private static boolean separates(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
