package org.ratswerk.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.ratswerk.core.Progress;
import org.ratswerk.core.exchange.Nearest;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.trust.Keys;

/** The sites that plugins are taken from, by the policy and by the user: which they are, asking and copying them. */
final class KnownSites {
    private static final Texts TEXTS = Texts.of(KnownSites.class);

    private final P2 p2;
    private final Places places;
    private final Rules rules;
    private final SiteOpener opener;

    /**
     * @param p2 services
     * @param places folders
     * @param rules what may be
     * @param opener opens sites
     */
    KnownSites(P2 p2, Places places, Rules rules, SiteOpener opener) {
        this.p2 = p2;
        this.places = places;
        this.rules = rules;
        this.opener = opener;
    }

    /** Those of the policy, then those of the user that the policy allows. */
    List<Site> all() {
        var sites = new ArrayList<Site>();
        Policy now = rules.policy();
        now.sites().forEach(site -> sites.add(new Site(site, Site.Origin.POLICY)));
        for (URI site : new UserSites(places.user()).read()) {
            if (sites.stream().noneMatch(known -> UserSites.same(known.address(), site)) && now.allowsSite(site)) {
                sites.add(new Site(site, Site.Origin.USER));
            }
        }
        return sites;
    }

    /** Adds one of the user. */
    void add(String address) throws FaultException {
        URI site = UserSites.address(address, Path.of(""));
        rules.requireAllowed(List.of(site));
        if (all().stream().anyMatch(known -> UserSites.same(known.address(), site))) {
            return;
        }
        new UserSites(places.user()).add(site);
    }

    /** Removes one of the user. */
    void remove(String address) throws FaultException {
        URI site = UserSites.address(address, Path.of(""));
        if (!new UserSites(places.user()).remove(site)) {
            boolean given = rules.policy().sites().stream().anyMatch(known -> UserSites.same(known, site));
            throw Faults.fault(given ? "fault.site.policy" : "fault.site.unknown", site,
                    rules.policy().origin("sites").orElse(""));
        }
    }

    /** The keys whose signatures are trusted. */
    Keys keys() {
        return TrustedSites.keys(places, rules.policy());
    }

    private List<URI> choose(List<URI> others) throws FaultException {
        rules.requireAllowed(others);
        List<URI> chosen = others.isEmpty() ? all().stream().map(Site::address).toList() : others;
        if (chosen.isEmpty()) {
            throw Faults.fault("fault.site.none");
        }
        return chosen;
    }

    /**
     * Asks sites what they offer.
     *
     * @param others the only sites to ask; if there are none, all that are known
     */
    Asked ask(List<URI> others, boolean allowUnsigned, Progress progress) throws FaultException {
        return Asked.of(choose(others), opener, rules.mayBeUnsigned(allowUnsigned), p2, progress);
    }

    /** See {@link Installation#mirror}. */
    Mirrored mirror(URI site, List<String> plugins, Path folder, boolean allowUnsigned, Progress progress)
            throws FaultException {
        List<URI> sites = choose(site == null ? List.of() : List.of(site));
        if (sites.size() > 1) {
            throw Faults.fault("fault.site.several",
                    sites.stream().map(URI::toString).collect(Collectors.joining(" ")));
        }
        progress.begin(TEXTS.get("progress.site", sites.get(0)), 0);
        Opened opened = opener.open(sites.get(0), rules.mayBeUnsigned(allowUnsigned), Asked.transfer(progress));
        var ids = new ArrayList<String>();
        Set<String> offered = opened.plugins();
        for (String typed : plugins) {
            ids.add(offered.stream().filter(id -> Units.isMeant(typed, id)).findFirst()
                    .orElseThrow(() -> Faults.fault("fault.offered", typed, near(typed, offered))));
        }
        progress.begin(TEXTS.get("progress.mirror", folder), 0);
        return opened.mirror(ids, folder, Asked.transfer(progress));
    }

    /** A sentence with the id that is most like what was typed; empty where none is. */
    static String near(String typed, Collection<String> ids) {
        return Nearest.of(typed, ids).map(id -> TEXTS.get("hint.near", id)).orElse("");
    }
}
