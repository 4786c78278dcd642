package org.ratswerk.core.snapshot;

import java.util.List;
import java.util.Map;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

/**
 * Results of a contribution that are worth being followed over time. A service with this interface is counted in every
 * snapshot, drawn over their dates, and asked what is different between two of them. Implementations keep no state and
 * may be called from any thread.
 */
public interface KeyFigures {
    /** Identifier, such as {@code downtime}; never changed: snapshots are read by it. */
    String id();

    /** Name in the user's language. */
    String title();

    /** The figures it counts, in the order in which they are shown. */
    List<KeyFigure> figures();

    /**
     * Counts.
     *
     * @param model administration; not changed
     * @param progress told how far it is, asked whether to stop
     * @return values by the ids of {@link #figures()}: numbers, durations, {@link Value#UNKNOWN} or {@link Value#NONE}
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Map<String, Value> count(AdministrationModel model, Progress progress);

    /**
     * Compares the results of two states of an administration and says why they differ.
     *
     * @param before the earlier state; not changed, also later when an explanation is asked for
     * @param now the later state; likewise
     * @param progress told how far it is, asked whether to stop
     * @return a row for each element with another result; its last column, {@code why}, tells the reason
     * @throws java.util.concurrent.CancellationException if cancelled
     */
    Table compare(AdministrationModel before, AdministrationModel now, Progress progress);
}
