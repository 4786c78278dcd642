package org.ratswerk.plugins;

import java.net.URI;
import java.util.List;

/**
 * What somebody wants changed. Ids are those of {@link InstalledPlugin} and {@link AvailablePlugin}; without their ending
 * {@code .feature} they are understood too.
 *
 * @param install ids of plugins to install, each optionally with {@code =VERSION}
 * @param update ids to update
 * @param updateAll whether all that is installed is to be updated, base and plugins together
 * @param remove ids of plugins to remove
 * @param sites sites to take from, and no others; empty for those that are set
 * @param allowUnsigned whether sites that nobody signed may be used; altered ones are refused all the same
 * @param prescribed whether what the policy of the administration prescribes is wanted, and nothing else: its plugins in
 *        its versions, and no others where it allows no others
 */
public record Request(List<String> install, List<String> update, boolean updateAll, List<String> remove, List<URI> sites,
        boolean allowUnsigned, boolean prescribed) {
    public Request {
        install = List.copyOf(install);
        update = List.copyOf(update);
        remove = List.copyOf(remove);
        sites = List.copyOf(sites);
    }

    /** Installs plugins from the sites that are set. */
    public static Request install(List<String> ids) {
        return new Request(ids, List.of(), false, List.of(), List.of(), false, false);
    }

    /** Updates what is named; everything if nothing is. */
    public static Request update(List<String> ids) {
        return new Request(List.of(), ids, ids.isEmpty(), List.of(), List.of(), false, false);
    }

    /** Removes plugins. */
    public static Request remove(List<String> ids) {
        return new Request(List.of(), List.of(), false, ids, List.of(), false, false);
    }

    /** Installs, updates and removes plugins as the policy prescribes. */
    public static Request ofPolicy() {
        return new Request(List.of(), List.of(), false, List.of(), List.of(), false, true);
    }

    /** The same from these sites alone. */
    public Request from(List<URI> others) {
        return new Request(install, update, updateAll, remove, others, allowUnsigned, prescribed);
    }

    /** The same, with sites that nobody signed. */
    public Request allowingUnsigned(boolean allow) {
        return new Request(install, update, updateAll, remove, sites, allow, prescribed);
    }
}
