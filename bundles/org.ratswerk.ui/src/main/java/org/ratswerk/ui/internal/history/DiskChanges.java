package org.ratswerk.ui.internal.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.core.history.ThreeWay;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.history.HistoryWords;
import org.ratswerk.ui.model.history.JoinModel;

/** What happens when somebody else changes the files of an open administration. */
public final class DiskChanges {
    private static final int COMPARE = 0;
    private static final int RELOAD = 1;
    private static final int KEEP = 2;
    private static final int LATER = 3;
    private static final int SHOWN = 5;

    /** What the user has been told already, and wants to decide later. */
    private static final Map<OpenAdministration, String> TOLD = new WeakHashMap<>();
    private static final Set<OpenAdministration> ASKING = new HashSet<>();

    private DiskChanges() {
    }

    /** Looks in the background whether the files are others; from any thread. */
    static void check(OpenAdministration administration) {
        var job = new Job(HistoryTexts.get("disk.checking")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                if (!UiPlugin.administrations().list().contains(administration)) {
                    return Status.OK_STATUS;
                }
                try {
                    List<Path> files = Keeping.of(administration).changedOnDisk();
                    if (!files.isEmpty()) {
                        var state = state(administration, files);
                        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> tell(administration, state));
                    }
                } catch (FaultException e) {
                    // the folder is gone for the moment; saving will tell
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private static String state(OpenAdministration administration, List<Path> files) {
        return files.stream().map(file -> {
            var path = administration.folder().resolve(file);
            try {
                return file + " " + Files.size(path) + " " + Files.getLastModifiedTime(path);
            } catch (IOException e) {
                return file + " -";
            }
        }).collect(Collectors.joining("\n"));
    }

    /** Asks once for each change, and only while the user is at the window and not in a dialog. */
    private static void tell(OpenAdministration administration, String state) {
        if (Display.getCurrent().getActiveShell() != null && CommandState.isAtWindow() && !state.equals(TOLD.get(administration))
                && UiPlugin.administrations().list().contains(administration)) {
            TOLD.put(administration, state);
            ask(administration);
        }
    }

    /** Tells whether somebody else has changed the files. */
    public static boolean isConflict(OpenAdministration administration) {
        try {
            return !Keeping.of(administration).changedOnDisk().isEmpty();
        } catch (FaultException e) {
            return false;
        }
    }

    /** Asks what to do about the other state on disk. */
    public static void ask(OpenAdministration administration) {
        if (!ASKING.add(administration)) {
            return;
        }
        try {
            List<Path> files = Keeping.of(administration).changedOnDisk();
            if (!files.isEmpty()) {
                decide(administration, files);
            }
        } catch (FaultException e) {
            FaultDialog.open(HistoryTexts.get("disk.title"), administration.name(), e);
        } finally {
            ASKING.remove(administration);
        }
    }

    private static void decide(OpenAdministration administration, List<Path> files) {
        var names = files.stream().limit(SHOWN).map(file -> HistoryTexts.get("disk.file", file))
                .collect(Collectors.joining("\n"))
                + (files.size() > SHOWN ? "\n" + HistoryTexts.get("disk.files", files.size() - SHOWN) : "");
        var editing = administration.editing();
        var text = HistoryTexts.get("disk.text", administration.name(), names) + "\n\n"
                + (editing.isDirty() ? HistoryTexts.get("disk.dirty", HistoryWords.lines(editing.unsavedLabels()))
                        : HistoryTexts.get("disk.clean"));
        switch (new Question("dialog.disk", HistoryTexts.get("disk.title"), text, MessageDialog.WARNING, LATER,
                HistoryTexts.get("disk.compare"), HistoryTexts.get("disk.reload"), HistoryTexts.get("disk.keep"),
                HistoryTexts.get("disk.later")).ask()) {
        case COMPARE -> compare(administration);
        case RELOAD -> reload(administration);
        case KEEP -> keepMine(administration);
        default -> {
            // asked again before saving
        }
        }
    }

    static void reload(OpenAdministration administration) {
        Saving.keepUnsaved(administration);
        Opening.reopen(administration, reopened -> { });
    }

    static void keepMine(OpenAdministration administration) {
        try {
            Keeping.of(administration).keepMine();
        } catch (FaultException e) {
            FaultDialog.open(HistoryTexts.get("disk.title"), administration.name(), e);
        }
        CommandState.changed();
    }

    private static void compare(OpenAdministration administration) {
        var job = new Job(HistoryTexts.get("disk.comparing", administration.name())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    var changes = changes(administration, new MonitorProgress(monitor, (task, share) -> { }));
                    PlatformUI.getWorkbench().getDisplay()
                            .asyncExec(() -> show(administration, new JoinModel(changes)));
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                } catch (FaultException e) {
                    PlatformUI.getWorkbench().getDisplay().asyncExec(
                            () -> FaultDialog.open(HistoryTexts.get("disk.title"), administration.name(), e));
                    return Status.OK_STATUS;
                }
            }
        };
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private static ThreeWay changes(OpenAdministration administration, Progress progress) throws FaultException {
        AdministrationModel theirs = AdministrationFolder.open(administration.folder(), progress).model();
        AdministrationModel base = administration.editing().isDirty() ? Keeping.of(administration).base(progress)
                : administration.model();
        return administration.editing()
                .read(watching -> ThreeWay.of(base, administration.model(), theirs, watching), progress);
    }

    private static void show(OpenAdministration administration, JoinModel model) {
        switch (new JoinDialog(administration, model).ask()) {
        case JoinDialog.JOIN -> join(administration, model);
        case JoinDialog.KEEP -> keepMine(administration);
        default -> {
            // asked again before saving
        }
        }
    }

    private static void join(OpenAdministration administration, JoinModel model) {
        Saving.keepUnsaved(administration);
        Keeping.of(administration).keepTheirs();
        Opening.reopen(administration, reopened -> {
            List<String> misfits = model.apply(reopened.editing(), HistoryTexts.get("join.label"));
            CommandState.changed();
            if (!misfits.isEmpty()) {
                FaultDialog.open(HistoryTexts.get("join.partly"), HistoryTexts.get("join.partly.text"),
                        misfits.stream().map(Fault::of).toList(), null);
            }
        });
    }
}
