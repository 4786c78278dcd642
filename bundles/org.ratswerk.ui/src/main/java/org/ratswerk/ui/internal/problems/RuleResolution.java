package org.ratswerk.ui.internal.problems;

import org.eclipse.core.resources.IMarker;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution2;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;

/** Opens the settings at the rule of a problem. */
final class RuleResolution implements IMarkerResolution2 {
    @Override
    public String getLabel() {
        return ProblemTexts.get("fix.rule");
    }

    @Override
    public String getDescription() {
        return ProblemTexts.get("fix.rule");
    }

    @Override
    public Image getImage() {
        return Icons.image("settings");
    }

    @Override
    public void run(IMarker marker) {
        CommandState.page().ifPresent(page -> page.getWorkbenchWindow().getShell().getDisplay()
                .asyncExec(() -> ProblemMarkers.administration(marker).ifPresent(administration -> RulesDialog.open(
                        page.getWorkbenchWindow().getShell(), administration,
                        marker.getAttribute(ProblemMarkers.RULE, null)))));
    }
}
