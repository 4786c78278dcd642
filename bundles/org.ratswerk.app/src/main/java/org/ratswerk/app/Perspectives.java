package org.ratswerk.app;

import java.util.List;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.Ids;

/**
 * The perspectives, one for each kind of user. All have the same places: the administration on the left, editors in the
 * middle, what has been found below them, details of the selection on the right. They differ in what is on top.
 */
abstract class Perspectives implements IPerspectiveFactory {
    private static final float LEFT = 0.22f;
    private static final float MIDDLE = 0.72f;

    private final boolean diagrams;
    private final float share;
    private final List<String> below;

    /**
     * @param diagrams whether the views that belong to diagrams are shown at first
     * @param share what the editors take of the height
     * @param below views below the editors, the first on top
     */
    private Perspectives(boolean diagrams, float share, String... below) {
        this.diagrams = diagrams;
        this.share = share;
        this.below = List.of(below);
    }

    /** For those who describe processes. */
    public static final class Processes extends Perspectives {
        /** Identifier in plugin.xml. */
        static final String ID = "org.ratswerk.app.perspective.processes";

        /** Called by the platform. */
        public Processes() {
            super(true, 0.68f, Ids.PROBLEMS, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS, Ids.SEARCH, Ids.HISTORY);
        }
    }

    /** For those who answer for availability. */
    public static final class Downtime extends Perspectives {
        /** Called by the platform. */
        public Downtime() {
            super(false, 0.3f, Ids.RESULTS, Ids.RELATIONS, Ids.GRAPH, Ids.PROBLEMS, Ids.SEARCH, Ids.HISTORY);
        }
    }

    /** For those who enter, import and keep the stock of data in order. */
    public static final class Stock extends Perspectives {
        /** Called by the platform. */
        public Stock() {
            super(false, 0.75f, Ids.PROBLEMS, Ids.HISTORY, Ids.SEARCH, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS);
        }
    }

    @Override
    public final void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView(Ids.NAVIGATOR, IPageLayout.LEFT, LEFT, layout.getEditorArea());
        layout.getViewLayout(Ids.NAVIGATOR).setCloseable(false);
        var right = layout.createFolder("details", IPageLayout.RIGHT, MIDDLE, layout.getEditorArea());
        right.addView(Ids.DETAILS);
        for (var id : List.of(IPageLayout.ID_PROP_SHEET, IPageLayout.ID_OUTLINE)) {
            if (diagrams) {
                right.addView(id);
            } else {
                right.addPlaceholder(id);
            }
        }
        right.addPlaceholder(Ids.GUIDE);
        right.addPlaceholder(Ids.HELP);
        var below = layout.createFolder("results", IPageLayout.BOTTOM, share, layout.getEditorArea());
        for (var id : this.below) {
            if (PlatformUI.getWorkbench().getViewRegistry().find(id) != null && !onDemand(id)) {
                below.addView(id);
            } else {
                below.addPlaceholder(id);
            }
        }
        below.addPlaceholder(Ids.RESULTS + ":*");
        below.addPlaceholder(Ids.SEARCH + ":*");
        below.addPlaceholder("org.eclipse.ui.views.ProgressView");
    }

    private static boolean onDemand(String id) {
        return id.equals(Ids.SEARCH) || id.equals(Ids.HISTORY);
    }
}
