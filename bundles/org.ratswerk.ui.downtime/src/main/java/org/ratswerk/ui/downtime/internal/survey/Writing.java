package org.ratswerk.ui.downtime.internal.survey;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Form;
import org.ratswerk.ui.downtime.model.survey.SurveyPlan.Made;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.OpenAdministration;

/** Writes questionnaires, then says where they are. What cannot be written is taken back in the administration. */
final class Writing extends Job {
    private final OpenAdministration administration;
    private final Made made;
    private final Path folder;
    private final Form form;

    Writing(OpenAdministration administration, Made made, Path folder, Form form) {
        super(SurveyTexts.get("writing.job"));
        this.administration = administration;
        this.made = made;
        this.folder = folder;
        this.form = form;
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            var files = SurveyPlan.write(made, folder, form, UiPlugin.registry(),
                    new MonitorProgress(monitor, (task, share) -> { }));
            ui(() -> MadeDialog.open(made, folder, files.size()));
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            ui(() -> {
                String rest = takeBack();
                CommandState.page().ifPresent(page -> MessageDialog.openInformation(page.getWorkbenchWindow().getShell(),
                        getName(), SurveyTexts.get("writing.cancelled") + " " + rest));
            });
            return Status.CANCEL_STATUS;
        } catch (FaultException e) {
            ui(() -> FaultDialog.open(SurveyTexts.get("writing.failed"), takeBack(), e));
            return Status.OK_STATUS;
        }
    }

    private String takeBack() {
        return SurveyTexts.get(SurveyPlan.takeBack(administration.editing(), made) ? "writing.takenBack" : "writing.stays");
    }

    private static void ui(Runnable runnable) {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(runnable);
        }
    }
}
