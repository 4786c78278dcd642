package org.ratswerk.ui.internal.relations;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.SelectionSource;

/** The element that is selected in a view, for the other parts. */
final class ShownSelection extends SelectionSource {
    private ISelection selection = StructuredSelection.EMPTY;

    /** Tells the other parts what is selected; null for nothing. */
    void set(ElementRef selected) {
        var next = selected == null ? StructuredSelection.EMPTY : new StructuredSelection(selected);
        if (!next.equals(selection)) {
            selection = next;
            fire();
        }
    }

    @Override
    public ISelection getSelection() {
        return selection;
    }

    @Override
    public void setSelection(ISelection chosen) {
        // The views follow the selection of the workbench; nobody sets theirs.
    }
}
