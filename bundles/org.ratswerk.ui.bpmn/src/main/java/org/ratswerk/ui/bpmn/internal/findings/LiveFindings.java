package org.ratswerk.ui.bpmn.internal.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.bpmn.rules.BpmnRule;
import org.ratswerk.bpmn.rules.BpmnRules;
import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditorListener;
import org.ratswerk.ui.bpmn.internal.properties.PropertiesTexts;
import org.ratswerk.ui.bpmn.model.CanvasMark;
import org.ratswerk.ui.bpmn.model.findings.DiagramCheck;
import org.ratswerk.ui.bpmn.model.findings.DiagramFinding;
import org.ratswerk.ui.bpmn.model.findings.RuleCheck;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.problems.Checking;
import org.ratswerk.ui.model.EditingWatch;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * What the rules say about the diagram of an editor, unsaved changes included: as marks on the canvas, in the view Problems
 * and for the outline. Checked in the background, a moment after the last change. After saving, the dependencies of
 * processes follow the steps. Used in the UI thread.
 */
public final class LiveFindings implements BpmnEditorListener {
    private static final long DELAY = 400;
    private static final long MODEL_DELAY = 1000;
    private static final Set<String> RULES = BpmnRules.all().stream().map(BpmnRule::id).collect(Collectors.toSet());
    private static final Map<BpmnEditor, LiveFindings> ALL = new IdentityHashMap<>();

    private final BpmnEditor editor;
    private final DiagramCheck check = new RuleCheck();
    private final List<Runnable> listeners = new ArrayList<>();
    private final FindingMarkers markers = new FindingMarkers();
    private final EditingWatch watch;
    private final Runnable administrations = () -> later(MODEL_DELAY);
    private final Job job = new CheckJob();
    private volatile String name = "";
    private volatile String xml = "";
    private volatile OpenAdministration administration;
    private volatile boolean closed;
    private List<DiagramFinding> findings = List.of();
    private Path told;

    private LiveFindings(BpmnEditor editor) {
        this.editor = editor;
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
        watch = new EditingWatch(UiPlugin.administrations(), (changed, change) -> {
            if (changed == administration) {
                later(MODEL_DELAY);
            }
        });
        UiPlugin.administrations().addListener(administrations);
    }

    /** Begins for an editor; ends when it is closed. */
    public static void attach(BpmnEditor editor) {
        var live = new LiveFindings(editor);
        ALL.put(editor, live);
        editor.addListener(live);
    }

    /** Returns what there is for an editor; empty when it is closed. */
    public static Optional<LiveFindings> of(BpmnEditor editor) {
        return Optional.ofNullable(ALL.get(editor));
    }

    /** Returns the editor of a file and what there is for it; empty where none shows it. */
    static Optional<LiveFindings> of(Path file) {
        return ALL.values().stream().filter(live -> live.editor.file().equals(file)).findFirst();
    }

    /** Returns the findings, in the order of the file. */
    public List<DiagramFinding> list() {
        return findings;
    }

    BpmnEditor editor() {
        return editor;
    }

    /** Has {@code listener} told when the findings are others. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    @Override
    public void documentChanged(String document) {
        xml = document;
        tell(editor.file());
        later(DELAY);
    }

    /** Says that what the rules find in a file is told here; null for no longer. */
    private void tell(Path file) {
        if (!Objects.equals(file, told)) {
            if (told != null) {
                Checking.tellElsewhere(told, Set.of());
            }
            told = file;
            if (file != null) {
                Checking.tellElsewhere(file, RULES);
            }
        }
    }

    private void later(long delay) {
        if (Display.getCurrent() == null) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> later(delay));
        } else if (!closed && PlatformUI.isWorkbenchRunning()) {
            administration = editor.administration().orElse(null);
            name = relative(administration, editor.file());
            job.cancel();
            job.schedule(delay);
        }
    }

    @Override
    public void saved() {
        StepSync.run(editor);
    }

    @Override
    public void closed() {
        closed = true;
        job.cancel();
        ALL.remove(editor);
        watch.close();
        UiPlugin.administrations().removeListener(administrations);
        markers.clear();
        tell(null);
    }

    /** Returns the name of a file within the folder of an administration, with {@code /} between the names. */
    static String relative(OpenAdministration administration, Path file) {
        return administration == null ? file.getFileName().toString()
                : administration.folder().relativize(file).toString().replace('\\', '/');
    }

    private final class CheckJob extends Job {
        CheckJob() {
            super(PropertiesTexts.get("findings.job"));
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            var document = xml;
            if (document.isEmpty() || closed) {
                return Status.OK_STATUS;
            }
            var found = check.check(name, document, administration);
            if (!monitor.isCanceled() && PlatformUI.isWorkbenchRunning()) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> take(found));
            }
            return Status.OK_STATUS;
        }
    }

    private void take(List<DiagramFinding> found) {
        if (closed) {
            return;
        }
        // Also if they are the same: the canvas may be another.
        editor.setMarks(found.stream().filter(finding -> finding.element() != null)
                .map(finding -> new CanvasMark(finding.element(), severity(finding.severity()), finding.text())).toList());
        if (found.equals(findings)) {
            return;
        }
        findings = found;
        markers.show(editor.file(), editor.tree(), found);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    private static CanvasMark.Severity severity(Severity severity) {
        return CanvasMark.Severity.valueOf(severity.name());
    }
}
