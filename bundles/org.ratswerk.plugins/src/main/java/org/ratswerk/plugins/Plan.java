package org.ratswerk.plugins;

import java.util.List;

/** What a change would do; nothing is changed yet, and nothing but lists has been fetched. */
public interface Plan {
    /** What is added, removed and updated: plugins first, then bundles, each in order of names; empty for nothing. */
    List<Change> changes();

    /** Plugins and parts of the base among the changes. */
    default List<Change> plugins() {
        return changes().stream().filter(Change::plugin).toList();
    }

    /** Bundles among the changes. */
    default List<Change> bundles() {
        return changes().stream().filter(change -> !change.plugin()).toList();
    }

    /** Whether there is nothing to do. */
    default boolean isEmpty() {
        return changes().isEmpty();
    }

    /** Bytes to be fetched. */
    long downloadSize();

    /** Bytes needed on disk while it is done: what is fetched, what is installed, and the copy of the state before. */
    long diskNeeded();

    /** Bytes free on disk; a plan that needs more is not made. */
    long diskFree();

    /** Plugins to be installed or updated, with site, signer and licences. */
    List<AvailablePlugin> incoming();

    /** Licences of what comes in, each once. */
    List<Licence> licences();

    /** Whether a running window must be started again before the change is in effect. */
    boolean restart();

    /** What to know before saying yes, in the user's language. */
    List<String> warnings();
}
