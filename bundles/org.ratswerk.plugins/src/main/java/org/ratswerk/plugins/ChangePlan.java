package org.ratswerk.plugins;

import java.util.List;
import java.util.Map;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.ratswerk.plugins.site.ArtifactKey;

/**
 * A plan as p2 made it.
 *
 * @param title what is being done, in the user's language
 * @param time when the state came into force that it starts from
 * @param provisioning p2's plan; null where nothing is to be done
 * @param fetch files to be fetched, by the site that offers them
 * @param changes see {@link Plan}
 * @param downloadSize see {@link Plan}
 * @param diskNeeded see {@link Plan}
 * @param diskFree see {@link Plan}
 * @param incoming see {@link Plan}
 * @param warnings see {@link Plan}
 * @param prescribed whether the policy wants it
 */
record ChangePlan(String title, long time, IProvisioningPlan provisioning, Map<Opened, List<ArtifactKey>> fetch,
        List<Change> changes, long downloadSize, long diskNeeded, long diskFree, List<AvailablePlugin> incoming,
        List<String> warnings, boolean prescribed) implements Plan {
    ChangePlan {
        changes = List.copyOf(changes);
        incoming = List.copyOf(incoming);
        warnings = List.copyOf(warnings);
    }

    /** A plan to do nothing. */
    static ChangePlan nothing(String title, IProfile state, List<String> warnings, boolean prescribed) {
        return new ChangePlan(title, state.getTimestamp(), null, Map.of(), List.of(), 0, 0, 0, List.of(), warnings,
                prescribed);
    }

    @Override
    public List<Licence> licences() {
        return incoming.stream().flatMap(plugin -> plugin.licences().stream()).distinct().toList();
    }

    @Override
    public boolean restart() {
        return !changes.isEmpty();
    }
}
