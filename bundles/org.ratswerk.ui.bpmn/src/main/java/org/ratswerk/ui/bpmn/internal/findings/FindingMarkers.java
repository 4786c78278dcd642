package org.ratswerk.ui.bpmn.internal.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.views.markers.MarkerViewUtil;
import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.bpmn.internal.properties.PropertiesTexts;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.findings.DiagramFinding;
import org.ratswerk.ui.bpmn.model.properties.Kinds;
import org.ratswerk.ui.internal.FileEditors;

/** The findings of one editor as markers of the workspace, for the view Problems. They last as long as the editor. */
final class FindingMarkers {
    /** Type of the markers. */
    static final String TYPE = "org.ratswerk.ui.bpmn.problem";
    /** Attribute: id of the rule. */
    static final String RULE = "rule";

    private final Map<DiagramFinding, IMarker> written = new HashMap<>();
    private final Job job = Job.create(PropertiesTexts.get("findings.job"), (ICoreRunnable) this::write);
    /** Attributes by finding; taken anew with each change. */
    private volatile Map<DiagramFinding, Map<String, Object>> wanted = Map.of();

    FindingMarkers() {
        job.setSystem(true);
        job.setPriority(Job.DECORATE);
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
    }

    /** Shows these findings instead of those before. */
    void show(Path file, CanvasNode tree, List<DiagramFinding> findings) {
        var nodes = new HashMap<String, CanvasNode>();
        tree.visit(node -> {
            nodes.putIfAbsent(node.id(), node);
            if (node.process() != null) {
                nodes.putIfAbsent(node.process(), node);
            }
        });
        var next = new HashMap<DiagramFinding, Map<String, Object>>();
        for (var finding : findings) {
            next.put(finding, attributes(file, nodes.get(finding.element()), finding));
        }
        wanted = next;
        job.schedule();
    }

    /** Takes all away. */
    void clear() {
        wanted = Map.of();
        job.schedule();
    }

    private static Map<String, Object> attributes(Path file, CanvasNode node, DiagramFinding finding) {
        var name = node == null ? file.getFileName().toString() : node.name().isBlank()
                ? PropertiesTexts.get("findings.unnamed", Kinds.name(node), file.getFileName())
                : PropertiesTexts.get("findings.named", node.name().strip().replaceAll("\\s+", " "), file.getFileName());
        var attributes = new HashMap<String, Object>();
        attributes.put(IMarker.MESSAGE, finding.text());
        attributes.put(IMarker.SEVERITY, severity(finding.severity()));
        attributes.put(IMarker.USER_EDITABLE, false);
        attributes.put(IMarker.LOCATION, name);
        attributes.put(MarkerViewUtil.NAME_ATTRIBUTE, name);
        attributes.put(RULE, finding.rule());
        attributes.put("ruleTitle", finding.title());
        attributes.put("kind", node == null ? Kinds.name("bpmn:Definitions") : Kinds.name(node));
        attributes.put(FileEditors.FILE, file.toString());
        if (finding.element() != null) {
            attributes.put(FileEditors.PART, finding.element());
        }
        return attributes;
    }

    private static int severity(Severity severity) {
        return switch (severity) {
        case ERROR -> IMarker.SEVERITY_ERROR;
        case WARNING -> IMarker.SEVERITY_WARNING;
        case INFO -> IMarker.SEVERITY_INFO;
        };
    }

    private void write(IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IResource root = workspace.getRoot();
        workspace.run(inner -> {
            var now = wanted;
            var gone = new ArrayList<IMarker>();
            for (var finding : List.copyOf(written.keySet())) {
                if (!now.containsKey(finding)) {
                    gone.add(written.remove(finding));
                }
            }
            workspace.deleteMarkers(gone.toArray(IMarker[]::new));
            for (var entry : now.entrySet()) {
                var marker = written.get(entry.getKey());
                if (marker == null) {
                    written.put(entry.getKey(), root.createMarker(TYPE, entry.getValue()));
                }
            }
        }, workspace.getRoot(), IWorkspace.AVOID_UPDATE, monitor);
    }
}
