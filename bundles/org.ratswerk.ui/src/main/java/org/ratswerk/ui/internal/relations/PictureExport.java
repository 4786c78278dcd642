package org.ratswerk.ui.internal.relations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.GraphPicture;
import org.ratswerk.graph.LaidGraph;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;

/** Writes pictures of graphs to files that the user names: dark on light, as for paper, with title and date. */
public final class PictureExport {
    /** Endings of the files, the usual one first. */
    private static final List<String> FORMATS = List.of("svg", "png", "pdf");
    private static final double SCALE = 2;

    private PictureExport() {
    }

    /**
     * Asks for a file and writes the picture there, in a job. The ending of its name says in which format.
     *
     * @param shell window
     * @param graph laid out graph
     * @param note what is said below the title; empty for nothing
     * @param format format proposed: svg, png or pdf
     */
    public static void export(Shell shell, LaidGraph graph, String note, String format) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(RelationTexts.get("export.title"));
        dialog.setFileName(fileName(graph.graph().title()) + "." + format);
        dialog.setFilterExtensions(FORMATS.stream().map(each -> "*." + each).toArray(String[]::new));
        dialog.setFilterNames(FORMATS.stream().map(each -> RelationTexts.get("export." + each)).toArray(String[]::new));
        dialog.setFilterIndex(FORMATS.indexOf(format));
        dialog.setOverwrite(true);
        var name = dialog.open();
        if (name != null) {
            write(shell, graph, note, Path.of(name));
        }
    }

    /**
     * Adds an entry for each format.
     *
     * @param menu menu
     * @param shell window
     * @param graph laid out graph; null where there is none to export
     * @param note what is said below the title; empty for nothing
     */
    public static void fill(MenuManager menu, Shell shell, LaidGraph graph, String note) {
        for (var format : FORMATS) {
            menu.add(RelationActions.action(RelationTexts.get("export.menu." + format),
                    () -> export(shell, graph, note, format), graph != null));
        }
    }

    /**
     * Opens a menu and forgets it when it is closed.
     *
     * @param menu menu
     * @param control control it belongs to
     * @param at place on the screen
     */
    public static void open(MenuManager menu, Control control, Point at) {
        var opened = menu.createContextMenu(control);
        opened.setLocation(at);
        opened.addListener(SWT.Hide, event -> event.display.asyncExec(menu::dispose));
        opened.setVisible(true);
    }

    private static String fileName(String title) {
        return title.replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT);
    }

    private static void write(Shell shell, LaidGraph graph, String note, Path file) {
        var today = RelationTexts.get("export.date", Values.human(Value.day(LocalDate.now())));
        var picture = GraphPicture.captioned(graph, Colours.LIGHT, note.isEmpty() ? today : note + " · " + today);
        var job = new Job(RelationTexts.get("export.job", file.getFileName())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                var part = file.resolveSibling(file.getFileName() + ".tmp");
                try {
                    Files.write(part, bytes(picture, file.getFileName().toString().toLowerCase(Locale.ROOT)));
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                } catch (IOException e) {
                    delete(part);
                    tell(shell, file, getName(), e);
                }
                return Status.OK_STATUS;
            }
        };
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private static byte[] bytes(GraphPicture picture, String name) throws IOException {
        if (name.endsWith(".pdf")) {
            return picture.pdf();
        }
        return name.endsWith(".png") ? picture.png(SCALE) : picture.svg().getBytes(StandardCharsets.UTF_8);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            UiPlugin.log("Temporary file " + file + " cannot be deleted", e);
        }
    }

    private static void tell(Shell shell, Path file, String what, IOException cause) {
        if (!shell.isDisposed()) {
            shell.getDisplay().asyncExec(() -> FaultDialog.open(RelationTexts.get("export.failed"), what,
                    new FaultException(new Fault(file.toString(), 0, 0, RelationTexts.get("export.fault")), cause)));
        }
    }
}
