package org.ratswerk.core.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.CommandReplay;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.history.LocalHistory.Version;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Changes that were not saved when the program ended. */
public final class Recovery {
    private static final Texts TEXTS = Texts.of(Recovery.class);

    private final Safekeeping keeping;
    private final Path file;
    private final RecoveryJournal.Content content;

    /**
     * What came of restoring.
     *
     * @param changed whether anything has changed
     * @param misfits what could not be restored, in the user's language; empty if everything was
     */
    public record Outcome(boolean changed, List<String> misfits) {
        public Outcome {
            misfits = List.copyOf(misfits);
        }
    }

    /** What has been read for restoring, in any thread; nothing is changed yet. */
    public final class Prepared {
        private final ThreeWay changes;
        private final boolean exact;

        private Prepared(ThreeWay changes, boolean exact) {
            this.changes = changes;
            this.exact = exact;
        }

        /**
         * Restores, as one command; in the thread that changes the model. What was restored is taken down as all other
         * changes are, so that it is safe again at once.
         */
        public Outcome restore() {
            Editing editing = keeping.editing();
            String label = TEXTS.get("recovery.label");
            long before = editing.revision();
            Outcome outcome;
            if (changes == null) {
                var replay = new CommandReplay(editing, exact);
                outcome = new Outcome(replay.run(label, content.lines()), replay.misfits());
            } else {
                var misfits = new ArrayList<>(changes.merge(editing, label, changes.mineWithoutConflict(), List.of()));
                for (Difference each : changes.mine()) {
                    if (!changes.conflictsOf(each).isEmpty()) {
                        misfits.add(TEXTS.get("recovery.conflict", Wording.name(each.object()), each.text()));
                    }
                }
                outcome = new Outcome(editing.revision() != before, misfits);
            }
            if (outcome.misfits().isEmpty()) {
                forget();
            } else {
                keepAsVersion();
            }
            return outcome;
        }
    }

    Recovery(Safekeeping keeping, Path file, RecoveryJournal.Content content) {
        this.keeping = keeping;
        this.file = file;
        this.content = content;
    }

    /** Returns when the first of the changes was made. */
    public Instant from() {
        return content.lines().isEmpty() ? content.started() : content.lines().getFirst().time();
    }

    /** Returns when the last of the changes was made. */
    public Instant to() {
        return content.lines().isEmpty() ? content.started() : content.lines().getLast().time();
    }

    /** Returns what was done, the oldest first, each once, in the language it was done in. */
    public List<String> labels() {
        return content.labels();
    }

    /** Returns how many commands were taken down. */
    public int size() {
        return content.lines().size();
    }

    /** Tells whether the files are others now than when the changes were made. */
    public boolean filesChanged() {
        return !content.files().equals(keeping.files());
    }

    /**
     * Prepares the restoring. Where somebody has changed the files since, what fits is worked out: reads files.
     *
     * @param progress asked whether to stop
     * @return what to restore; empty if the files hold all of it already
     */
    public Optional<Prepared> prepare(Progress progress) {
        if (!filesChanged() && !keeping.editing().isDirty()) {
            return Optional.of(new Prepared(null, true));
        }
        Optional<AdministrationModel> mine = recovered(progress);
        Optional<Version> base = keeping.history().find(content.files());
        if (mine.isEmpty() || base.isEmpty()) {
            return Optional.of(new Prepared(null, false));
        }
        try {
            AdministrationModel begun = keeping.history().read(base.get(), progress);
            ThreeWay changes = keeping.editing().read(
                    watching -> ThreeWay.of(begun, mine.get(), keeping.editing().model(), watching), progress);
            if (changes.mine().isEmpty()) {
                forget();
                return Optional.empty();
            }
            return Optional.of(new Prepared(changes, false));
        } catch (FaultException e) {
            keeping.trouble(e);
            return Optional.of(new Prepared(null, false));
        }
    }

    /** Returns the state at the end, if the one at the beginning is still kept. */
    private Optional<AdministrationModel> recovered(Progress progress) {
        Optional<Version> base = keeping.history().find(content.files());
        if (base.isEmpty()) {
            return Optional.empty();
        }
        try {
            var editing = new Editing(keeping.history().read(base.get(), progress));
            new CommandReplay(editing, true).run("", content.lines());
            return Optional.of(editing.model());
        } catch (FaultException e) {
            keeping.trouble(e);
            return Optional.empty();
        }
    }

    /** Gives the changes up; they stay in the local history as a version. */
    public void discard() {
        keepAsVersion();
    }

    private void keepAsVersion() {
        Optional<Version> base = keeping.history().find(content.files());
        try {
            if (base.isPresent()) {
                keeping.history().keepReplayed(base.get(), content.lines(), content.labels());
                forget();
            } else {
                // nothing to build on: the record itself is kept
                Files.move(file, file.resolveSibling("discarded-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | FaultException e) {
            keeping.trouble(e);
        }
    }

    private void forget() {
        keeping.flush();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            keeping.trouble(e);
        }
    }
}
