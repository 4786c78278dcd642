package org.ratswerk.plugins;

import java.net.URI;

import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.site.Transfer;

/** Opens sites: fetches their lists and checks who signed them. */
interface SiteOpener {
    /**
     * Opens a site.
     *
     * @param site address
     * @param allowUnsigned whether it may be signed by nobody
     * @param transfer progress
     * @throws SiteException if it cannot be read or not be trusted
     */
    Opened open(URI site, boolean allowUnsigned, Transfer transfer) throws SiteException;
}
