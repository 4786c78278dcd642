package org.ratswerk.ui.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;

/** The administrations that are open, in the order in which they were opened. Safe for use by several threads. */
public final class OpenAdministrations {
    private final Loader loader;
    private final List<OpenAdministration> open = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Reads an administration from its folder. */
    @FunctionalInterface
    public interface Loader {
        /**
         * Reads the folder.
         *
         * @param folder folder, absolute
         * @param progress told how far it is, asked whether to stop
         * @throws FaultException if it cannot be read
         */
        OpenAdministration load(Path folder, Progress progress) throws FaultException;
    }

    /**
     * @param loader reads folders
     */
    public OpenAdministrations(Loader loader) {
        this.loader = Objects.requireNonNull(loader);
    }

    /** Returns what is open. */
    public List<OpenAdministration> list() {
        return List.copyOf(open);
    }

    /** Returns the open administration of the folder, if it is open. */
    public Optional<OpenAdministration> find(Path folder) {
        var wanted = normal(folder);
        return open.stream().filter(each -> each.folder().equals(wanted)).findFirst();
    }

    /**
     * Opens the folder, or returns what is already open. Reads files: not for the user interface's thread.
     *
     * @throws FaultException if it cannot be read
     */
    public OpenAdministration open(Path folder, Progress progress) throws FaultException {
        var found = find(folder);
        return found.isPresent() ? found.get() : reload(folder, progress);
    }

    /**
     * Reads the folder anew and puts the result in the place of what was open before.
     *
     * @throws FaultException if it cannot be read; what was open stays
     */
    public OpenAdministration reload(Path folder, Progress progress) throws FaultException {
        var loaded = loader.load(normal(folder), progress);
        synchronized (open) {
            var old = find(folder);
            if (old.isPresent()) {
                open.set(open.indexOf(old.get()), loaded);
            } else {
                open.add(loaded);
            }
        }
        listeners.forEach(Runnable::run);
        return loaded;
    }

    /** Closes the administration; nothing happens if it is not open. */
    public void close(OpenAdministration administration) {
        if (open.remove(administration)) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Tells the listeners that there are other BPMN files; from any thread. */
    public void filesChanged() {
        listeners.forEach(Runnable::run);
    }

    /**
     * Has {@code listener} called, in the thread that makes the change, whenever one is opened or closed or has other BPMN
     * files.
     */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private static Path normal(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
