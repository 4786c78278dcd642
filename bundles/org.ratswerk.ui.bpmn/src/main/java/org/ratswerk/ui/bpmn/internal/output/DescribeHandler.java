package org.ratswerk.ui.bpmn.internal.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.bpmn.create.NewDiagram;
import org.ratswerk.bpmn.report.ProcessDescription;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.text.Texts;
import org.ratswerk.report.Document;
import org.ratswerk.ui.bpmn.internal.Target;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.OpenAdministration;

/** Writes the description of a process: profile, picture, steps. */
public final class DescribeHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.of(DescribeHandler.class);

    @Override
    public boolean isEnabled() {
        return Target.process().isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        var process = Target.process().orElse(null);
        var administration = Target.administration().orElse(null);
        if (process != null && administration != null) {
            var dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.SAVE);
            dialog.setFilterNames(Document.FORMATS.stream().map(format -> TEXTS.get("format." + format)).toArray(String[]::new));
            dialog.setFilterExtensions(Document.FORMATS.stream().map(format -> "*." + format).toArray(String[]::new));
            dialog.setFileName(NewDiagram.fileName(Names.of(process)) + ".docx");
            dialog.setOverwrite(true);
            var chosen = dialog.open();
            if (chosen != null) {
                write(administration, process, file(chosen, dialog.getFilterIndex()));
            }
        }
        return null;
    }

    /** The name as typed, with the ending of the chosen format where it has none that is known. */
    private static Path file(String chosen, int filter) {
        String ending = chosen.substring(chosen.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Path.of(Document.FORMATS.contains(ending) ? chosen : chosen + "." + Document.FORMATS.get(Math.max(0, filter)));
    }

    private static void write(OpenAdministration administration, Process process, Path file) {
        String name = file.getFileName().toString();
        String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var display = Display.getCurrent();
        var job = Job.create(TEXTS.get("making", name), (ICoreRunnable) monitor -> {
            try {
                var document = administration.editing()
                        .read(progress -> ProcessDescription.of(administration.model(), process), Progress.NONE);
                var bytes = new ByteArrayOutputStream();
                document.write(format, bytes);
                Files.write(file, bytes.toByteArray());
            } catch (IOException e) {
                display.asyncExec(() -> FaultDialog.open(TEXTS.get("failed"), name,
                        List.of(new Fault(file.toString(), 0, 0, String.valueOf(e.getMessage()))), e));
            }
        });
        job.setUser(true);
        job.schedule();
    }
}
