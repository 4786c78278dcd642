package org.ratswerk.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.Sample;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.internal.navigator.NavigatorView;
import org.ratswerk.ui.internal.preferences.Settings;
import org.ratswerk.ui.model.OpenAdministration;

/** Opens, makes and closes administrations; all work on files in jobs. */
public final class Opening {
    private Opening() {
    }

    private interface Work {
        OpenAdministration run(Progress progress) throws FaultException;
    }

    /** Opens the administration in the folder. */
    public static void open(Path folder) {
        open(folder, opened -> { });
    }

    /**
     * Opens the administration in the folder, if it is not open.
     *
     * @param folder folder
     * @param then called in the UI thread with the administration when it is open
     */
    public static void open(Path folder, Consumer<OpenAdministration> then) {
        start(UiTexts.get("opening.open", folder.getFileName()), new OfFolder(folder.toAbsolutePath().normalize()),
                progress -> UiPlugin.administrations().open(folder, progress), opened -> {
                    opened(opened);
                    then.accept(opened);
                });
    }

    /** Whoever opens a folder that is being opened waits for that, instead of reading it once more. */
    private record OfFolder(Path folder) implements ISchedulingRule {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return equals(rule);
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return equals(rule);
        }
    }

    /** Reads the administration anew; what is not saved is kept in the local history if the user agrees. */
    public static void reload(OpenAdministration administration) {
        Saving.revert(administration);
    }

    /**
     * Reads the administration anew. What is not saved is gone.
     *
     * @param administration administration
     * @param then called in the UI thread with the administration that has taken its place
     */
    public static void reopen(OpenAdministration administration, Consumer<OpenAdministration> then) {
        start(UiTexts.get("opening.open", administration.name()),
                progress -> UiPlugin.administrations().reload(administration.folder(), progress), reopened -> {
                    remember();
                    then.accept(reopened);
                });
    }

    /** Makes an empty administration in a new or empty folder and opens it. */
    public static void create(Path folder, String name) {
        start(UiTexts.get("opening.create", name), progress -> {
            AdministrationFolder.create(folder, name);
            return UiPlugin.administrations().open(folder, progress);
        });
    }

    /** Opens the user's copy of a sample; makes it when there is none yet. */
    public static void sample(Sample sample) {
        start(UiTexts.get("opening.sample", sample.title()), progress -> {
            var folder = sampleFolder(sample);
            if (isEmpty(folder)) {
                sample.create(folder, UiPlugin.registry(), progress);
            }
            return UiPlugin.administrations().open(folder, progress);
        });
    }

    /** Closes the administration, after asking what to do with what is not saved. */
    public static void close(OpenAdministration administration) {
        if (!Saving.mayClose(List.of(administration))) {
            return;
        }
        UiPlugin.administrations().close(administration);
        remember();
    }

    private static Path sampleFolder(Sample sample) throws FaultException {
        try {
            return Path.of(Platform.getInstanceLocation().getURL().toURI()).resolve(sample.id());
        } catch (java.net.URISyntaxException e) {
            // The platform writes blanks into these addresses as they are.
            return Path.of(new java.io.File(Platform.getInstanceLocation().getURL().getPath()).getPath())
                    .resolve(sample.id());
        }
    }

    private static boolean isEmpty(Path folder) throws FaultException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new FaultException(new Fault(folder.toString(), 0, 0, UiTexts.get("opening.unreadable")), e);
        }
    }

    private static void start(String title, Work work) {
        start(title, work, Opening::opened);
    }

    private static void start(String title, Work work, Consumer<OpenAdministration> then) {
        start(title, null, work, then);
    }

    private static void start(String title, ISchedulingRule rule, Work work, Consumer<OpenAdministration> then) {
        var job = new Job(title) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    var opened = work.run(new MonitorProgress(monitor, (task, share) -> { }));
                    ui(() -> then.accept(opened));
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                } catch (FaultException e) {
                    ui(() -> FaultDialog.open(UiTexts.get("opening.failed"), title, e));
                    return Status.OK_STATUS;
                }
            }
        };
        job.setUser(false);
        job.setRule(rule);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private static void opened(OpenAdministration administration) {
        remember();
        CommandState.navigator().ifPresent(view -> view.reveal(administration));
    }

    private static void remember() {
        Session.remember(UiPlugin.administrations().list());
        CommandState.changed();
    }

    private static void ui(Runnable runnable) {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(runnable);
        }
    }

    /** Opens what was open at the end of the last session, if the user wants that. */
    public static void restore() {
        if (Settings.reopens()) {
            Session.open().forEach(Opening::open);
        }
    }

    /** Shows the element in the navigator and in the details. */
    public static void jump(ElementRef target) {
        CommandState.page().ifPresent(page -> {
            if (NavigatorView.show(page) instanceof NavigatorView view) {
                view.reveal(target.object());
            }
        });
    }
}
