package org.ratswerk.ui.model.relations;

import java.util.List;
import java.util.function.Supplier;

import org.ratswerk.model.Element;

/**
 * Line of the tree of relations. Lines below it are made when they are first asked for. Two lines are equal when they
 * stand in the same place, also after the tree has been made anew.
 */
public final class RelationNode {
    private final RelationNode parent;
    private final String id;
    private final String label;
    private final Relation relation;
    private final boolean circular;
    private Supplier<List<RelationNode>> maker;
    private List<RelationNode> children;

    RelationNode(RelationNode parent, String id, String label, Relation relation, boolean circular) {
        this.parent = parent;
        this.id = parent == null ? id : parent.id + "/" + id;
        this.label = label;
        this.relation = relation;
        this.circular = circular;
        this.children = List.of();
    }

    void makeChildren(Supplier<List<RelationNode>> how) {
        maker = how;
        children = null;
    }

    /** Returns the line above; null at the top. */
    public RelationNode parent() {
        return parent;
    }

    /** Returns the identifier, which says the way from the top. */
    public String id() {
        return id;
    }

    /** Returns the name of the element, or the heading. */
    public String label() {
        return label;
    }

    /** Returns the relation; null for headings. */
    public Relation relation() {
        return relation;
    }

    /** Returns the element at the other end; null for headings. */
    public Element element() {
        return relation == null ? null : relation.other();
    }

    /** Tells whether the element stands above itself: the dependencies form a circle. */
    public boolean isCircular() {
        return circular;
    }

    /** Returns the lines below. */
    public synchronized List<RelationNode> children() {
        if (children == null) {
            children = List.copyOf(maker.get());
            maker = null;
        }
        return children;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelationNode node && node.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return label;
    }
}
