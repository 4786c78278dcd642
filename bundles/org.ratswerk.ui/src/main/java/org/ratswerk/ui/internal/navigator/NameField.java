package org.ratswerk.ui.internal.navigator;

import java.util.Objects;

import org.ratswerk.ui.internal.CellField;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.navigator.NodeEdits;

/** The field in the tree in which a name is typed. */
final class NameField {
    private final NavigatorTree tree;
    private final CellField field;

    NameField(NavigatorTree tree) {
        this.tree = tree;
        this.field = new CellField(tree.control(), "navigator.name", nothing -> { });
    }

    /** Opens the field in the place of the node's name. */
    void open(Node node) {
        var item = tree.item(node);
        if (item != null) {
            field.open(item, 0, NavigatorTexts.get("rename.field", node.label()),
                    Objects.requireNonNullElse(node.element().getName(), ""), new Name(node));
        }
    }

    private record Name(Node node) implements CellField.Value {
        @Override
        public void check(String typed) {
            // every text is a name
        }

        @Override
        public void take(String typed) {
            if (node.administration().editing().contains(node.element())) {
                NodeEdits.rename(node, typed);
            }
        }
    }
}
