package org.ratswerk.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.ratswerk.core.Progress;
import org.ratswerk.core.policy.Pin;
import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.site.Mirrored;
import org.ratswerk.plugins.trust.Keys;

/** An installation that p2 has made: one change, or look at it, at a time. */
final class P2Installation implements Installation {
    private final P2 p2;
    private final Places places;
    private final Rules rules;
    private final KnownSites sites;
    private final Solver solver;
    private final Planner planner;
    private final Performer performer;
    private final EarlierStates states;

    /**
     * @param p2 services
     * @param places folders
     * @param policy what the administrators lay down
     * @param opener opens sites
     */
    P2Installation(P2 p2, Places places, Supplier<Policy> policy, SiteOpener opener) {
        this.p2 = p2;
        this.places = places;
        rules = new Rules(places, policy);
        sites = new KnownSites(p2, places, rules, opener);
        var wishes = new Wishes(rules);
        solver = new Solver(p2, wishes);
        planner = new Planner(p2, places, rules, sites, wishes, solver);
        performer = new Performer(p2, places, rules, new Clearing(p2, places, Clearing.KEPT));
        states = new EarlierStates(p2, places, rules);
    }

    @Override
    public synchronized List<InstalledPlugin> installed() {
        p2.forget();
        IProfile state = p2.profile();
        var pool = new Pool(places, p2);
        var installed = new ArrayList<InstalledPlugin>();
        for (IInstallableUnit root : P2.roots(state)) {
            if (Units.isFeature(root)) {
                long size = Units.included(root, state::available, P2.system(state)).stream()
                        .flatMap(unit -> unit.getArtifacts().stream()).distinct().mapToLong(pool::size).sum();
                installed.add(new InstalledPlugin(Units.id(root), Units.name(root), Units.description(root),
                        root.getVersion().toString(), Units.provider(root), Units.isBase(root),
                        P2.isShared(state, root), rules.pin(Units.id(root)).map(Pin::versions).orElse(null), size));
            }
        }
        Collator collator = Collator.getInstance();
        installed.sort(Comparator.comparing(InstalledPlugin::base).reversed()
                .thenComparing(InstalledPlugin::name, collator::compare).thenComparing(InstalledPlugin::id));
        return installed;
    }

    @Override
    public synchronized List<String> leftOut() {
        return states.leftOut();
    }

    @Override
    public String locked() {
        return rules.locked();
    }

    @Override
    public List<Site> sites() {
        return sites.all();
    }

    @Override
    public synchronized void addSite(String address) throws FaultException {
        sites.add(address);
    }

    @Override
    public synchronized void removeSite(String address) throws FaultException {
        sites.remove(address);
    }

    @Override
    public synchronized Mirrored mirror(URI site, List<String> plugins, Path folder, boolean allowUnsigned,
            Progress progress) throws FaultException {
        return sites.mirror(site, plugins, folder, allowUnsigned, progress);
    }

    @Override
    public Keys keys() {
        return sites.keys();
    }

    @Override
    public synchronized Offers available(List<URI> others, boolean allowUnsigned, Progress progress)
            throws FaultException {
        p2.forget();
        Asked asked = sites.ask(others, allowUnsigned, progress);
        return new OfferReader(rules, solver, asked, p2.profile(), new Pool(places, p2)).read(progress);
    }

    @Override
    public synchronized Plan plan(Request request, Progress progress) throws FaultException {
        return planner.plan(request, progress);
    }

    @Override
    public synchronized Plan planRollback(String state, Progress progress) throws FaultException {
        return states.plan(state, planner, progress);
    }

    @Override
    public synchronized Outcome perform(Plan plan, Progress progress) throws FaultException {
        return performer.perform((ChangePlan) plan, progress);
    }

    @Override
    public synchronized List<EarlierState> history() {
        return states.history();
    }
}
