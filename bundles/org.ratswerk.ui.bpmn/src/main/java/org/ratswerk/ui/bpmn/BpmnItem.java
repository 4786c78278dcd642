package org.ratswerk.ui.bpmn;

import org.eclipse.core.runtime.IAdaptable;
import org.ratswerk.ui.bpmn.model.CanvasElement;

/**
 * An element of a diagram as something to select. Adapts to its {@link CanvasElement} and to its {@link BpmnEditor}.
 *
 * @param editor editor that shows it
 * @param element the element as it was when it was selected
 */
public record BpmnItem(BpmnEditor editor, CanvasElement element) implements IAdaptable {
    @Override
    public <T> T getAdapter(Class<T> type) {
        if (type.isInstance(element)) {
            return type.cast(element);
        }
        return type.isInstance(editor) ? type.cast(editor) : null;
    }

    /** Two are the same if they stand for the same element, whatever it was like. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BpmnItem item && item.editor == editor && item.element.id().equals(element.id());
    }

    @Override
    public int hashCode() {
        return element.id().hashCode();
    }
}
