package org.ratswerk.plugins;

import java.net.URI;
import java.util.List;

/**
 * Plugin, or part of the base, that a site offers, in its newest version that may be installed.
 *
 * @param id id, such as {@code org.ratswerk.downtime.feature}
 * @param name name in the user's language
 * @param description what it does, in the user's language; may be empty
 * @param version version offered, with the time of its build
 * @param installed version installed; null where it is not
 * @param provider who provides it; may be empty
 * @param base whether it belongs to the base
 * @param licences licences, at least one where the plugin states any
 * @param size bytes to be fetched for it alone, as far as they are not here already
 * @param signer who signed the site's list; null where nobody did
 * @param site where it is offered
 * @param state what can be done with it
 * @param reason why nothing can be done with it, in the user's language; empty where something can
 */
public record AvailablePlugin(String id, String name, String description, String version, String installed,
        String provider, boolean base, List<Licence> licences, long size, Signer signer, URI site, State state,
        String reason) {
    /** What can be done with a plugin that a site offers. */
    public enum State {
        /** Not installed; can be. */
        NEW,
        /** Installed in an older version; can be updated. */
        UPDATE,
        /** Installed in this version or a newer one. */
        INSTALLED,
        /** The policy of the administration does not allow it. */
        FORBIDDEN,
        /** Something that it needs is offered nowhere or does not fit. */
        LACKING
    }

    public AvailablePlugin {
        licences = List.copyOf(licences);
    }

    /** Whether it can be installed or updated. */
    public boolean selectable() {
        return state == State.NEW || state == State.UPDATE;
    }
}
