package org.ratswerk.core.edit;

import org.ratswerk.model.Element;

/**
 * Element that could be meant.
 *
 * @param element element
 * @param label how people call it
 * @param note what tells it from others of the same name: its kind, key or place; may be empty
 */
public record Proposal(Element element, String label, String note) {
}
