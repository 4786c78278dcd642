package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.EditingListener;

/** Tells of the changes in all administrations that are open, whichever these are at the moment. */
public final class EditingWatch implements AutoCloseable {
    private final OpenAdministrations administrations;
    private final BiConsumer<OpenAdministration, Change> listener;
    private final Map<OpenAdministration, EditingListener> watched = new IdentityHashMap<>();
    private final Runnable changes = this::update;

    /**
     * @param administrations administrations
     * @param listener told of every change, in the thread that makes it
     */
    public EditingWatch(OpenAdministrations administrations, BiConsumer<OpenAdministration, Change> listener) {
        this.administrations = Objects.requireNonNull(administrations);
        this.listener = Objects.requireNonNull(listener);
        administrations.addListener(changes);
        update();
    }

    private synchronized void update() {
        List<OpenAdministration> open = administrations.list();
        for (OpenAdministration administration : new ArrayList<>(watched.keySet())) {
            if (!open.contains(administration)) {
                administration.editing().removeListener(watched.remove(administration));
            }
        }
        for (OpenAdministration administration : open) {
            watched.computeIfAbsent(administration, each -> {
                EditingListener added = change -> listener.accept(each, change);
                each.editing().addListener(added);
                return added;
            });
        }
    }

    @Override
    public synchronized void close() {
        administrations.removeListener(changes);
        watched.forEach((administration, added) -> administration.editing().removeListener(added));
        watched.clear();
    }
}
