package org.ratswerk.ui.continuity.internal.control;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.continuity.model.control.RuleFiles;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.internal.tables.GridEditors;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.tables.GridTables;

/** Asks for documents and takes them into the list of single rules, which it shows then. */
public final class AddRulesHandler extends AbstractHandler {
    /** Identifier of the command in plugin.xml. */
    static final String COMMAND = "org.ratswerk.ui.continuity.addRules";

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> {
            var dialog = new FileDialog(HandlerUtil.getActiveShell(event), SWT.OPEN | SWT.MULTI);
            dialog.setText(ControlTexts.get("rules.choose"));
            dialog.setFilterPath(administration.folder().toString());
            if (dialog.open() != null) {
                take(administration, Stream.of(dialog.getFileNames())
                        .map(name -> Path.of(dialog.getFilterPath()).resolve(name)).toList(),
                        HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
            }
        });
        return null;
    }

    private static void take(OpenAdministration administration, List<Path> files, IWorkbenchPage page) {
        var listed = RuleFiles.listed(administration.editing());
        var display = Display.getCurrent();
        Job job = Job.create(ControlTexts.get("rules.job"), monitor -> {
            var outcome = RuleFiles.bring(administration.folder(), files, listed);
            display.asyncExec(() -> {
                var added = outcome.taken().isEmpty() ? List.<org.ratswerk.model.ExistingRule>of()
                        : RuleFiles.add(administration.editing(), outcome.taken());
                GridEditors.open(page, administration, GridTables.EXISTING_RULES);
                added.stream().findFirst().ifPresent(rule -> GridEditors.show(page, administration, rule));
                if (!outcome.known().isEmpty() || !outcome.faults().isEmpty()) {
                    FaultDialog.open(ControlTexts.get("rules.title"), ControlTexts.get("rules.title"),
                            List.of(Fault.of(outcome.words())), null);
                }
            });
        });
        job.setUser(true);
        job.schedule();
    }
}
