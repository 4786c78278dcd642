package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The part of the navigator's tree that a text selects: the nodes whose label, note or id holds all words of the text,
 * with everything below them, and the way to them.
 */
public final class TreeFilter {
    private final String[] words;
    private final Map<Node, List<Node>> kept = new IdentityHashMap<>();
    private final List<Node> roots;
    private int matches;
    private Node first;

    /**
     * Searches the whole tree.
     *
     * @param roots roots of the tree
     * @param text words separated by blanks; upper and lower case are the same; no word selects everything
     */
    public TreeFilter(List<Node> roots, String text) {
        var folded = text.strip().toLowerCase(Locale.getDefault());
        this.words = folded.isEmpty() ? new String[0] : folded.split("\\s+");
        this.roots = words.length == 0 ? roots : roots.stream().filter(this::keep).toList();
    }

    private boolean keep(Node node) {
        boolean matching = matches(node);
        if (matching) {
            matches++;
            if (first == null) {
                first = node;
            }
        }
        var below = new ArrayList<Node>();
        for (var child : node.children()) {
            if (keep(child)) {
                below.add(child);
            }
        }
        if (!below.isEmpty()) {
            kept.put(node, List.copyOf(below));
        }
        return matching || !below.isEmpty();
    }

    private boolean matches(Node node) {
        var label = node.label().toLowerCase(Locale.getDefault());
        var note = node.note().toLowerCase(Locale.getDefault());
        var id = node.element() == null || node.element().getId() == null ? ""
                : node.element().getId().toLowerCase(Locale.getDefault());
        for (var word : words) {
            if (!label.contains(word) && !note.contains(word) && !id.equals(word)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether the text selects a part only. */
    public boolean isActive() {
        return words.length > 0;
    }

    /** Returns how many nodes hold the text; 0 where there is no text. */
    public int matches() {
        return matches;
    }

    /** Returns the first node that holds the text, from the top; null for none. */
    public Node first() {
        return first;
    }

    /** Returns the roots that are kept. */
    public List<Node> roots() {
        return roots;
    }

    /**
     * Returns the children that are kept: those that hold the text or lead to one that does; all of them below a node
     * that holds the text while none of its children does.
     */
    public List<Node> children(Node node) {
        return isActive() ? kept.getOrDefault(node, node.children()) : node.children();
    }

    /**
     * Returns the nodes to open, so that matches can be seen: from the top, as long as not more than {@code limit}
     * nodes come to stand under each other.
     */
    public List<Node> expansion(int limit) {
        var expanded = new ArrayList<Node>();
        var level = new ArrayList<>(roots);
        int shown = roots.size();
        while (!level.isEmpty()) {
            var next = new ArrayList<Node>();
            for (var node : level) {
                var below = kept.get(node);
                if (below == null || shown + below.size() > limit) {
                    continue;
                }
                shown += below.size();
                expanded.add(node);
                next.addAll(below);
            }
            level = next;
        }
        return expanded;
    }
}
