package org.ratswerk.ui.model.search;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.ratswerk.core.search.DiagramSource;
import org.ratswerk.core.search.LiveIndex;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.OpenAdministrations;

/** The indexes of all open administrations: one comes and goes with each of them. Safe for use by several threads. */
public final class SearchIndexes {
    private final OpenAdministrations administrations;
    private final Executor executor;
    private final DiagramSource source;
    private final Map<OpenAdministration, LiveIndex> indexes = new IdentityHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param administrations open administrations
     * @param executor runs work in the background
     * @param source knows the diagrams
     */
    public SearchIndexes(OpenAdministrations administrations, Executor executor, DiagramSource source) {
        this.administrations = administrations;
        this.executor = executor;
        this.source = source;
        administrations.addListener(this::follow);
        follow();
    }

    private synchronized void follow() {
        var open = administrations.list();
        indexes.entrySet().removeIf(entry -> {
            boolean gone = !open.contains(entry.getKey());
            if (gone) {
                entry.getValue().close();
            }
            return gone;
        });
        for (var administration : open) {
            if (!indexes.containsKey(administration)) {
                var index = new LiveIndex(administration.editing(), executor, source);
                index.addListener(() -> listeners.forEach(Runnable::run));
                indexes.put(administration, index);
            }
        }
        listeners.forEach(Runnable::run);
    }

    /** Returns the open administrations, in the order in which they were opened. */
    public List<OpenAdministration> administrations() {
        return administrations.list();
    }

    /** Returns the index of an administration; null where it is not open any more. */
    public synchronized LiveIndex of(OpenAdministration administration) {
        return indexes.get(administration);
    }

    /** Tells whether all have been built. */
    public synchronized boolean isReady() {
        return indexes.values().stream().allMatch(LiveIndex::isReady);
    }

    /** Has diagrams looked at again whose files have changed; returns at once. */
    public synchronized void refreshFiles() {
        indexes.values().forEach(LiveIndex::refreshFiles);
    }

    /** Has the listener told, in whatever thread, when there is something else to find. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
