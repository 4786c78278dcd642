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

    /** For those who describe processes. */
    public static final class Processes extends Perspectives {
        /** Identifier in plugin.xml. */
        static final String ID = "org.ratswerk.app.perspective.processes";

        @Override
        String[] below() {
            return new String[] {Ids.PROBLEMS, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS, Ids.SEARCH, Ids.HISTORY};
        }

        @Override
        float share() {
            return 0.68f;
        }

        @Override
        boolean showsDiagrams() {
            return true;
        }
    }

    /** For those who answer for availability. */
    public static final class Downtime extends Perspectives {
        /** Identifier in plugin.xml. */
        static final String ID = "org.ratswerk.app.perspective.downtime";

        @Override
        String[] below() {
            return new String[] {Ids.RESULTS, Ids.RELATIONS, Ids.GRAPH, Ids.PROBLEMS, Ids.SEARCH, Ids.HISTORY};
        }

        @Override
        float share() {
            return 0.3f;
        }
    }

    /** For those who enter, import and keep the stock of data in order. */
    public static final class Stock extends Perspectives {
        /** Identifier in plugin.xml. */
        static final String ID = "org.ratswerk.app.perspective.stock";

        @Override
        String[] below() {
            return new String[] {Ids.PROBLEMS, Ids.HISTORY, Ids.SEARCH, Ids.RELATIONS, Ids.GRAPH, Ids.RESULTS};
        }

        @Override
        float share() {
            return 0.75f;
        }
    }

    /** Returns the views below the editors, the first on top. */
    abstract String[] below();

    /** Returns what the editors take of the height. */
    abstract float share();

    /** Tells whether the views that diagrams need are there from the beginning. */
    boolean showsDiagrams() {
        return false;
    }

    @Override
    public final void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        layout.addView(Ids.NAVIGATOR, IPageLayout.LEFT, LEFT, layout.getEditorArea());
        layout.getViewLayout(Ids.NAVIGATOR).setCloseable(false);
        var right = layout.createFolder("details", IPageLayout.RIGHT, MIDDLE, layout.getEditorArea());
        right.addView(Ids.DETAILS);
        for (var id : List.of(IPageLayout.ID_PROP_SHEET, IPageLayout.ID_OUTLINE)) {
            if (showsDiagrams()) {
                right.addView(id);
            } else {
                right.addPlaceholder(id);
            }
        }
        right.addPlaceholder(Ids.GUIDE);
        right.addPlaceholder(Ids.HELP);
        var below = layout.createFolder("results", IPageLayout.BOTTOM, share(), layout.getEditorArea());
        for (var id : below()) {
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
