package org.ratswerk.ui.internal.relations;

import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.ratswerk.ui.internal.ElementRef;

/** The element that is selected in a view, for the other parts. */
final class ShownSelection implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private ISelection selection = StructuredSelection.EMPTY;

    /** Tells the other parts what is selected; null for nothing. */
    void set(ElementRef selected) {
        var next = selected == null ? StructuredSelection.EMPTY : new StructuredSelection(selected);
        if (!next.equals(selection)) {
            selection = next;
            var event = new SelectionChangedEvent(this, selection);
            listeners.forEach(listener -> listener.selectionChanged(event));
        }
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
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
