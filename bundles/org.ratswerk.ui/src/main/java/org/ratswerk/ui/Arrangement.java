package org.ratswerk.ui;

import java.util.List;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;

/**
 * A perspective of the workbench. All have the same places: the administration on the left, editors in the middle, what
 * has been found below them, details of the selection on the right. They differ in what is on top. A bundle that brings
 * one names it in its plugin.xml; it then stands among the others in the menu and at the top right of the window.
 */
public abstract class Arrangement implements IPerspectiveFactory {
    private static final float LEFT = 0.22f;
    private static final float MIDDLE = 0.72f;

    private final boolean diagrams;
    private final float share;
    private final List<String> below;

    /**
     * @param diagrams whether the views that belong to diagrams are shown at first
     * @param share what the editors take of the height, from 0 to 1
     * @param below views below the editors, the first on top
     */
    protected Arrangement(boolean diagrams, float share, String... below) {
        this.diagrams = diagrams;
        this.share = share;
        this.below = List.of(below);
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
