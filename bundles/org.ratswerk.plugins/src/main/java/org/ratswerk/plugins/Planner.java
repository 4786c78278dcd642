package org.ratswerk.plugins;

import java.io.IOException;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.AvailablePlugin.State;
import org.ratswerk.plugins.site.ArtifactKey;

/** Makes plans: what a request changes, what has to be fetched for it, and whether there is room. */
final class Planner {
    private static final Texts TEXTS = Texts.of(Planner.class);

    private final P2 p2;
    private final Places places;
    private final Rules rules;
    private final KnownSites sites;
    private final Wishes wishes;
    private final Solver solver;

    /**
     * @param p2 services
     * @param places folders
     * @param rules what may be
     * @param sites where plugins come from
     * @param wishes makes wishes of requests
     * @param solver solves wishes
     */
    Planner(P2 p2, Places places, Rules rules, KnownSites sites, Wishes wishes, Solver solver) {
        this.p2 = p2;
        this.places = places;
        this.rules = rules;
        this.sites = sites;
        this.wishes = wishes;
        this.solver = solver;
    }

    /** See {@link Installation#plan}. */
    ChangePlan plan(Request asked, Progress progress) throws FaultException {
        rules.requireUnlocked(asked.prescribed());
        p2.forget();
        IProfile state = p2.profile();
        Request request = asked.prescribed() ? wishes.prescribed(asked, state) : asked;
        boolean asks = !request.install().isEmpty() || !request.update().isEmpty() || request.updateAll();
        Asked offer = asks ? sites.ask(request.sites(), request.allowUnsigned(), progress) : new Asked();
        if (asks && offer.isEmpty()) {
            throw new FaultException(offer.failures().isEmpty() ? List.of(Fault.of(TEXTS.get("fault.site.empty")))
                    : offer.faults());
        }
        var warnings = new ArrayList<String>();
        P2.Wish wish = wishes.of(request, state, offer, warnings);
        if (wish.add().isEmpty() && wish.remove().isEmpty()) {
            return ChangePlan.nothing(ChangePlan.Kind.CHANGE, "", state, warnings, asked.prescribed());
        }
        progress.begin(TEXTS.get("progress.plan"), 0);
        Solver.Solution solution = solver.solve(state, wish, offer, progress);
        if (!solution.isGood()) {
            var faults = new ArrayList<>(solution.faults());
            faults.addAll(offer.faults());
            throw new FaultException(faults);
        }
        if (solution.more()) {
            warnings.add(TEXTS.get("warning.more"));
        }
        return plan(ChangePlan.Kind.of(wish), names(solution.wish()), state, solution.plan(), offer, warnings,
                asked.prescribed());
    }

    private static String names(P2.Wish wish) {
        return Stream.concat(wish.add().stream(), wish.remove().stream()).filter(Units::isFeature).map(Units::name)
                .distinct().collect(Collectors.joining(", "));
    }

    /**
     * The plan for what p2 has worked out.
     *
     * @param kind what sort of change it is
     * @param of what is changed, for the title
     * @param state present state
     * @param provisioning p2's plan
     * @param asked what sites offer
     * @param warnings what the user is told before
     * @param prescribed whether the policy wants it
     */
    ChangePlan plan(ChangePlan.Kind kind, String of, IProfile state, IProvisioningPlan provisioning, Asked asked,
            List<String> warnings, boolean prescribed) throws FaultException {
        var pool = new Pool(places, p2);
        // what a shared program folder holds is added for p2 only
        var added = new HashSet<>(P2.all(provisioning.getAdditions()));
        added.removeAll(state.available(QueryUtil.createIUAnyQuery(), null).toUnmodifiableSet());
        var removed = new HashSet<>(P2.all(provisioning.getRemovals()));
        // what is taken out and put back stays
        removed.removeAll(P2.all(provisioning.getAdditions()));
        Map<Opened, List<ArtifactKey>> fetch = fetch(added, asked, pool);
        long download = fetch.values().stream().flatMap(List::stream).mapToLong(asked::size).sum();
        long needed = 2 * download + Pool.stateSize(places.state()) + DiskRoom.RESERVE;
        long free = requireRoom(needed, download);
        return new ChangePlan(kind, kind.title(of), state.getTimestamp(), provisioning, fetch,
                Changes.of(removed, added, unit -> unit.getArtifacts().stream()
                        .filter(key -> pool.file(key).isEmpty()).mapToLong(key -> asked.size(Units.key(key))).sum()),
                download, needed, free, incoming(added, asked, state, pool), warnings, prescribed);
    }

    /** Files that are not here yet, by the site that offers them. */
    private static Map<Opened, List<ArtifactKey>> fetch(Set<IInstallableUnit> added, Asked asked, Pool pool)
            throws FaultException {
        var fetch = new LinkedHashMap<Opened, List<ArtifactKey>>();
        var seen = new HashSet<IArtifactKey>();
        for (IInstallableUnit unit : added) {
            for (IArtifactKey file : unit.getArtifacts()) {
                if (seen.add(file) && pool.file(file).isEmpty()) {
                    ArtifactKey key = Units.key(file);
                    Opened site = asked.site(key)
                            .orElseThrow(() -> Faults.fault("fault.file", key, Units.name(unit), unit.getVersion()));
                    fetch.computeIfAbsent(site, none -> new ArrayList<>()).add(key);
                }
            }
        }
        return fetch;
    }

    private static List<AvailablePlugin> incoming(Set<IInstallableUnit> added, Asked asked, IProfile state, Pool pool) {
        var incoming = new ArrayList<AvailablePlugin>();
        for (IInstallableUnit unit : added) {
            if (Units.isFeature(unit) && asked.site(unit) != null) {
                IInstallableUnit present = P2.root(state, unit.getId()).orElse(null);
                incoming.add(OfferReader.offered(asked, state, pool, unit, present,
                        present == null ? State.NEW : State.UPDATE, ""));
            }
        }
        incoming.sort(Comparator.comparing(AvailablePlugin::base).reversed().thenComparing(AvailablePlugin::name,
                Collator.getInstance()::compare));
        return incoming;
    }

    /** Free bytes, if they are enough where the program is and where files are fetched to. */
    private long requireRoom(long needed, long download) throws FaultException {
        try {
            var state = Pool.store(places.state());
            var cache = Pool.store(places.user());
            long free = state.getUsableSpace();
            if (free < needed) {
                throw Faults.fault("fault.disk", places.state(), DiskRoom.megabytes(needed), DiskRoom.megabytes(free));
            }
            if (!cache.equals(state) && cache.getUsableSpace() < download + DiskRoom.RESERVE) {
                throw Faults.fault("fault.disk", places.user(), DiskRoom.megabytes(download + DiskRoom.RESERVE),
                        DiskRoom.megabytes(cache.getUsableSpace()));
            }
            return free;
        } catch (IOException e) {
            throw new FaultException(
                    new Fault(places.state().toString(), 0, 0, TEXTS.get("fault.store", Invocation.reason(e))), e);
        }
    }
}
