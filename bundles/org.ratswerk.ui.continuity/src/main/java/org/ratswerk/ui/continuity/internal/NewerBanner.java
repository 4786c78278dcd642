package org.ratswerk.ui.continuity.internal;

import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.continuity.generate.Generation;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Says above a text that the model would give a newer version of it, and lets the user decide. */
final class NewerBanner {
    private static final int COLUMNS = 5;

    private final Composite area;
    private Generation.Item item;

    /**
     * @param accept takes the newer version
     * @param dismiss keeps the own version
     */
    NewerBanner(Composite parent, Consumer<Generation.Item> accept, Consumer<Generation.Item> dismiss) {
        area = Widgets.id(Widgets.area(parent, COLUMNS), "plan.newer");
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(2 * Widgets.GRID, 0)
                .extendedMargins(0, 0, 0, Widgets.GRID).spacing(Widgets.GRID, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        area.setVisible(false);
        var icon = Widgets.label(area, "", SWT.NONE);
        Palette.nowAndOnChange(icon, () -> icon.setImage(Icons.image("info")));
        Label words = Widgets.label(area, PlanUi.get("newer"), SWT.WRAP);
        words.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(words);
        Widgets.button(area, "plan.newer.compare", PlanUi.get("newer.compare"), null, () -> {
            var now = item;
            var dialog = new CompareDialog(area.getShell(), now);
            switch (dialog.open()) {
            case CompareDialog.ACCEPT -> accept.accept(now);
            case CompareDialog.DISMISS -> dismiss.accept(now);
            default -> {
                // nothing is decided
            }
            }
        });
        Widgets.button(area, "plan.newer.accept", PlanUi.get("newer.accept"), null, () -> accept.accept(item));
        Widgets.button(area, "plan.newer.dismiss", PlanUi.get("newer.dismiss"), null, () -> dismiss.accept(item));
    }

    /**
     * Shows that there is a newer version, or nothing.
     *
     * @param newer newer version; null for none
     * @return whether it needs more or less room than before
     */
    boolean show(Generation.Item newer) {
        item = newer;
        boolean yes = newer != null;
        boolean changed = area.getVisible() == ((GridData) area.getLayoutData()).exclude
                || ((GridData) area.getLayoutData()).exclude == yes;
        area.setVisible(yes);
        ((GridData) area.getLayoutData()).exclude = !yes;
        return changed;
    }
}
