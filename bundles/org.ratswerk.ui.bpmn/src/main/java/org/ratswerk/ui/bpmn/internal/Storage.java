package org.ratswerk.ui.bpmn.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.osgi.framework.FrameworkUtil;
import org.ratswerk.core.history.LocalHistory;
import org.ratswerk.core.history.LocalHistory.Reason;
import org.ratswerk.ui.bpmn.model.BpmnFile;
import org.ratswerk.ui.bpmn.model.PatchSaver;
import org.ratswerk.ui.bpmn.model.Recovery;
import org.ratswerk.ui.bpmn.model.Saver;
import org.ratswerk.ui.internal.UiPlugin;

/** What surrounds the file of an editor: its former states, what is not saved yet, how it is written. */
public final class Storage {
    /** Writes one after the other, so that the last one wins. */
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "BPMN recovery");
        thread.setDaemon(true);
        return thread;
    });

    private final Path path;
    private final Recovery recovery;
    private final Saver saver;
    private String settled = "";

    /**
     * @param path file
     */
    public Storage(Path path) {
        this.path = path;
        this.saver = new PatchSaver(path.getFileName().toString());
        this.recovery = new Recovery(Canvas.state().resolve("recovery"), path);
    }

    /** Returns the former states of a file. */
    public static LocalHistory history(Path file, Clock clock) {
        var version = Platform.getProduct() == null ? FrameworkUtil.getBundle(Storage.class).getVersion()
                : Platform.getProduct().getDefiningBundle().getVersion();
        return new LocalHistory(Canvas.state().resolve("history").resolve(BpmnFile.key(file)), version.toString(), clock);
    }

    /** Returns how the file is written. */
    public Saver saver() {
        return saver;
    }

    /** Has {@code check} run when the user comes back to the window, until the control is gone. */
    public void watch(Control control, Runnable check) {
        Listener listener = event -> check.run();
        var shell = control.getShell();
        shell.addListener(SWT.Activate, listener);
        control.addDisposeListener(event -> {
            if (!shell.isDisposed()) {
                shell.removeListener(SWT.Activate, listener);
            }
        });
    }

    // --- former states

    /**
     * Writes the file; keeps how it was and how it is.
     *
     * @param file file as it was
     * @param bytes content
     * @param forced whether it is written although it is the same
     * @throws IOException if it cannot be written
     */
    public BpmnFile write(BpmnFile file, byte[] bytes, boolean forced) throws IOException {
        if (!forced && java.util.Arrays.equals(file.bytes(), bytes)) {
            return file;
        }
        keep(Reason.OPENED, file.bytes());
        var written = file.write(bytes);
        keep(Reason.SAVED, bytes);
        return written;
    }

    /** Writes the file as text; keeps how it is. */
    public void write(Path target, byte[] bytes) throws IOException {
        BpmnFile.write(target, bytes);
        if (target.equals(path)) {
            keep(Reason.SAVED, bytes);
        }
    }

    /** Keeps what somebody else has written, before it is overwritten. */
    public void keepTheirs(BpmnFile theirs) {
        keep(Reason.THEIRS, theirs.bytes());
    }

    /** Keeps what was not saved, before it is given up. */
    public void keepUnsaved(Path file, String xml) {
        keep(Reason.UNSAVED, xml.getBytes(StandardCharsets.UTF_8));
    }

    private void keep(Reason reason, byte[] bytes) {
        WRITER.execute(() -> {
            try {
                history(path, Clock.systemUTC()).keep(reason, null, List.of(), Map.of(path.getFileName(), bytes));
            } catch (IOException e) {
                UiPlugin.log("A former state of " + path + " cannot be kept", e);
            }
        });
    }

    // --- what is not saved

    /** Returns what keeps unsaved changes; only to be read. */
    public Recovery recovery() {
        return recovery;
    }

    /** Keeps unsaved changes, in the background. */
    public void keep(Recovery.Kept kept) {
        WRITER.execute(() -> {
            try {
                recovery.keep(kept);
            } catch (IOException e) {
                UiPlugin.log("Unsaved changes of " + path + " cannot be kept", e);
            }
        });
    }

    /** Forgets unsaved changes, in the background. */
    public void forget() {
        WRITER.execute(recovery::forget);
    }

    // --- changes by others

    /** Remembers that the user stays with what is in the editor in spite of this content. */
    public void settle(BpmnFile theirs) {
        settled = theirs.hash();
    }

    /** Tells whether the user has decided about this content. */
    public boolean isSettled(BpmnFile theirs) {
        return settled.equals(theirs.hash());
    }
}
