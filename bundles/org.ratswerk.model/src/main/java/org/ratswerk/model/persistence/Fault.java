package org.ratswerk.model.persistence;

import java.util.Objects;

/**
 * Something wrong with a file or with what was asked for, in the user's language.
 *
 * @param file file as the user knows it; null where the fault is not about a file
 * @param line line, counted from 1; 0 where unknown
 * @param column column in characters, counted from 1; 0 where unknown
 * @param message what is wrong and what would be right
 */
public record Fault(String file, int line, int column, String message) {
    public Fault {
        Objects.requireNonNull(message);
    }

    /** A fault that concerns no single file. */
    public static Fault of(String message) {
        return new Fault(null, 0, 0, message);
    }

    /** Returns {@code file:line:column: message}, leaving out what is unknown. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        if (file != null) {
            text.append(file).append(':');
            if (line > 0) {
                text.append(line).append(':');
                if (column > 0) {
                    text.append(column).append(':');
                }
            }
            text.append(' ');
        }
        return text.append(message).toString();
    }
}
