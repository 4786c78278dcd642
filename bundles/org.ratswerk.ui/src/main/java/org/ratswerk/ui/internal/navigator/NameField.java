package org.ratswerk.ui.internal.navigator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.navigator.NodeEdits;

/** The field in the tree in which a name is typed. */
final class NameField {
    private final NavigatorTree tree;
    private TreeEditor editor;
    private Text text;

    NameField(NavigatorTree tree) {
        this.tree = tree;
    }

    /** Opens the field in the place of the node's name. */
    void open(Node node) {
        close();
        var item = tree.item(node);
        if (item == null) {
            return;
        }
        tree.control().showItem(item);
        editor = new TreeEditor(tree.control());
        editor.grabHorizontal = true;
        editor.horizontalAlignment = SWT.LEFT;
        text = Widgets.id(new Text(tree.control(), SWT.BORDER), "navigator.name");
        Widgets.name(text, NavigatorTexts.get("rename.field", node.label()));
        text.setText(node.element().getName() == null ? "" : node.element().getName());
        text.selectAll();
        editor.minimumHeight = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        editor.setEditor(text, item, 0);
        text.addListener(SWT.Traverse, event -> traverse(event, node));
        text.addListener(SWT.FocusOut, event -> commit(node));
        text.setFocus();
    }

    private void traverse(Event event, Node node) {
        if (event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
            commit(node);
            tree.control().setFocus();
        } else if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            close();
            tree.control().setFocus();
        }
    }

    private void commit(Node node) {
        if (text == null || text.isDisposed()) {
            return;
        }
        var name = text.getText();
        close();
        if (node.administration().editing().contains(node.element())) {
            NodeEdits.rename(node, name);
        }
    }

    /** Tells whether a name is being typed. */
    boolean isOpen() {
        return text != null && !text.isDisposed();
    }

    private void close() {
        var field = text;
        text = null;
        if (field != null && !field.isDisposed()) {
            editor.dispose();
            field.dispose();
        }
    }
}
