package org.ratswerk.ui.internal.grid;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.core.format.TableFormat;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.dialogs.FaultDialog;

/** Writes tables to files that the user names. */
public final class Exporting {
    private Exporting() {
    }

    /**
     * Asks for a file and writes the table there, in a job.
     *
     * @param shell window
     * @param table table
     * @param formatId id of the format
     * @param done told the file when it is written, in the UI thread
     */
    public static void export(Shell shell, Table table, String formatId, java.util.function.Consumer<Path> done) {
        var format = UiPlugin.registry().format(formatId).orElse(null);
        if (format == null) {
            FaultDialog.open(UiTexts.get("export.failed"), table.title(), new FaultException(
                    Fault.of(UiTexts.get("export.noFormat", formatId)), null));
            return;
        }
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(UiTexts.get("export.title", table.title()));
        dialog.setFileName(table.id() + "." + formatId);
        dialog.setFilterExtensions(new String[] {"*." + formatId});
        dialog.setOverwrite(true);
        var name = dialog.open();
        if (name != null) {
            write(shell, table, format, Path.of(name), done);
        }
    }

    private static void write(Shell shell, Table table, TableFormat format, Path file,
            java.util.function.Consumer<Path> done) {
        var job = new Job(UiTexts.get("export.job", file.getFileName())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                monitor.beginTask(file.toString(), IProgressMonitor.UNKNOWN);
                var part = file.resolveSibling(file.getFileName() + ".tmp");
                try {
                    try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                        format.write(table, out);
                    }
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                    ui(shell, () -> done.accept(file));
                } catch (IOException e) {
                    delete(part);
                    ui(shell, () -> FaultDialog.open(UiTexts.get("export.failed"), getName(), new FaultException(
                            new Fault(file.toString(), 0, 0, UiTexts.get("export.fault")), e)));
                }
                return Status.OK_STATUS;
            }
        };
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            UiPlugin.log("Temporary file " + file + " cannot be deleted", e);
        }
    }

    private static void ui(Shell shell, Runnable runnable) {
        if (!shell.isDisposed()) {
            shell.getDisplay().asyncExec(runnable);
        }
    }
}
