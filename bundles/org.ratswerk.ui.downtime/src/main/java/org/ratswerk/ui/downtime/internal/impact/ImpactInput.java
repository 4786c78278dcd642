package org.ratswerk.ui.downtime.internal.impact;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The administration whose processes are rated.
 *
 * @param folder its folder
 */
record ImpactInput(Path folder) implements IEditorInput, IPersistableElement {
    static final String FOLDER = "folder";
    static final String ICON = "matrix";

    /** Returns the administration, if it is open. */
    Optional<OpenAdministration> administration() {
        return UiPlugin.administrations().find(folder);
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FOLDER, folder.toString());
    }

    @Override
    public boolean exists() {
        return administration().isPresent();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(ICON);
    }

    @Override
    public String getName() {
        return ImpactUi.get("editor.title");
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getToolTipText() {
        return ImpactUi.get("editor.title.of",
                administration().map(OpenAdministration::name).orElse(String.valueOf(folder.getFileName())));
    }

    @Override
    public String getFactoryId() {
        return ImpactInputFactory.ID;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
