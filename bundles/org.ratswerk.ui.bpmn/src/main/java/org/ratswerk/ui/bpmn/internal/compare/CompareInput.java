package org.ratswerk.ui.bpmn.internal.compare;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.model.compare.DiagramSide;

/**
 * Two diagrams to be compared. It is not there any more when the program is started again.
 *
 * @param before the diagram as it was
 * @param after the diagram as it is
 */
public record CompareInput(DiagramSide before, DiagramSide after) implements IEditorInput {
    private static final Texts TEXTS = Texts.of(CompareInput.class);

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return TEXTS.get("name", before.title(), after.title());
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return getName();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return null;
    }
}
