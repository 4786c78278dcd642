package org.ratswerk.ui.plugins.model;

import java.util.List;

import org.ratswerk.model.persistence.Fault;
import org.ratswerk.plugins.EarlierState;
import org.ratswerk.plugins.InstalledPlugin;
import org.ratswerk.plugins.Site;
import org.ratswerk.plugins.trust.TrustedKey;

/**
 * What is known of the installation without asking any site.
 *
 * @param installed what is installed
 * @param locked why nothing may be changed; empty if it may
 * @param sites sites
 * @param history states, newest first
 * @param keys trusted keys
 * @param faults files with keys that cannot be used
 */
public record Overview(List<InstalledPlugin> installed, String locked, List<Site> sites, List<EarlierState> history,
        List<TrustedKey> keys, List<Fault> faults) {
    /** What is known before anything was read: nothing. */
    public static final Overview NOTHING = new Overview(List.of(), "", List.of(), List.of(), List.of(), List.of());

    public Overview {
        installed = List.copyOf(installed);
        sites = List.copyOf(sites);
        history = List.copyOf(history);
        keys = List.copyOf(keys);
        faults = List.copyOf(faults);
    }
}
