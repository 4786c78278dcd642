package org.ratswerk.ui.downtime.internal.impact;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Finds the editor again that was open in the last session. */
public final class ImpactInputFactory implements IElementFactory {
    /** Identifier in plugin.xml. */
    static final String ID = "org.ratswerk.ui.downtime.impactInput";

    @Override
    public IAdaptable createElement(IMemento memento) {
        var folder = memento.getString(ImpactInput.FOLDER);
        return folder == null ? null : new ImpactInput(Path.of(folder));
    }
}
