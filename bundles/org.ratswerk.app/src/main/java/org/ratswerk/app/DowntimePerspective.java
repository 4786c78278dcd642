package org.ratswerk.app;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.ratswerk.ui.Ids;

/** The administration on the left, results in the middle, details of the selection on the right. */
public final class DowntimePerspective implements IPerspectiveFactory {
    /** Identifier in plugin.xml. */
    public static final String ID = "org.ratswerk.app.perspective.downtime";

    private static final float LEFT = 0.22f;
    private static final float MIDDLE = 0.64f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addView(Ids.NAVIGATOR, IPageLayout.LEFT, LEFT, layout.getEditorArea());
        var middle = layout.createFolder("results", IPageLayout.LEFT, MIDDLE, layout.getEditorArea());
        middle.addView(Ids.RESULTS);
        middle.addPlaceholder(Ids.RESULTS + ":*");
        var right = layout.createFolder("details", IPageLayout.RIGHT, MIDDLE, "results");
        right.addView(Ids.DETAILS);
        layout.getViewLayout(Ids.NAVIGATOR).setCloseable(false);
    }
}
