package org.ratswerk.ui.internal.forms;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * Which elements an editor is about. They are known by folder and ids, so that the editor finds them again when the
 * administration is opened anew.
 *
 * @param folder folder of the administration
 * @param ids ids of the elements, at least one
 * @param name how they are called, until they are found
 * @param icon name of the symbol
 */
record ElementInput(Path folder, List<String> ids, String name, String icon)
        implements IEditorInput, IPersistableElement {
    private static final String FOLDER = "folder";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String ICON = "icon";

    ElementInput {
        ids = List.copyOf(ids);
    }

    /** Returns the input that was saved; null where it is not understood. */
    static ElementInput read(IMemento memento) {
        var folder = memento.getString(FOLDER);
        var ids = java.util.Arrays.stream(memento.getChildren(ID)).map(child -> child.getString(ID)).toList();
        if (folder == null || ids.isEmpty() || ids.contains(null)) {
            return null;
        }
        return new ElementInput(Path.of(folder), ids, Optional.ofNullable(memento.getString(NAME)).orElse(""),
                Optional.ofNullable(memento.getString(ICON)).orElse("text"));
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FOLDER, folder.toString());
        memento.putString(NAME, name);
        memento.putString(ICON, icon);
        ids.forEach(id -> memento.createChild(ID).putString(ID, id));
    }

    /** Returns the administration, if it is open. */
    Optional<OpenAdministration> administration() {
        return UiPlugin.administrations().find(folder);
    }

    /** Returns the elements in the administration; those that are not there are left out. */
    List<Element> elements(OpenAdministration administration) {
        return ids.stream().flatMap(id -> administration.element(id).stream()).toList();
    }

    @Override
    public boolean exists() {
        return administration().isPresent();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(icon);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return name;
    }

    @Override
    public String getFactoryId() {
        return ElementInputFactory.ID;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }

    /** Two are equal if they are about the same elements, whatever these are called. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ElementInput input && folder.equals(input.folder) && ids.equals(input.ids);
    }

    @Override
    public int hashCode() {
        return folder.hashCode() * 31 + ids.hashCode();
    }
}
