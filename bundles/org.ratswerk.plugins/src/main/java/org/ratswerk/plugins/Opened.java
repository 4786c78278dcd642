package org.ratswerk.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.ratswerk.plugins.site.Artifact;
import org.ratswerk.plugins.site.ArtifactKey;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.site.SiteException;
import org.ratswerk.plugins.site.Transfer;

/** A site whose lists have been fetched and checked. */
interface Opened {
    /** Its address. */
    URI address();

    /** Who signed its lists; null where nobody did and that is allowed. */
    Signer signer();

    /** Folder on this computer with the list of units, checked. */
    Path metadata();

    /** Ids of the plugins that it offers. */
    Set<String> plugins();

    /** The files that it offers. */
    Map<ArtifactKey, Artifact> artifacts();

    /**
     * Fetches files, checks each, and makes a p2 repository of them.
     *
     * @param keys which ones
     * @param folder folder to fetch them to; is made
     * @param transfer progress
     * @throws SiteException if one cannot be fetched or is not what was signed
     */
    void stage(Collection<ArtifactKey> keys, Path folder, Transfer transfer) throws SiteException;

    /**
     * Makes a folder a copy of the site.
     *
     * @param plugins ids of plugins; empty for all
     * @param folder where to
     * @param transfer progress
     * @throws SiteException if one cannot be fetched or is not what was signed
     */
    Mirrored mirror(Collection<String> plugins, Path folder, Transfer transfer) throws SiteException;
}
