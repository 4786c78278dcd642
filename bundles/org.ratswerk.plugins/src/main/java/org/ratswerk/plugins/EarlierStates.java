package org.ratswerk.plugins;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.ChangePlan.Kind;

/** The states that the installation has been in, and the way back to one. */
final class EarlierStates {
    private static final DateTimeFormatter ID = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final P2 p2;
    private final Places places;
    private final Rules rules;

    /**
     * @param p2 services
     * @param places folders
     * @param rules what may be
     */
    EarlierStates(P2 p2, Places places, Rules rules) {
        this.p2 = p2;
        this.places = places;
        this.rules = rules;
    }

    /** The id that users know a state by. */
    static String id(long time) {
        return ID.format(Instant.ofEpochMilli(time).atZone(ZoneId.systemDefault()));
    }

    /** States that differ in what is installed, oldest first; of several the same the last. */
    static List<IProfile> different(P2 p2) {
        var states = new ArrayList<IProfile>();
        for (long time : p2.times()) {
            IProfile state = p2.profile(time);
            if (state == null || P2.roots(state).isEmpty()) {
                continue;
            }
            if (!states.isEmpty() && names(states.getLast()).equals(names(state))) {
                states.removeLast();
            }
            states.add(state);
        }
        return states;
    }

    private static Set<String> names(IProfile state) {
        return P2.roots(state).stream().map(root -> root.getId() + " " + root.getVersion())
                .collect(Collectors.toSet());
    }

    /** See {@link Installation#history}. */
    List<EarlierState> history() {
        p2.forget();
        var pool = new Pool(places, p2);
        var history = new ArrayList<EarlierState>();
        Set<IInstallableUnit> before = null;
        List<IProfile> states = different(p2);
        for (IProfile state : states) {
            Set<IInstallableUnit> roots = P2.roots(state);
            List<Change> changes = List.of();
            if (before != null) {
                var removed = new HashSet<>(before);
                removed.removeAll(roots);
                var added = new HashSet<>(roots);
                added.removeAll(before);
                changes = Changes.of(removed, added, unit -> 0);
            }
            history.add(0, new EarlierState(id(state.getTimestamp()), Instant.ofEpochMilli(state.getTimestamp()),
                    state == states.getLast(), changes, lacking(P2.all(state), pool)));
            before = roots;
        }
        return history;
    }

    /** Units with a file that is no longer here. */
    private static List<String> lacking(Collection<IInstallableUnit> units, Pool pool) {
        return units.stream()
                .filter(unit -> unit.getArtifacts().stream().anyMatch(key -> pool.file(key).isEmpty()))
                .map(unit -> Units.id(unit) + " " + unit.getVersion()).distinct().sorted().toList();
    }

    /** See {@link Installation#leftOut}. */
    List<String> leftOut() {
        if (!places.shared()) {
            return List.of();
        }
        List<IProfile> states = different(p2);
        if (states.size() < 2) {
            return List.of();
        }
        IProfile now = states.getLast();
        IProfile before = states.get(states.size() - 2);
        var shared = new HashSet<>(P2.roots(now));
        shared.removeAll(P2.ownRoots(now));
        if (P2.roots(before).containsAll(shared)) {
            return List.of();
        }
        return P2.ownRoots(before).stream().filter(Units::isFeature)
                .filter(root -> P2.root(now, root.getId()).isEmpty()).map(Units::id).sorted().toList();
    }

    /** See {@link Installation#planRollback}. */
    ChangePlan plan(String state, Planner planner, Progress progress) throws FaultException {
        rules.requireUnlocked(false);
        p2.forget();
        IProfile now = p2.profile();
        IProfile target = target(state);
        if (P2.ownRoots(target).equals(P2.ownRoots(now))) {
            return ChangePlan.nothing(Kind.ROLLBACK, "", now, List.of(), false);
        }
        for (IInstallableUnit root : P2.ownRoots(target)) {
            if (Units.isFeature(root) && P2.root(now, root.getId()).filter(each -> Units.same(each, root)).isEmpty()
                    && !rules.isAllowed(root)) {
                throw new FaultException(List.of(Fault.of(rules.forbidden(root))));
            }
        }
        IProvisioningPlan plan = p2.back(now, target, new Monitor(progress));
        if (plan.getStatus().matches(IStatus.ERROR | IStatus.CANCEL)) {
            throw new FaultException(new Causes(now, Set.of()).of(plan.getStatus()));
        }
        List<String> gone = lacking(P2.all(plan.getAdditions()), new Pool(places, p2));
        if (!gone.isEmpty()) {
            throw Faults.fault("fault.state.gone", id(target.getTimestamp()), String.join(", ", gone));
        }
        return planner.plan(Kind.ROLLBACK, id(target.getTimestamp()), now, plan, new Asked(), List.of(), false);
    }

    private IProfile target(String state) throws FaultException {
        List<IProfile> states = different(p2);
        if (state == null) {
            if (states.size() < 2) {
                throw Faults.fault("fault.state.none");
            }
            return states.get(states.size() - 2);
        }
        return states.stream().filter(each -> id(each.getTimestamp()).equals(state)).findFirst()
                .orElseThrow(() -> Faults.fault("fault.state", state));
    }
}
