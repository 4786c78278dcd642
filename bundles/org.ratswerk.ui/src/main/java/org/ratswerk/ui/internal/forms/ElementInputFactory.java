package org.ratswerk.ui.internal.forms;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Finds the inputs of editors again that were open in the last session. */
public final class ElementInputFactory implements IElementFactory {
    /** Identifier in plugin.xml. */
    static final String ID = "org.ratswerk.ui.elementInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        return ElementInput.read(memento);
    }
}
