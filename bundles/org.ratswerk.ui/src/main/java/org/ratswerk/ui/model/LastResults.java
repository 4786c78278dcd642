package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;

/** The newest result of each kind for each open administration, for all who want to show computed values. */
public final class LastResults {
    private final Map<OpenAdministration, Map<String, Table>> tables = new WeakHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Keeps a result in the place of the one before with the same analysis and identifier. Only tables are kept. */
    public void put(OpenAdministration administration, String analysis, Result result) {
        if (result instanceof Table table) {
            synchronized (tables) {
                tables.computeIfAbsent(administration, none -> new LinkedHashMap<>())
                        .put(analysis + "/" + table.id(), table);
            }
            listeners.forEach(Runnable::run);
        }
    }

    /** Returns the newest tables for the administration. */
    public Collection<Table> of(OpenAdministration administration) {
        synchronized (tables) {
            return new ArrayList<>(tables.getOrDefault(administration, Map.of()).values());
        }
    }

    /** Has {@code listener} called, in the thread that brings the result, when there is a new one. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
