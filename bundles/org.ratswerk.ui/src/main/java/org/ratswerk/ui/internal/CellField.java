package org.ratswerk.ui.internal;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.core.edit.InputException;

/** The field in a cell of a tree in which a value is typed. */
public final class CellField {
    private final Tree tree;
    private final String id;
    private final Consumer<String> say;
    private TreeEditor editor;
    private Text text;

    /** What becomes of what has been typed. */
    public interface Value {
        /** Tells whether it means something. */
        void check(String typed) throws InputException;

        /** Takes it; only what means something. */
        void take(String typed) throws InputException;
    }

    /**
     * @param tree tree
     * @param id identifier of the field for tests
     * @param say shows what is wrong; told the empty text for nothing
     */
    public CellField(Tree tree, String id, Consumer<String> say) {
        this.tree = tree;
        this.id = id;
        this.say = say;
    }

    /**
     * Opens the field.
     *
     * @param item line
     * @param column column
     * @param name what is typed, for screen readers
     * @param current what stands there now
     * @param value takes what is typed
     */
    public void open(TreeItem item, int column, String name, String current, Value value) {
        close();
        tree.showItem(item);
        tree.showColumn(tree.getColumn(column));
        editor = new TreeEditor(tree);
        editor.grabHorizontal = true;
        editor.horizontalAlignment = SWT.LEFT;
        text = Widgets.id(new Text(tree, SWT.BORDER), id);
        Widgets.name(text, name);
        text.setText(current);
        text.selectAll();
        editor.minimumHeight = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        editor.setEditor(text, item, column);
        text.addListener(SWT.Modify, event -> isValue(value));
        text.addListener(SWT.Traverse, event -> traverse(event, value));
        text.addListener(SWT.FocusOut, event -> commit(value));
        text.setFocus();
    }

    private void traverse(Event event, Value value) {
        if (event.detail == SWT.TRAVERSE_RETURN) {
            event.doit = false;
            if (isValue(value)) {
                commit(value);
                tree.setFocus();
            }
        } else if (event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            close();
            say.accept("");
            tree.setFocus();
        }
    }

    private boolean isValue(Value value) {
        try {
            value.check(text.getText());
            say.accept("");
            text.setToolTipText(null);
            return true;
        } catch (InputException e) {
            say.accept(e.getMessage());
            text.setToolTipText(e.getMessage());
            return false;
        }
    }

    /** What means nothing is not taken; what is wrong with it stays to be read. */
    private void commit(Value value) {
        if (!isOpen()) {
            return;
        }
        var typed = text.getText();
        close();
        try {
            value.take(typed);
        } catch (InputException e) {
            say.accept(e.getMessage());
        }
    }

    /** Tells whether something is being typed. */
    public boolean isOpen() {
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
