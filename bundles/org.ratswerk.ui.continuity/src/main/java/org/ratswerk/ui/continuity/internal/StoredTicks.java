package org.ratswerk.ui.continuity.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.ratswerk.ui.continuity.model.Ticks;
import org.ratswerk.ui.internal.UiPlugin;

/** Ticks that stay at this workplace until they are taken away. */
final class StoredTicks implements Ticks {
    private static final String PREFIX = "plan.done.";

    private final String key;

    /**
     * @param plan id of the plan
     */
    StoredTicks(String plan) {
        key = PREFIX + plan;
    }

    private Set<String> done() {
        String stored = UiPlugin.get().getPreferenceStore().getString(key);
        return new LinkedHashSet<>(stored.isEmpty() ? List.of() : List.of(stored.split(" ")));
    }

    private void store(Set<String> done) {
        if (done.isEmpty()) {
            UiPlugin.get().getPreferenceStore().setToDefault(key);
        } else {
            UiPlugin.get().getPreferenceStore().setValue(key, String.join(" ", done));
        }
    }

    @Override
    public boolean isDone(String step) {
        return done().contains(step);
    }

    @Override
    public void set(String step, boolean now) {
        Set<String> done = done();
        if (now ? done.add(step) : done.remove(step)) {
            store(done);
        }
    }

    @Override
    public void clear() {
        store(Set.of());
    }
}
