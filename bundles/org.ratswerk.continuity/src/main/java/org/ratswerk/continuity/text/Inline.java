package org.ratswerk.continuity.text;

import java.util.List;

/** Part of a line: words, or words with an emphasis or an address. */
public sealed interface Inline {
    /** Words. */
    record Words(String text) implements Inline {
    }

    /** Emphasised words. */
    record Emphasis(List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** Strongly emphasised words. */
    record Strong(List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /** Words in a typewriter font. */
    record Code(String text) implements Inline {
    }

    /**
     * Link to the web, a mail address or a document of the administration.
     *
     * @param address address; only {@code http}, {@code https}, {@code mailto}, {@code tel} and relative ones are kept
     * @param content words
     */
    record Link(String address, List<Inline> content) implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /**
     * Live link.
     *
     * @param reference id of the live reference
     * @param words value when it was last refreshed
     */
    record Live(String reference, String words) implements Inline {
    }

    /**
     * Picture.
     *
     * @param file path relative to the folder of the administration
     * @param description what it shows
     */
    record Picture(String file, String description) implements Inline {
    }

    /** Line break. */
    record Break() implements Inline {
    }
}
