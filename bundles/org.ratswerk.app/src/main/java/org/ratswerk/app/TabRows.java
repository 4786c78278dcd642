package org.ratswerk.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/**
 * Keeps the tools of views in the row of their tabs. The platform measures that row while tools are moved from one
 * perspective to another and does not measure it again when they have come: tools higher than the row are then put below
 * it, over what the view shows.
 */
final class TabRows {
    private TabRows() {
    }

    /** Has every row of tabs measured when the tools at its end appear or get another size. */
    static void follow(Display display) {
        display.addFilter(SWT.Show, TabRows::measure);
        display.addFilter(SWT.Resize, TabRows::measure);
    }

    private static void measure(Event event) {
        if (event.widget instanceof Control tools && tools.getParent() instanceof CTabFolder folder
                && folder.getTopRight() == tools) {
            // the height is the folder's own choice; saying so again has it choose again
            folder.setTabHeight(SWT.DEFAULT);
        }
    }
}
