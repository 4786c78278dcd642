package org.ratswerk.plugins;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.ratswerk.core.Progress;
import org.ratswerk.core.cli.Invocation;
import org.ratswerk.launcher.BusyException;
import org.ratswerk.launcher.Transaction;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.plugins.site.ArtifactKey;

/** Does what a plan says: fetches and checks the files, and has p2 install in a transaction that is undone if it fails. */
final class Performer {
    private static final Texts TEXTS = Texts.of(Performer.class);

    private final P2 p2;
    private final Places places;
    private final Rules rules;
    private final Clearing clearing;

    /**
     * @param p2 services
     * @param places folders
     * @param rules what may be
     * @param clearing clears after a change
     */
    Performer(P2 p2, Places places, Rules rules, Clearing clearing) {
        this.p2 = p2;
        this.places = places;
        this.rules = rules;
        this.clearing = clearing;
    }

    /** See {@link Installation#perform}. */
    Outcome perform(ChangePlan change, Progress progress) throws FaultException {
        rules.requireUnlocked(change.prescribed());
        p2.forget();
        IProfile state = p2.profile();
        if (state.getTimestamp() != change.time()) {
            throw Faults.fault("fault.stale");
        }
        if (change.isEmpty() && change.provisioning() == null) {
            return new Outcome(List.of(), EarlierStates.id(state.getTimestamp()), false);
        }
        Path staging = places.user().resolve("cache").resolve("staging");
        try {
            Files.createDirectories(staging);
            try (var channel = FileChannel.open(staging.resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); var lock = channel.tryLock()) {
                if (lock == null) {
                    throw Faults.fault("fault.busy", TEXTS.get("busy.fetch"));
                }
                List<IArtifactRepository> files = stage(change, staging, progress);
                progress.checkCancelled();
                progress.begin(change.kind().progress(), 0);
                run(change, files);
                clean(staging);
            }
        } catch (OverlappingFileLockException e) {
            throw Faults.caused(e, "fault.busy", TEXTS.get("busy.fetch"));
        } catch (IOException e) {
            throw Faults.caused(e, "fault.begin", change.title(), DiskRoom.reason(places.state(), e));
        }
        return new Outcome(change.changes(), EarlierStates.id(p2.profile().getTimestamp()), change.restart());
    }

    private List<IArtifactRepository> stage(ChangePlan change, Path staging, Progress progress)
            throws FaultException, IOException {
        // p2 looks here also for what it has already
        var files = new ArrayList<IArtifactRepository>(new Pool(places, p2).lists());
        if (change.fetch().isEmpty()) {
            return files;
        }
        progress.begin(TEXTS.get("progress.fetch"), (int) (change.downloadSize() / Pool.KILOBYTE));
        for (Map.Entry<Opened, List<ArtifactKey>> site : change.fetch().entrySet()) {
            Path folder = staging.resolve(TrustedSites.name(site.getKey().address()));
            site.getKey().stage(site.getValue(), folder, Asked.transfer(progress));
            try {
                files.add(p2.files(folder));
            } catch (ProvisionException e) {
                throw Faults.caused(e, "fault.begin", change.title(), Causes.deepest(e.getStatus()));
            }
        }
        return files;
    }

    /** From here on nobody can stop it but by ending the process; then the next start undoes it. */
    private void run(ChangePlan change, List<IArtifactRepository> files) throws FaultException, IOException {
        Transaction transaction;
        try {
            transaction = Transaction.begin(places.home(), places.state(), change.title());
        } catch (BusyException e) {
            throw Faults.caused(e, "fault.busy", e.getMessage());
        }
        boolean done = false;
        Throwable cause = null;
        String why = "";
        try {
            IStatus status = p2.perform(change.provisioning(), files, new Monitor(Progress.NONE));
            if (status.matches(IStatus.ERROR | IStatus.CANCEL)) {
                why = Causes.deepest(status);
                cause = status.getException();
            } else {
                why = broken();
                if (why.isEmpty()) {
                    transaction.commit(clearing::run);
                    done = true;
                }
            }
        } catch (IOException e) {
            why = Invocation.reason(e);
            cause = e;
        } catch (RuntimeException | Error e) {
            why = String.valueOf(e);
            cause = e;
        }
        if (!done) {
            why = DiskRoom.reason(places.state(), why);
            try {
                transaction.rollback();
            } catch (IOException e) {
                throw Faults.caused(e, "fault.open", change.title(), why);
            }
        }
        p2.forget();
        if (!done) {
            throw Faults.caused(cause, "fault.undone", change.title(), why);
        }
    }

    /** The first bundle that the new state names and that is not there; empty if all are. */
    private String broken() throws IOException {
        return new BundleList(places).files().stream().filter(Files::notExists).findFirst()
                .map(file -> TEXTS.get("cause.bundle", file)).orElse("");
    }

    /** What was fetched is needed no more; after a failure it stays, so that it need not be fetched again. */
    private static void clean(Path staging) {
        try (Stream<Path> folders = Files.list(staging)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Folders.deleteAll(folder);
            }
        } catch (IOException e) {
            // the next change deletes it
        }
    }
}
