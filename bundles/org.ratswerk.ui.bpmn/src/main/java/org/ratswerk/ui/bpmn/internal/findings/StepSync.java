package org.ratswerk.ui.bpmn.internal.findings;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.bpmn.index.BpmnIndex;
import org.ratswerk.bpmn.index.BpmnSummary;
import org.ratswerk.bpmn.links.StepDependencies;
import org.ratswerk.core.Progress;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.internal.properties.PropertiesTexts;
import org.ratswerk.ui.bpmn.internal.properties.Requests;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * After a diagram is saved: what its steps use, their process depends on. One change of the administration, which can be
 * undone there, and is said in the status line.
 */
final class StepSync {
    private StepSync() {
    }

    static void run(BpmnEditor editor) {
        editor.administration().ifPresent(administration -> {
            var job = Job.create(PropertiesTexts.get("sync.job"), (ICoreRunnable) monitor -> {
                var file = LiveFindings.relative(administration, editor.file());
                var index = BpmnIndex.of(administration.folder());
                index.invalidate(file);
                var diagrams = index.summaries(Progress.NONE);
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> take(editor, administration, diagrams, file));
            });
            job.setSystem(true);
            job.schedule();
        });
    }

    private static void take(BpmnEditor editor, OpenAdministration administration, List<BpmnSummary> diagrams,
            String file) {
        if (!UiPlugin.administrations().list().contains(administration)) {
            return;
        }
        var changed = StepDependencies.synchronise(administration.editing(), diagrams, file);
        if (!changed.isEmpty() && LiveFindings.of(editor).isPresent()) {
            Requests.say(editor, PropertiesTexts.get("sync.done", changed.missing().size(), changed.outdated().size(),
                    changed.gone().size()));
        }
    }
}
