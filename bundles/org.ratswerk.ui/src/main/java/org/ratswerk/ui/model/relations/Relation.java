package org.ratswerk.ui.model.relations;

import java.util.Objects;

import org.eclipse.emf.ecore.EReference;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;

/**
 * A relation of an element to another one.
 *
 * @param kind what it is
 * @param other element at the other end
 * @param dependency dependency that makes it; null for other kinds
 * @param feature reference that makes it; null for dependencies
 */
public record Relation(Kind kind, Element other, Dependency dependency, EReference feature) {
    /** What a relation is. */
    public enum Kind {
        /** The element depends on the other. */
        SUPPLIER,
        /** The other depends on the element. */
        DEPENDENT,
        /** The element is a redundancy group, the other one of its members. */
        MEMBER,
        /** The element is a member of the other, a redundancy group. */
        GROUP,
        /** The other is a part of the element. */
        PART,
        /** The element is a part of the other. */
        WHOLE,
        /** The element refers to the other, such as to its owner. */
        REFERENCE,
        /** The other refers to the element. */
        REFERRER
    }

    public Relation {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(other);
    }
}
