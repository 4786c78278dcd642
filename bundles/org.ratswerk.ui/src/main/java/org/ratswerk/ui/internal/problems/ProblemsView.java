package org.ratswerk.ui.internal.problems;

import org.eclipse.ui.views.markers.MarkerSupportView;

/** The platform's view of problems, with our problems and columns alone; what it shows is declared in plugin.xml. */
public final class ProblemsView extends MarkerSupportView {
    /** Called by the platform. */
    public ProblemsView() {
        super("org.ratswerk.ui.problems.content");
    }
}
