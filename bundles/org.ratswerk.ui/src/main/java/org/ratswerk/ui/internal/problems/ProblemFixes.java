package org.ratswerk.ui.internal.problems;

import java.util.ArrayList;

import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** What can be done about a problem: what its check offers, and to change the rule. */
public final class ProblemFixes implements IMarkerResolutionGenerator2 {
    @Override
    public boolean hasResolutions(IMarker marker) {
        return ProblemMarkers.administration(marker).isPresent();
    }

    @Override
    public IMarkerResolution[] getResolutions(IMarker marker) {
        if (!hasResolutions(marker)) {
            return new IMarkerResolution[0];
        }
        var resolutions = new ArrayList<IMarkerResolution>();
        ProblemMarkers.problem(marker).ifPresent(problem -> problem.fixes().stream().map(fix -> fix.label()).distinct()
                .forEach(label -> resolutions.add(new ProblemFix(marker, label))));
        resolutions.add(new RuleResolution());
        return resolutions.toArray(IMarkerResolution[]::new);
    }
}
