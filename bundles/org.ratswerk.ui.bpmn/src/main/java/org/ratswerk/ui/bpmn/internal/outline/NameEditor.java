package org.ratswerk.ui.bpmn.internal.outline;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.ui.internal.Widgets;

/** A field in the place of a row of a tree: Enter takes what was typed, Escape gives it up. */
final class NameEditor {
    private NameEditor() {
    }

    static void open(Tree tree, TreeItem row, String name, Consumer<String> done) {
        var editor = new TreeEditor(tree);
        editor.grabHorizontal = true;
        editor.horizontalAlignment = SWT.LEFT;
        var text = Widgets.name(Widgets.id(new Text(tree, SWT.BORDER), "bpmn.outline.name"), OutlineTexts.get("rename"));
        text.setText(name.replaceAll("\\s+", " "));
        text.selectAll();
        editor.setEditor(text, row, 0);
        text.setFocus();
        editor.minimumHeight = text.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        editor.layout();
        text.addListener(SWT.FocusOut, event -> close(text, editor, name, done));
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN) {
                close(text, editor, name, done);
            } else if (event.detail == SWT.TRAVERSE_ESCAPE) {
                editor.dispose();
                text.dispose();
            } else {
                return;
            }
            event.doit = false;
            tree.setFocus();
        });
        row.addListener(SWT.Dispose, event -> {
            if (!text.isDisposed()) {
                editor.dispose();
                text.dispose();
            }
        });
    }

    private static void close(Text text, TreeEditor editor, String name, Consumer<String> done) {
        if (text.isDisposed()) {
            return;
        }
        var typed = text.getText().strip();
        editor.dispose();
        text.dispose();
        if (!typed.equals(name.replaceAll("\\s+", " "))) {
            done.accept(typed);
        }
    }
}
