package org.ratswerk.ui.continuity.internal.control;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.continuity.control.Approval;
import org.ratswerk.continuity.control.ChangeList;
import org.ratswerk.continuity.control.DocumentFlow;
import org.ratswerk.continuity.control.EditionFiles;
import org.ratswerk.continuity.control.EditionFiles.Kept;
import org.ratswerk.continuity.reference.Facts;
import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.Progress;
import org.ratswerk.model.EditionFile;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * Approves a plan: makes the files of the edition, keeps them, and only then changes the model, as one command. Whatever
 * fails or is cancelled leaves model and files as they were.
 */
final class ApprovalJob extends Job {
    private static final int ATTEMPTS = 5;

    private final OpenAdministration administration;
    private final EmergencyPlan plan;
    private final Approval.Decision decision;
    private final Consumer<String> say;
    private final String title;

    /** What is made before anything changes. */
    private record Made(Map<String, byte[]> files, String version, References references, Switch progress, long revision,
            FaultException fault) {
    }

    /** Progress that no longer stops anything once the reading is over. */
    private static final class Switch implements Progress {
        private volatile Progress to;

        Switch(Progress to) {
            this.to = to;
        }

        @Override
        public void begin(String task, int total) {
            to.begin(task, total);
        }

        @Override
        public void worked(int amount) {
            to.worked(amount);
        }

        @Override
        public boolean isCancelled() {
            return to.isCancelled();
        }

        @Override
        public void checkCancelled() {
            to.checkCancelled();
        }
    }

    private ApprovalJob(OpenAdministration administration, EmergencyPlan plan, Approval.Decision decision,
            Consumer<String> say) {
        super(ControlTexts.get("job.approve", Labels.title(plan)));
        this.administration = administration;
        this.plan = plan;
        this.decision = decision;
        this.say = say;
        this.title = Labels.title(plan);
        setUser(true);
    }

    /**
     * Begins.
     *
     * @param say told in words what came of it, in the UI thread
     */
    static void start(OpenAdministration administration, EmergencyPlan plan, Approval.Decision decision,
            Consumer<String> say) {
        say.accept(ControlTexts.get("approve.working"));
        new ApprovalJob(administration, plan, decision, say).schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        var progress = new MonitorProgress(monitor, (task, share) -> { });
        try {
            boolean done = false;
            for (int i = 0; i < ATTEMPTS && !done; i++) {
                done = attempt(progress);
            }
            if (!done) {
                throw new FaultException(List.of(Fault.of(ControlTexts.get("approve.changing"))));
            }
            return Status.OK_STATUS;
        } catch (CancellationException e) {
            tell(ControlTexts.get("approve.cancelled"));
            return Status.CANCEL_STATUS;
        } catch (FaultException e) {
            fail(e);
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }

    /** Returns whether the plan is approved; not if the model has changed since the files were made. */
    private boolean attempt(Progress progress) throws FaultException {
        Made made = administration.editing().read(this::make, progress);
        if (made.fault != null) {
            throw made.fault;
        }
        progress.checkCancelled();
        made.progress.to = Progress.NONE;
        List<Kept> kept;
        try {
            kept = EditionFiles.keep(administration.folder(), plan, made.version, made.files);
        } catch (IOException e) {
            throw new FaultException(Fault.of(ControlTexts.get("approve.keep", String.valueOf(e.getMessage()))), e);
        }
        boolean[] done = new boolean[1];
        PlatformUI.getWorkbench().getDisplay().syncExec(() -> {
            if (administration.editing().revision() == made.revision && !progress.isCancelled()) {
                administration.editing().run(ControlTexts.get("command.approve", title), () -> DocumentFlow.approve(plan,
                        decision.by(), decision.on(), decision.major(), kept, made.references));
                done[0] = true;
                say.accept(ControlTexts.get("approve.done", made.version,
                        kept.getFirst().path().substring(0, kept.getFirst().path().lastIndexOf('/'))));
            }
        });
        if (!done[0]) {
            discard(kept);
            progress.checkCancelled();
        }
        return done[0];
    }

    private Made make(Progress reading) {
        long revision = administration.editing().revision();
        if (!administration.editing().contains(plan)) {
            return new Made(Map.of(), "", null, null, revision,
                    new FaultException(List.of(Fault.of(ControlTexts.get("approve.gone")))));
        }
        var progress = new Switch(reading);
        var references = new References(administration.model(), UiPlugin.registry().analyses(), progress);
        String version = DocumentFlow.approvedVersion(plan, decision.major());
        try {
            var obstacles = DocumentFlow.obstacles(DocumentFlow.Step.APPROVE, plan, decision.by(), references);
            if (!obstacles.isEmpty()) {
                throw new FaultException(obstacles.stream().map(each -> Fault.of(each.message())).toList());
            }
            var files = Approval.files(administration.model(), plan, decision, UiPlugin.registry().reports(),
                    UiPlugin.registry().analyses(), progress);
            // what approving asks is known then, so that it takes no time in the user interface's thread
            ChangeList.of(plan, references);
            Facts.of(plan, references);
            return new Made(files, version, references, progress, revision, null);
        } catch (FaultException e) {
            return new Made(Map.of(), version, references, progress, revision, e);
        }
    }

    /** Files of an attempt that came to nothing go, but for those that an edition has. */
    private void discard(List<Kept> kept) {
        var needed = administration.editing().read(reading -> plan.getControl() == null ? java.util.Set.<String>of()
                : plan.getControl().getEditions().stream().flatMap(each -> each.getFiles().stream())
                        .map(EditionFile::getPath).collect(Collectors.toSet()), Progress.NONE);
        try {
            EditionFiles.discard(administration.folder(),
                    kept.stream().filter(each -> !needed.contains(each.path())).toList());
        } catch (IOException e) {
            UiPlugin.log("Files of an approval that was given up cannot be deleted", e);
        }
    }

    private void tell(String words) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> say.accept(words));
    }

    private void fail(FaultException fault) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            say.accept(ControlTexts.get("approve.failed"));
            FaultDialog.open(ControlTexts.get("approve.failed.title"), title, fault);
        });
    }
}
