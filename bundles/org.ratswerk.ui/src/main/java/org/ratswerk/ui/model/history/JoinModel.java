package org.ratswerk.ui.model.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.ChangeNode;
import org.ratswerk.core.history.Difference;
import org.ratswerk.core.history.ThreeWay;

/**
 * What the user takes of his own and of somebody else's changes. Of changes that do not go together only one side can be
 * taken; at first it is the other's, since that is on disk already.
 */
public final class JoinModel {
    private final ThreeWay changes;
    private final Set<Difference> mine = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Difference> taken = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Whose a change is. */
    public enum Owner {
        /** The user's. */
        MINE,
        /** Somebody else's. */
        THEIRS
    }

    /**
     * @param changes changes of both
     */
    public JoinModel(ThreeWay changes) {
        this.changes = changes;
        mine.addAll(changes.mine());
        taken.addAll(changes.theirs());
        taken.addAll(changes.mineWithoutConflict());
    }

    /** Returns the changes of both as one tree. */
    public List<ChangeNode> tree() {
        var all = new ArrayList<>(changes.mine());
        all.addAll(changes.theirs());
        return ChangeNode.tree(all);
    }

    /** Tells whether the user has changes of his own. */
    public boolean hasMine() {
        return !mine.isEmpty();
    }

    /** Returns how many changes there are that do not go together with others. */
    public int conflicts() {
        return (int) changes.mine().stream().filter(this::isConflict).count();
    }

    /** Returns whose the change is. */
    public Owner owner(Difference difference) {
        return mine.contains(difference) ? Owner.MINE : Owner.THEIRS;
    }

    /** Tells whether the change does not go together with one of the other side. */
    public boolean isConflict(Difference difference) {
        return !changes.conflictsOf(difference).isEmpty();
    }

    /** Tells whether the change is taken. */
    public boolean isTaken(Difference difference) {
        return taken.contains(difference);
    }

    /** Takes a change, and then not those that do not go together with it; or does not take it. */
    public void take(Difference difference, boolean take) {
        if (take) {
            taken.add(difference);
            taken.removeAll(changes.conflictsOf(difference));
        } else {
            taken.remove(difference);
        }
    }

    /**
     * Makes the other's state as chosen, as one command.
     *
     * @param theirs the other's state as read from disk
     * @param label what it is called in the menu
     * @return what could not be taken over, in the user's language; empty if all was
     */
    public List<String> apply(Editing theirs, String label) {
        return changes.merge(theirs, label, changes.mine().stream().filter(taken::contains).toList(),
                changes.theirs().stream().filter(each -> !taken.contains(each)).toList());
    }
}
