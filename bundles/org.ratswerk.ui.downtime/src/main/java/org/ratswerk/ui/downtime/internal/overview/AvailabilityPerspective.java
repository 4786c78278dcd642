package org.ratswerk.ui.downtime.internal.overview;

import org.ratswerk.ui.Arrangement;
import org.ratswerk.ui.Ids;

/** For those who answer for availability. */
public final class AvailabilityPerspective extends Arrangement {
    /** Called by the platform. */
    public AvailabilityPerspective() {
        super(false, 0.3f, Ids.RESULTS, Ids.RELATIONS, Ids.GRAPH, Ids.PROBLEMS, Ids.SEARCH, Ids.HISTORY);
    }
}
