package org.ratswerk.plugins;

import java.util.List;

/**
 * What was done.
 *
 * @param changes what is added, removed and updated
 * @param state id of the state now in force, see {@link Installation#history}
 * @param restart whether a running window must be started again before the change is in effect
 */
public record Outcome(List<Change> changes, String state, boolean restart) {
    public Outcome {
        changes = List.copyOf(changes);
    }
}
