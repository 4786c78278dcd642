package org.ratswerk.ui.bpmn.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnItem;
import org.ratswerk.ui.bpmn.BpmnSelection;

/** What is selected on the canvas, for the workbench. */
public final class Selecting implements ISelectionProvider {
    private final List<ISelectionChangedListener> listeners = new CopyOnWriteArrayList<>();
    private BpmnSelection current;

    /** Takes another selection; returns whether it is another. */
    public boolean set(BpmnSelection selection) {
        if (selection.equals(current)) {
            return false;
        }
        current = selection;
        var event = new SelectionChangedEvent(this, selection);
        listeners.forEach(listener -> listener.selectionChanged(event));
        return true;
    }

    /** Returns the selection; an empty one while there is none. */
    public BpmnSelection selection(BpmnEditor editor) {
        return current != null ? current : BpmnSelection.none(editor);
    }

    @Override
    public ISelection getSelection() {
        return current == null ? StructuredSelection.EMPTY : current;
    }

    @Override
    public void setSelection(ISelection selection) {
        if (selection instanceof IStructuredSelection items && items.getFirstElement() instanceof BpmnItem first) {
            first.editor().select(items.stream().filter(BpmnItem.class::isInstance)
                    .map(item -> ((BpmnItem) item).element().id()).toList());
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
}
