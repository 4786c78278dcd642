package org.ratswerk.ui.downtime.model.snapshot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ratswerk.analysis.downtime.DowntimeFigures;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;
import org.ratswerk.core.snapshot.KeyFigure;
import org.ratswerk.core.snapshot.KeyFigures;
import org.ratswerk.core.snapshot.Snapshot;
import org.ratswerk.core.snapshot.Snapshots;
import org.ratswerk.core.snapshot.Trend;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** The snapshots of one administration that is open: which there are, what can be done with them. */
public final class SnapshotBoard {
    private static final Texts TEXTS = Texts.of(SnapshotBoard.class);
    private static final int COMPARED = 2;

    private final Editing editing;
    private final Clock clock;
    private final Snapshots snapshots;
    private final KeyFigures figures = new DowntimeFigures();
    private List<Snapshot> list = List.of();
    private List<Fault> faults = List.of();

    /**
     * @param editing administration
     * @param folder its folder
     * @param clock tells date and time
     */
    public SnapshotBoard(Editing editing, Path folder, Clock clock) {
        this.editing = editing;
        this.clock = clock;
        this.snapshots = new Snapshots(folder, clock);
    }

    // --- in the background

    /** Looks which snapshots there are. Reads files. */
    public Snapshots.Listing look() throws FaultException {
        return snapshots.list();
    }

    /**
     * Takes a snapshot of the administration as it is now, saved or not. Writes a file.
     *
     * @param label what the user calls it; empty for nothing
     * @param contributions whose figures are counted
     * @param progress told how far it is, asked whether to stop
     */
    public Snapshot take(String label, List<KeyFigures> contributions, Progress progress) throws FaultException {
        return snapshots.take(Snapshots.contents(copy(progress)), label, contributions, progress);
    }

    /**
     * Compares two states. Reads files.
     *
     * @param before the earlier one
     * @param now the later one; null for the administration as it is now
     * @param progress told how far it is, asked whether to stop
     */
    public ChangesList compare(Snapshot before, Snapshot now, Progress progress) throws FaultException {
        AdministrationModel then = Snapshots.open(before, progress);
        AdministrationModel later = now == null ? copy(progress) : Snapshots.open(now, progress);
        String name = now == null ? TEXTS.get("name.now", DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .format(LocalTime.now(clock))) : name(now);
        return new ChangesList(figures.compare(then, later, progress), TEXTS.get("compared", name(before), name));
    }

    private AdministrationModel copy(Progress progress) {
        return editing.read(each -> Snapshots.copy(editing.model()), progress);
    }

    // --- what is shown

    /** Takes over what was found. */
    public void show(Snapshots.Listing listing) {
        list = listing.snapshots();
        faults = listing.faults();
    }

    /** Returns the snapshots, the newest first. */
    public List<Snapshot> snapshots() {
        return list.reversed();
    }

    /** Tells whether there is nothing to show, not even a file that cannot be read. */
    public boolean isEmpty() {
        return list.isEmpty() && faults.isEmpty();
    }

    /** Returns what is wrong with files that could not be read, in a sentence; empty if all could be. */
    public String trouble() {
        return faults.isEmpty() ? "" : TEXTS.get("trouble", faults.size(), faults.getFirst());
    }

    /** Returns the course of the figures over all snapshots. */
    public Trend trend(List<KeyFigures> contributions) {
        return Trend.of(list, contributions);
    }

    /** Returns the titles of the columns: date, label, user, figures. */
    public List<String> columns() {
        var columns = new ArrayList<String>(List.of(TEXTS.get("column.time"), TEXTS.get("column.label")));
        figures.figures().stream().map(KeyFigure::label).forEach(columns::add);
        columns.add(TEXTS.get("column.who"));
        return columns;
    }

    /** Returns what the columns show of a snapshot. */
    public List<String> cells(Snapshot snapshot) {
        var cells = new ArrayList<String>(List.of(Trend.moment(snapshot.time()), snapshot.label()));
        for (KeyFigure figure : figures.figures()) {
            Value value = snapshot.value(figures.id(), figure.id()).orElse(Value.NONE);
            cells.add(value instanceof Value.None ? "–" : Values.human(value));
        }
        cells.add(snapshot.who());
        return cells;
    }

    /** Returns date and label of a snapshot. */
    public static String name(Snapshot snapshot) {
        String time = Trend.moment(snapshot.time());
        return snapshot.label().isEmpty() ? TEXTS.get("name", time) : TEXTS.get("name.labelled", time, snapshot.label());
    }

    // --- what can be done

    /** Returns why the snapshots cannot be compared with the administration as it is now; empty if they can. */
    public static Optional<String> nowFault(Collection<Snapshot> selected) {
        return selected.size() == 1 ? Optional.empty() : Optional.of(TEXTS.get("fault.one"));
    }

    /** Returns why the snapshots cannot be compared with each other; empty if they can. */
    public static Optional<String> pairFault(Collection<Snapshot> selected) {
        return selected.size() == COMPARED ? Optional.empty() : Optional.of(TEXTS.get("fault.two"));
    }

    /** Returns why the snapshots cannot be deleted; empty if they can. */
    public static Optional<String> deleteFault(Collection<Snapshot> selected) {
        return selected.isEmpty() ? Optional.of(TEXTS.get("fault.some")) : Optional.empty();
    }

    /** Returns what to ask before snapshots are deleted. */
    public static String deleteQuestion(List<Snapshot> selected) {
        return selected.size() == 1 ? TEXTS.get("delete.one", name(selected.getFirst()))
                : TEXTS.get("delete.several", selected.size());
    }

    /** Returns the two of them by time: the earlier first. */
    public static Map.Entry<Snapshot, Snapshot> pair(List<Snapshot> two) {
        var first = two.getFirst();
        var second = two.getLast();
        return first.time().isAfter(second.time()) ? Map.entry(second, first) : Map.entry(first, second);
    }
}
