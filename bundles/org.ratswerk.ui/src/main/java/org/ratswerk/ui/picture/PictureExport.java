package org.ratswerk.ui.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Value;
import org.ratswerk.graph.Colours;
import org.ratswerk.graph.Drawing;
import org.ratswerk.graph.Paper;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;

/** Writes pictures to files that the user names: dark on light, as for paper, with title and date. */
public final class PictureExport {
    /** Endings of the files, the usual one first. */
    private static final List<String> FORMATS = List.of("svg", "png", "pdf");
    private static final double SCALE = 2;
    private static final Texts TEXTS = Texts.of(PictureExport.class);

    private PictureExport() {
    }

    /**
     * Asks for a file and writes the picture there, in a job. The ending of its name says in which format.
     *
     * @param shell window
     * @param title title of the picture
     * @param picture draws it; called in another thread
     * @param note what is said below the title; empty for nothing
     * @param format format proposed: svg, png or pdf
     */
    public static void export(Shell shell, String title, Supplier<Drawing> picture, String note,
            String format) {
        export(shell, title, picture, note, format, null);
    }

    private static void export(Shell shell, String title, Supplier<Drawing> picture, String note, String format,
            Paper paper) {
        var dialog = new FileDialog(shell, SWT.SAVE);
        dialog.setText(TEXTS.get("export.title"));
        dialog.setFileName(fileName(title) + "." + format);
        dialog.setFilterExtensions(FORMATS.stream().map(each -> "*." + each).toArray(String[]::new));
        dialog.setFilterNames(FORMATS.stream().map(each -> TEXTS.get("export." + each)).toArray(String[]::new));
        dialog.setFilterIndex(FORMATS.indexOf(format));
        dialog.setOverwrite(true);
        var name = dialog.open();
        if (name != null) {
            write(shell, picture, note, Path.of(name), paper);
        }
    }

    /**
     * Adds an entry for each format.
     *
     * @param menu menu
     * @param shell window
     * @param title title of the picture
     * @param picture draws it, dark on light; called in another thread; null where there is none to export
     * @param note what is said below the title; empty for nothing
     */
    public static void fill(IMenuManager menu, Shell shell, String title, Supplier<Drawing> picture, String note) {
        for (var format : FORMATS) {
            menu.add(action(TEXTS.get("export.menu." + format), picture,
                    () -> export(shell, title, picture, note, format)));
        }
        for (var paper : Paper.values()) {
            menu.add(action(TEXTS.get("export.menu.paper", paper.name()), picture,
                    () -> export(shell, title, picture, note, "pdf", paper)));
        }
    }

    private static Action action(String text, Supplier<Drawing> picture, Runnable run) {
        var action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setEnabled(picture != null);
        return action;
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

    private static void write(Shell shell, Supplier<Drawing> picture, String note, Path file, Paper paper) {
        var today = TEXTS.get("export.date", Values.human(Value.day(LocalDate.now())));
        var caption = note.isEmpty() ? today : note + " · " + today;
        var job = new Job(TEXTS.get("export.job", file.getFileName())) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                var part = file.resolveSibling(file.getFileName() + ".tmp");
                try {
                    Files.write(part, bytes(picture.get().captioned(Colours.LIGHT, caption),
                            file.getFileName().toString().toLowerCase(Locale.ROOT), paper));
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

    private static byte[] bytes(Drawing picture, String name, Paper paper) throws IOException {
        if (name.endsWith(".pdf")) {
            return paper == null ? picture.pdf() : picture.pdf(paper);
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
            shell.getDisplay().asyncExec(() -> FaultDialog.open(TEXTS.get("export.failed"), what,
                    new FaultException(new Fault(file.toString(), 0, 0, TEXTS.get("export.fault")), cause)));
        }
    }
}
