package org.ratswerk.ui.continuity.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What the references in a text lead to. A reference is a link with the address {@code ref:ID}; its words are the value as
 * it was when they were last brought up to date. Methods are called in the UI thread and must return at once; futures may be
 * completed in any thread. A future that fails counts as one with nothing in it, and the fault is logged.
 */
public interface ReferenceProvider {
    /** No references: an @ is a letter like any other. */
    ReferenceProvider NONE = new ReferenceProvider() {
        @Override
        public CompletableFuture<List<Proposal>> proposals(String query, int limit) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletableFuture<Optional<Inserted>> insert(String key) {
            return CompletableFuture.completedFuture(Optional.empty());
        }

        @Override
        public CompletableFuture<Map<String, Shown>> show(Set<String> ids) {
            return CompletableFuture.completedFuture(Map.of());
        }
    };

    /** How a reference is, measured by the text that was approved last. */
    enum State {
        /** The value is the one that was approved, or nothing has been approved yet. */
        CURRENT,
        /** The value is another than the approved one. */
        STALE,
        /** What it leads to is no longer there. */
        GONE,
        /** The value cannot be computed here, for example because a plugin is missing. */
        UNAVAILABLE
    }

    /**
     * Something that can be referred to.
     *
     * @param key what {@link #insert} is called with
     * @param label what it is, in words
     * @param detail its value now, or where it is from; empty for nothing
     * @param kind name of its icon: a class of the metamodel such as {@code Person}; empty for none
     */
    record Proposal(String key, String label, String detail, String kind) {
        public Proposal {
            Objects.requireNonNull(key);
            Objects.requireNonNull(label);
            Objects.requireNonNull(detail);
            Objects.requireNonNull(kind);
        }
    }

    /**
     * A reference that is put into the text.
     *
     * @param id id of the reference
     * @param words its value now, in one line
     */
    record Inserted(String id, String words) {
        public Inserted {
            Objects.requireNonNull(id);
            Objects.requireNonNull(words);
        }
    }

    /**
     * A table as it is now.
     *
     * @param columns headings
     * @param rows rows, each with as many texts as there are columns
     * @param more number of rows that are left out here
     */
    record Grid(List<String> columns, List<List<String>> rows, int more) {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * How a reference is shown.
     *
     * @param state state
     * @param kind name of its icon: a class of the metamodel such as {@code Person}; empty for none
     * @param words value now, shown instead of the words in the text; empty to show those
     * @param tooltip where the value is from, and what has changed; empty for nothing
     * @param table what is shown where the reference stands alone in a paragraph; empty for a value
     */
    record Shown(State state, String kind, String words, String tooltip, Optional<Grid> table) {
        public Shown {
            Objects.requireNonNull(state);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(words);
            Objects.requireNonNull(tooltip);
            Objects.requireNonNull(table);
        }
    }

    /** Something that can be done with a reference: a verb, and what it does. */
    record Offer(String text, Runnable action) {
        public Offer {
            Objects.requireNonNull(text);
            Objects.requireNonNull(action);
        }
    }

    /**
     * Looks for what can be referred to.
     *
     * @param query words typed after the @; empty for the most usual ones
     * @param limit how many at most
     * @return the best first
     */
    CompletableFuture<List<Proposal>> proposals(String query, int limit);

    /**
     * Makes a reference to what was chosen. It gets into the text right after, and then {@link RichTextPane.Change} names it.
     *
     * @param key key of the proposal
     * @return the reference; empty if there is none after all
     */
    CompletableFuture<Optional<Inserted>> insert(String key);

    /**
     * Tells how references are to be shown.
     *
     * @param ids ids as they stand in the text; they may be anything
     * @return by id; those that are missing are shown as {@link State#GONE}
     */
    CompletableFuture<Map<String, Shown>> show(Set<String> ids);

    /** Returns what can be done with a reference; the first is the most usual. */
    default List<Offer> offers(String id) {
        return List.of();
    }
}
