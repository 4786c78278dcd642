package org.ratswerk.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.trust.Keys;

/**
 * The program as it is installed: base and plugins, what can be added, how it was before. Every change is whole or not at
 * all: if it fails, or the program is killed in the middle of it, the state before is in force again.
 *
 * <p>Methods may read files and reach sites: call them in a background thread. They can be called from several threads;
 * changes are made one after the other.
 */
public interface Installation {
    /**
     * The running program.
     *
     * @throws FaultException if the program runs from no installation, such as from a development environment
     */
    static Installation running() throws FaultException {
        return RunningInstallation.get();
    }

    /**
     * The address of a site as users write it.
     *
     * @param text address ({@code https:}, {@code http:}, {@code file:}) or path of a folder
     * @param folder folder that relative paths start from
     * @throws FaultException if it is neither
     */
    static URI siteAddress(String text, Path folder) throws FaultException {
        return UserSites.address(text, folder);
    }

    /** What is installed: base first, then plugins, each in order of names. */
    List<InstalledPlugin> installed();

    /**
     * Ids of the user's own plugins that are no longer in effect because the program folder that users share has been
     * updated since: they have to be installed again in a version that fits it. Empty where there are none.
     */
    List<String> leftOut();

    /**
     * Whether anything may be changed here.
     *
     * @return why not, in the user's language; empty text if it may
     */
    String locked();

    /** Sites that plugins are taken from: of the policy first, then of the user. */
    List<Site> sites();

    /**
     * Adds a site of the user.
     *
     * @param address address, or path of a folder
     * @throws FaultException if it is no address of a site, or the policy forbids other sites
     */
    void addSite(String address) throws FaultException;

    /**
     * Removes a site of the user.
     *
     * @param address address
     * @throws FaultException if there is no such site, or it is not the user's
     */
    void removeSite(String address) throws FaultException;

    /**
     * Makes a folder a copy of a site, or brings it up to date; it can be used, and is signed, like the site itself.
     *
     * @param site address of the site; null if only one is set
     * @param plugins ids of plugins that are copied with all they need of that site; empty for the whole site
     * @param folder where to: a folder that is missing, empty, or such a copy already
     * @param allowUnsigned whether the site may be signed by nobody
     * @param progress progress
     * @throws FaultException if the site cannot be used, offers no such plugin, or the folder holds something else
     */
    Mirrored mirror(URI site, List<String> plugins, Path folder, boolean allowUnsigned, Progress progress)
            throws FaultException;

    /** Keys whose signatures are trusted: of the program, of the policy, of the user. */
    Keys keys();

    /**
     * Asks sites what they offer.
     *
     * @param others sites to ask besides those that are set; if there are any, only these are asked
     * @param allowUnsigned whether sites that nobody signed may be used
     * @param progress progress
     * @throws FaultException if the policy forbids one of {@code others}, or no site is known
     */
    Offers available(List<URI> others, boolean allowUnsigned, Progress progress) throws FaultException;

    /**
     * Works out what a change would do.
     *
     * @param request what is wanted
     * @param progress progress
     * @return what would be done; with nothing in it where everything is as wanted
     * @throws FaultException if it cannot be done: something is missing (which, and what needs it), versions do not fit
     *         each other, the policy forbids it, a site cannot be read or trusted, the disk is too full
     */
    Plan plan(Request request, Progress progress) throws FaultException;

    /**
     * Works out what going back to an earlier state would do.
     *
     * @param state id of the state; null for the one before the present one
     * @param progress progress
     * @throws FaultException if there is no such state, or something that belongs to it is gone
     */
    Plan planRollback(String state, Progress progress) throws FaultException;

    /**
     * Does what a plan of this installation says: fetches, checks every signature, installs.
     *
     * @param plan plan, made for the present state
     * @param progress progress; can be cancelled until installing begins
     * @throws FaultException if it failed; the state before is in force, and the fault names the cause
     */
    Outcome perform(Plan plan, Progress progress) throws FaultException;

    /** States of the installation that are kept, newest first. */
    List<EarlierState> history();
}
