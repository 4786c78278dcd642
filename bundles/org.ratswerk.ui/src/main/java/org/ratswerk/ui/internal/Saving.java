package org.ratswerk.ui.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.history.DiskChanges;
import org.ratswerk.ui.internal.history.HistoryTexts;
import org.ratswerk.ui.internal.history.Keeping;
import org.ratswerk.ui.internal.history.Question;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.history.HistoryWords;

/** Saves administrations, and asks before what is not saved is given up. Used in the UI thread. */
public final class Saving {
    private static final int SAVE = 0;
    private static final int CANCEL = 2;
    /** Administrations whose unsaved changes the user no longer wants. */
    private static final Set<OpenAdministration> GIVEN_UP = Collections.newSetFromMap(new WeakHashMap<>());

    private Saving() {
    }

    /** Work on files that a user waits for. */
    @FunctionalInterface
    private interface Work {
        void run() throws FaultException;
    }

    /**
     * Saves all files of the administration that have changed, what is just being typed included. The window takes no
     * input meanwhile. If somebody else has changed the files, the user is asked what to do.
     *
     * @return whether everything is saved
     */
    public static boolean save(OpenAdministration administration) {
        boolean complete = ElementEditors.commit(administration);
        var keeping = Keeping.of(administration);
        try {
            waitFor(HistoryTexts.get("saving", administration.name()), () -> keeping.save(false));
            CommandState.changed();
            return complete;
        } catch (FaultException e) {
            CommandState.changed();
            if (DiskChanges.isConflict(administration)) {
                DiskChanges.ask(administration);
            } else {
                FaultDialog.open(UiTexts.get("saving.failed"), administration.name(), e);
            }
            return false;
        }
    }

    /** Saves all open administrations; returns whether everything is saved. */
    public static boolean saveAll() {
        return dirty(UiPlugin.administrations().list()).stream().allMatch(Saving::save);
    }

    /** Returns those of the administrations that have changes that are not saved. */
    public static List<OpenAdministration> dirty(List<OpenAdministration> administrations) {
        return administrations.stream().filter(each -> each.editing().isDirty()).toList();
    }

    private static void waitFor(String task, Work work) throws FaultException {
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                monitor.beginTask(task, IProgressMonitor.UNKNOWN);
                try {
                    work.run();
                } catch (FaultException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
            case FaultException fault -> throw fault;
            case RuntimeException unexpected -> throw unexpected;
            default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // --- giving up

    /**
     * Keeps the changes that are not saved in the local history, before they are given up.
     *
     * @param administration administration; nothing happens if it has none
     */
    public static void keepUnsaved(OpenAdministration administration) {
        if (!administration.editing().isDirty()) {
            return;
        }
        try {
            waitFor(HistoryTexts.get("keeping", administration.name()),
                    () -> Keeping.of(administration).keepUnsaved());
        } catch (FaultException e) {
            UiPlugin.log("Changes cannot be kept", e);
        }
    }

    /** Goes back to the saved state, if the user wants that; what is given up stays in the local history. */
    public static void revert(OpenAdministration administration) {
        ElementEditors.commit(administration);
        var editing = administration.editing();
        if (editing.isDirty()) {
            int answer = new Question("dialog.revert", HistoryTexts.get("revert.title"),
                    HistoryTexts.get("revert.text", administration.name(),
                            HistoryWords.lines(editing.unsavedLabels())),
                    MessageDialog.QUESTION, 1, HistoryTexts.get("revert.do"), UiTexts.get("dialog.cancel")).ask();
            if (answer != 0) {
                return;
            }
            keepUnsaved(administration);
        }
        Opening.reopen(administration, reopened -> { });
    }

    /**
     * Asks what to do with what is not saved, before administrations are closed.
     *
     * @param administrations administrations
     * @return whether they may be closed: everything is saved, or the user has given it up
     */
    public static boolean mayClose(List<OpenAdministration> administrations) {
        administrations.forEach(ElementEditors::commit);
        administrations.forEach(GIVEN_UP::remove);
        List<OpenAdministration> dirty = dirty(administrations);
        if (dirty.isEmpty()) {
            return true;
        }
        var names = dirty.stream().map(OpenAdministration::name).collect(Collectors.joining(", "));
        var labels = dirty.stream().flatMap(each -> each.editing().unsavedLabels().stream()).toList();
        int answer = new Question("dialog.unsaved", HistoryTexts.get("unsaved.title"),
                HistoryTexts.get("unsaved.text", names, HistoryWords.lines(labels), dirty.size()),
                MessageDialog.QUESTION, CANCEL, HistoryTexts.get("unsaved.save"), HistoryTexts.get("unsaved.discard"),
                UiTexts.get("dialog.cancel")).ask();
        if (answer == CANCEL) {
            return false;
        }
        if (answer == SAVE) {
            return dirty.stream().allMatch(Saving::save);
        }
        dirty.forEach(Saving::keepUnsaved);
        GIVEN_UP.addAll(dirty);
        return true;
    }

    /** Tells whether the user no longer wants what is not saved of the administration. */
    public static boolean isGivenUp(OpenAdministration administration) {
        return GIVEN_UP.contains(administration);
    }
}
