package org.ratswerk.plugins;

import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.ratswerk.core.Progress;
import org.ratswerk.model.persistence.Fault;

/** Has p2 work out what a wish takes, and says in words why one cannot be fulfilled. */
final class Solver {
    private final P2 p2;
    private final Wishes wishes;

    /**
     * @param p2 services
     * @param wishes makes wishes
     */
    Solver(P2 p2, Wishes wishes) {
        this.p2 = p2;
        this.wishes = wishes;
    }

    /**
     * What p2 made of a wish.
     *
     * @param wish the wish that was solved, or could not be
     * @param plan p2's plan
     * @param faults why it cannot be; empty if it can
     * @param more whether what else is installed is updated as well
     */
    record Solution(P2.Wish wish, IProvisioningPlan plan, List<Fault> faults, boolean more) {
        boolean isGood() {
            return faults.isEmpty();
        }
    }

    /** Plans a wish; if that fails, with an update of all that is installed, which may be what it needs. */
    Solution solve(IProfile state, P2.Wish wish, Asked asked, Progress progress) {
        Solution first = once(state, wish, asked, progress, false);
        if (first.isGood() || wish.add().isEmpty()) {
            return first;
        }
        P2.Wish all = wishes.withAll(wish, state, asked);
        if (all.add().size() == wish.add().size()) {
            return first;
        }
        Solution second = once(state, all, asked, progress, true);
        return second.isGood() ? second : first;
    }

    private Solution once(IProfile state, P2.Wish wish, Asked asked, Progress progress, boolean more) {
        IProvisioningPlan plan = p2.plan(state, wish, asked, new Monitor(progress));
        progress.checkCancelled();
        IStatus status = plan.getStatus();
        boolean bad = status.matches(IStatus.ERROR | IStatus.CANCEL);
        return new Solution(wish, plan,
                bad ? new Causes(state, Set.copyOf(wish.remove())).of(status) : List.of(), more);
    }
}
