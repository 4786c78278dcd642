package org.ratswerk.core.search;

import org.ratswerk.core.search.Diagram.Label;

/**
 * One text that can be found.
 *
 * @param group what it is for
 * @param text the text as it is
 * @param place where it stands in the model; null for a label in a diagram
 * @param label the label in a diagram; null for a text of the model
 */
public record SearchText(FieldGroup group, String text, TextPlace place, Label label) {
}
