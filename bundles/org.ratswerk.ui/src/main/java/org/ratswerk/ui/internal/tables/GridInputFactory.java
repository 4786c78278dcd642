package org.ratswerk.ui.internal.tables;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.ratswerk.ui.model.tables.GridTables;

/** Finds the tables again that were open in the last session. */
public final class GridInputFactory implements IElementFactory {
    /** Identifier in plugin.xml. */
    static final String ID = "org.ratswerk.ui.tables.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        var folder = memento.getString(GridInput.FOLDER);
        var table = memento.getString(GridInput.TABLE);
        return folder == null || table == null ? null
                : GridTables.of(table).map(found -> new GridInput(Path.of(folder), found)).orElse(null);
    }
}
