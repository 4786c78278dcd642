package org.ratswerk.core.result;

import java.util.List;
import java.util.Objects;

/**
 * Plain text.
 *
 * @param id identifier
 * @param title title in the user's language
 * @param paragraphs paragraphs without markup
 */
public record TextResult(String id, String title, List<String> paragraphs) implements Result {
    public TextResult {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        paragraphs = List.copyOf(paragraphs);
    }
}
