package org.ratswerk.core.search;

/**
 * A part of a text.
 *
 * @param start where it begins, in characters from the start of the text
 * @param length how many characters it has
 */
public record Range(int start, int length) {
    /** Returns where it ends: the first character behind it. */
    public int end() {
        return start + length;
    }
}
