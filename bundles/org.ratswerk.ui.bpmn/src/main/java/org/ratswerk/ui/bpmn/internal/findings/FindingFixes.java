package org.ratswerk.ui.bpmn.internal.findings;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.ratswerk.ui.bpmn.internal.properties.Requests;
import org.ratswerk.ui.bpmn.model.findings.DiagramFinding;
import org.ratswerk.ui.internal.FileEditors;
import org.ratswerk.ui.internal.Icons;

/** What can be done about a finding in a diagram: changes on the canvas, each one step for undo. */
public final class FindingFixes implements IMarkerResolutionGenerator2 {
    @Override
    public boolean hasResolutions(IMarker marker) {
        return !fixes(marker).isEmpty();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        return fixes(marker).stream().map(Resolution::new).toArray(IMarkerResolution[]::new);
    }

    private static List<DiagramFinding.Fix> fixes(IMarker marker) {
        var file = marker.getAttribute(FileEditors.FILE, "");
        var rule = marker.getAttribute(FindingMarkers.RULE, "");
        var text = marker.getAttribute(IMarker.MESSAGE, "");
        return LiveFindings.of(Path.of(file)).stream().flatMap(live -> live.list().stream())
                .filter(finding -> finding.rule().equals(rule) && finding.text().equals(text)).findFirst()
                .map(DiagramFinding::fixes).orElse(List.of());
    }

    private record Resolution(DiagramFinding.Fix fix) implements IMarkerResolution2 {
        @Override
        public String getLabel() {
            return fix.label();
        }

        @Override
        public String getDescription() {
            return fix.label();
        }

        @Override
        public Image getImage() {
            return Icons.image("check");
        }

        @Override
        public void run(IMarker marker) {
            LiveFindings.of(Path.of(marker.getAttribute(FileEditors.FILE, "")))
                    .ifPresent(live -> Requests.perform(live.editor(), fix.request()));
        }
    }
}
