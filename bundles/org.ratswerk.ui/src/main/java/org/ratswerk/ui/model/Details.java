package org.ratswerk.ui.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.ratswerk.core.result.Symbol;

/**
 * Everything the details area says about one thing, in the user's language.
 *
 * @param icon file name of the symbol without extension
 * @param title name
 * @param kind what kind of thing it is
 * @param state state of it; null where it has none
 * @param sections facts in groups
 */
public record Details(String icon, String title, String kind, State state, List<Section> sections) {
    public Details {
        Objects.requireNonNull(icon);
        Objects.requireNonNull(title);
        Objects.requireNonNull(kind);
        sections = List.copyOf(sections);
    }

    /**
     * State with its symbol.
     *
     * @param word word
     * @param symbol symbol
     */
    public record State(String word, Symbol symbol) {
    }

    /**
     * Group of facts.
     *
     * @param id identifier, the same for all elements
     * @param title heading
     * @param facts facts, at least one
     */
    public record Section(String id, String title, List<Fact> facts) {
        public Section {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Fact.
     *
     * @param label what it is; empty where the items speak for themselves
     * @param items values, at least one
     */
    public record Fact(String label, List<Item> items) {
        public Fact {
            items = List.copyOf(items);
        }
    }

    /**
     * Value of a fact.
     *
     * @param text text
     * @param target id of the element to jump to; null for plain text
     * @param note shown in less weight behind it; empty for none
     * @param explanation says where a computed value comes from; null for entered ones
     */
    public record Item(String text, String target, String note, Supplier<String> explanation) {
        public Item {
            Objects.requireNonNull(text);
            Objects.requireNonNull(note);
        }

        /** Plain text. */
        static Item of(String text) {
            return new Item(text, null, "", null);
        }
    }

    /** Returns the section with the identifier, if there is one. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
