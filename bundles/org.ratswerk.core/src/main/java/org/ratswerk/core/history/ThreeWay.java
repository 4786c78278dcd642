package org.ratswerk.core.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.Difference.Kind;
import org.ratswerk.core.history.Difference.Place;
import org.ratswerk.core.history.Difference.Side;

/** What two people have changed in the same state of an administration, and where that does not go together. */
public final class ThreeWay {
    private final List<Difference> mine = new ArrayList<>();
    private final List<Difference> theirs = new ArrayList<>();
    private final Map<Difference, Set<Difference>> conflicts = new IdentityHashMap<>();

    private final AdministrationModel base;
    private final AdministrationModel myState;

    private ThreeWay(AdministrationModel base, AdministrationModel myState) {
        this.base = base;
        this.myState = myState;
    }

    /**
     * Compares.
     *
     * @param base state that both began with
     * @param mine what the user has made of it
     * @param theirs what somebody else has made of it
     * @param progress asked whether to stop
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    public static ThreeWay of(AdministrationModel base, AdministrationModel mine, AdministrationModel theirs,
            Progress progress) {
        var result = new ThreeWay(base, mine);
        List<Difference> my = ModelComparison.of(base, mine, progress).differences();
        List<Difference> their = ModelComparison.of(base, theirs, progress).differences();
        Map<Place, Difference> byPlace = new HashMap<>();
        their.forEach(each -> byPlace.put(each.place(), each));
        Map<Place, Difference> done = new HashMap<>();
        for (Difference each : my) {
            Difference other = byPlace.get(each.place());
            if (other != null && each.sameResult(other)) {
                done.put(other.place(), other);
                continue;
            }
            result.mine.add(each);
            if (other != null) {
                result.conflict(each, other);
            }
        }
        their.stream().filter(each -> done.get(each.place()) != each).forEach(result.theirs::add);
        result.removals(result.mine, result.theirs);
        result.removals(result.theirs, result.mine);
        return result;
    }

    private void conflict(Difference one, Difference other) {
        conflicts.computeIfAbsent(one, none -> java.util.Collections.newSetFromMap(new IdentityHashMap<>())).add(other);
        conflicts.computeIfAbsent(other, none -> java.util.Collections.newSetFromMap(new IdentityHashMap<>())).add(one);
    }

    /** What one has removed the other may have changed, or put something into. */
    private void removals(List<Difference> some, List<Difference> others) {
        Map<String, Difference> removed = new HashMap<>();
        some.stream().filter(each -> each.kind() == Kind.REMOVED)
                .forEach(each -> removed.put(each.place().object(), each));
        if (removed.isEmpty()) {
            return;
        }
        for (Difference other : others) {
            if (other.kind() == Kind.REMOVED) {
                continue;
            }
            for (EObject each = other.object(); each != null; each = each.eContainer()) {
                if (removed.get(Wording.address(each)) instanceof Difference removal) {
                    conflict(removal, other);
                }
            }
        }
    }

    /** Returns what only the user has changed, or in another way than somebody else. */
    public List<Difference> mine() {
        return List.copyOf(mine);
    }

    /** Returns what only somebody else has changed, or in another way than the user. */
    public List<Difference> theirs() {
        return List.copyOf(theirs);
    }

    /** Returns the changes of the other one that do not go together with this one. */
    public Set<Difference> conflictsOf(Difference difference) {
        return Set.copyOf(conflicts.getOrDefault(difference, Set.of()));
    }

    /** Returns the user's changes that go together with all of the other one. */
    public List<Difference> mineWithoutConflict() {
        return mine.stream().filter(each -> !conflicts.containsKey(each)).toList();
    }

    /**
     * Puts changes of the user into the other one's state, as one command.
     *
     * @param editing the other one's state
     * @param label what it is called in the menu
     * @param wanted changes of the user
     * @param unwanted changes of the other one that are taken back
     * @return what could not be taken over, in the user's language; empty if all was
     */
    public List<String> merge(Editing editing, String label, Collection<Difference> wanted,
            Collection<Difference> unwanted) {
        var back = new Taking(editing, unwanted, Side.BEFORE, base);
        var mine = new Taking(editing, wanted, Side.AFTER, myState);
        editing.run(label, () -> {
            back.run();
            mine.run();
        });
        var misfits = new ArrayList<>(back.misfits());
        misfits.addAll(mine.misfits());
        return misfits;
    }
}
