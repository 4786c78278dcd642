package org.ratswerk.ui.internal.tables;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.tables.GridTable;

/**
 * Which table of which administration an editor shows.
 *
 * @param folder folder of the administration
 * @param table table
 */
record GridInput(Path folder, GridTable table) implements IEditorInput, IPersistableElement {
    static final String FOLDER = "folder";
    static final String TABLE = "table";

    /** Returns the administration, if it is open. */
    Optional<OpenAdministration> administration() {
        return UiPlugin.administrations().find(folder);
    }

    /** Returns the file name of the symbol of the rows. */
    String icon() {
        return GridEditors.icon(table);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FOLDER, folder.toString());
        memento.putString(TABLE, table.id());
    }

    @Override
    public boolean exists() {
        return administration().isPresent();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(icon());
    }

    @Override
    public String getName() {
        return table.title();
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return GridTexts.get("title.of", table.title(), administration().map(OpenAdministration::name)
                .orElse(String.valueOf(folder.getFileName())));
    }

    @Override
    public String getFactoryId() {
        return GridInputFactory.ID;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GridInput input && folder.equals(input.folder) && table.id().equals(input.table.id());
    }

    @Override
    public int hashCode() {
        return folder.hashCode() * 31 + table.id().hashCode();
    }
}
