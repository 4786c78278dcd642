package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@link Details} as one running text with marked places: headings, labels above their values, links. One text is drawn in a
 * fraction of the time that a control for each value takes, and can be copied.
 */
public final class DetailsText {
    /** So many values of a fact are shown at first. */
    static final int FIRST = 8;
    private static final int GROWTH = 5;

    private final Map<String, Integer> limits = new HashMap<>();
    private final Set<String> explained = new HashSet<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();

    /** What a place in the text is. */
    public enum Kind {
        /** Heading of a section. */
        HEADING,
        /** What a value is. */
        LABEL,
        /** Less weight: what stands behind or explains a value. */
        NOTE,
        /** Opens an element, shows an explanation or more values. */
        LINK
    }

    /**
     * Marked place.
     *
     * @param start first character
     * @param length number of characters, at least one
     * @param kind what it is
     * @param link what it does; null for all but links
     */
    public record Mark(int start, int length, Kind kind, Link link) {
        /** Tells whether the character at the offset is part of it. */
        public boolean covers(int offset) {
            return offset >= start && offset < start + length;
        }
    }

    /**
     * What a link does: it leads to the element, or it shows more of the text.
     *
     * @param target id of the element; null where the link shows more of the text
     * @param key says which part of the text it shows or hides; the same before and after
     * @param more whether it shows more values; otherwise it shows or hides where a value comes from
     */
    public record Link(String target, String key, boolean more) {
    }

    /** Words that the text needs. */
    @FunctionalInterface
    public interface Words {
        /** Returns what to say where {@code count} values are not shown. */
        String more(int count);
    }

    /** Forgets what was shown besides the first values: another thing is shown next. */
    public void reset() {
        limits.clear();
        explained.clear();
    }

    /** Does what a link that leads to no element does. The text has to be made again then. */
    public void follow(Link link) {
        if (link.more()) {
            limits.merge(link.key(), FIRST * GROWTH, (old, next) -> old * GROWTH);
        } else if (!explained.remove(link.key())) {
            explained.add(link.key());
        }
    }

    /** Makes the text of the details; {@link #text()} and {@link #marks()} are about it from then on. */
    public void show(Details details, Words words) {
        text.setLength(0);
        marks.clear();
        for (var section : details.sections()) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            mark(section.title(), Kind.HEADING, null);
            text.append('\n');
            section.facts().forEach(fact -> fact(section, fact, words));
        }
    }

    /** Returns the text; lines end with {@code \n}. */
    public String text() {
        return text.toString();
    }

    /** Returns the marked places in the order of the text. They do not overlap. */
    public List<Mark> marks() {
        return List.copyOf(marks);
    }

    private void fact(Details.Section section, Details.Fact fact, Words words) {
        if (!fact.label().isEmpty()) {
            mark(fact.label(), Kind.LABEL, null);
            text.append('\n');
        }
        String key = section.id() + "/" + fact.label();
        int limit = limits.getOrDefault(key, FIRST);
        fact.items().stream().limit(limit).forEach(item -> item(key, item));
        if (fact.items().size() > limit) {
            mark(words.more(fact.items().size() - limit), Kind.LINK, new Link(null, key, true));
            text.append('\n');
        }
    }

    private void item(String fact, Details.Item item) {
        String key = fact + "/" + item.text();
        if (item.target() != null || item.explanation() != null) {
            mark(item.text(), Kind.LINK, new Link(item.target(), key, false));
        } else {
            text.append(item.text());
        }
        if (!item.note().isEmpty()) {
            mark("  " + item.note(), Kind.NOTE, null);
        }
        text.append('\n');
        if (item.explanation() != null && explained.contains(key)) {
            mark(item.explanation().get(), Kind.NOTE, null);
            text.append('\n');
        }
    }

    private void mark(String words, Kind kind, Link link) {
        if (!words.isEmpty()) {
            marks.add(new Mark(text.length(), words.length(), kind, link));
            text.append(words);
        }
    }
}
