package org.ratswerk.plugins;

import java.net.URI;

/**
 * Site that plugins are taken from.
 *
 * @param address address, {@code https:}, {@code http:} or {@code file:}
 * @param origin who named it
 */
public record Site(URI address, Origin origin) {
    /** Who named a site. */
    public enum Origin {
        /** The policy of the administration; users cannot remove it. */
        POLICY,
        /** The user. */
        USER
    }
}
