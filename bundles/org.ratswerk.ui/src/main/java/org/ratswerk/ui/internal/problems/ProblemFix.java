package org.ratswerk.ui.internal.problems;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.views.markers.WorkbenchMarkerResolution;
import org.ratswerk.core.check.QuickFix;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.model.OpenAdministration;

/** A change that a check offers, for one problem or for all of the kind; one step for undo. */
final class ProblemFix extends WorkbenchMarkerResolution {
    private final IMarker marker;
    private final String label;

    ProblemFix(IMarker marker, String label) {
        this.marker = marker;
        this.label = label;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public String getDescription() {
        return label;
    }

    @Override
    public Image getImage() {
        return Icons.image("check");
    }

    @Override
    public IMarker[] findOtherMarkers(IMarker[] markers) {
        return ProblemMarkers.ofSameRule(marker).stream().filter(each -> !each.equals(marker))
                .filter(each -> fix(each) != null).toArray(IMarker[]::new);
    }

    private QuickFix fix(IMarker each) {
        return ProblemMarkers.problem(each).flatMap(problem -> problem.fixes().stream()
                .filter(fix -> fix.label().equals(label)).findFirst()).orElse(null);
    }

    @Override
    public void run(IMarker single) {
        apply(List.of(single));
    }

    @Override
    public void run(IMarker[] markers, IProgressMonitor monitor) {
        apply(Arrays.asList(markers));
    }

    private void apply(List<IMarker> markers) {
        Map<OpenAdministration, List<IMarker>> byAdministration = new LinkedHashMap<>();
        markers.forEach(each -> ProblemMarkers.administration(each).ifPresent(administration -> byAdministration
                .computeIfAbsent(administration, none -> new java.util.ArrayList<>()).add(each)));
        byAdministration.forEach((administration, some) -> {
            List<QuickFix> fixes = some.stream().map(this::fix).filter(java.util.Objects::nonNull).toList();
            administration.editing().run(label, () -> fixes.forEach(QuickFix::apply));
        });
    }
}
