package org.ratswerk.plugins;

import java.time.Instant;
import java.util.List;

/**
 * State of the installation at some time.
 *
 * @param id id, to go back to it by
 * @param time when it came into force
 * @param current whether it is the state now
 * @param changes plugins and parts of the base that changed when it came into force; empty for the first state
 * @param lacking what can no longer be found on disk, so that one cannot go back without fetching it again; empty where
 *        all is there
 */
public record EarlierState(String id, Instant time, boolean current, List<Change> changes, List<String> lacking) {
    public EarlierState {
        changes = List.copyOf(changes);
        lacking = List.copyOf(lacking);
    }
}
