package org.ratswerk.ui.internal.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.FileEditors;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.opening.DiagramCopy;
import org.ratswerk.ui.model.opening.ToOpen;

/** Opens what the user has named outside of the window: on the command line, or by a double click on a file. */
public final class Requested {
    private static final Texts TEXTS = Texts.of(Requested.class);

    private Requested() {
    }

    /**
     * Opens it when the program has started; and what was open last, if no administration is named.
     *
     * @param paths folders and files, absolute; they need not be there
     */
    public static void openAtStart(List<Path> paths) {
        find(paths, found -> {
            if (found.stream().noneMatch(each -> each.folder() != null && each.file() == null)) {
                Opening.restore();
            }
            open(found);
        });
    }

    /**
     * Opens it in the window that is there.
     *
     * @param paths folders and files, absolute; they need not be there
     */
    public static void openNow(List<Path> paths) {
        find(paths, Requested::open);
    }

    /** Looks at the files in a job and goes on in the UI thread. */
    private static void find(List<Path> paths, Consumer<List<ToOpen>> then) {
        if (paths.isEmpty()) {
            then.accept(List.of());
            return;
        }
        Job.create(TEXTS.get("looking"), (ICoreRunnable) monitor -> {
            List<ToOpen> found = paths.stream().map(ToOpen::of).toList();
            Display.getDefault().asyncExec(() -> then.accept(found));
        }).schedule();
    }

    private static void open(List<ToOpen> found) {
        Map<Path, List<Path>> files = new LinkedHashMap<>();
        var faults = new ArrayList<Fault>();
        for (ToOpen each : found) {
            if (each.fault() != null) {
                faults.add(each.fault());
            } else if (each.folder() != null) {
                var ofFolder = files.computeIfAbsent(each.folder(), folder -> new ArrayList<>());
                if (each.file() != null) {
                    ofFolder.add(each.file());
                }
            }
        }
        files.forEach((folder, shown) -> Opening.open(folder, opened -> shown.forEach(Requested::show)));
        found.stream().filter(ToOpen::isLoose).forEach(each -> openLoose(each.file()));
        if (!faults.isEmpty()) {
            FaultDialog.open(TEXTS.get("failed"), TEXTS.get("failed.text"), faults, null);
        }
    }

    private static void show(Path file) {
        CommandState.page().ifPresent(page -> FileEditors.open(page, file));
    }

    /** A diagram of no administration can be looked at as it is, or become part of the one that is open. */
    private static void openLoose(Path file) {
        var administration = CommandState.administration();
        if (administration.isEmpty()) {
            show(file);
            return;
        }
        var dialog = new MessageDialog(CommandState.page().map(page -> page.getWorkbenchWindow().getShell()).orElse(null),
                TEXTS.get("loose.title"), null,
                TEXTS.get("loose.text", file.getFileName(), file.getParent(), administration.get().name()),
                MessageDialog.QUESTION, 0, TEXTS.get("loose.open"), TEXTS.get("loose.copy"),
                IDialogConstants.CANCEL_LABEL);
        int answer = dialog.open();
        if (answer == Window.OK) {
            show(file);
        } else if (answer == 1) {
            copy(administration.get(), file);
        }
    }

    private static void copy(OpenAdministration administration, Path file) {
        Job.create(TEXTS.get("copying", file.getFileName()), (ICoreRunnable) monitor -> {
            try {
                Path copy = DiagramCopy.into(administration.folder(), file);
                UiPlugin.administrations().filesChanged();
                Display.getDefault().asyncExec(() -> show(copy));
            } catch (IOException e) {
                var fault = new Fault(file.toString(), 0, 0, TEXTS.get("copy.failed", administration.folder()));
                Display.getDefault().asyncExec(
                        () -> FaultDialog.open(TEXTS.get("failed"), TEXTS.get("failed.text"), List.of(fault), e));
            }
        }).schedule();
    }
}
