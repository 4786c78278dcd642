package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.control.ControlBoard;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** A line that says which copies of the distribution list are not of the edition approved last. */
final class CopiesPane {
    private final Composite area;
    private final Label icon;
    private final Label words;

    CopiesPane(Composite parent, FormPart.Place place) {
        area = Widgets.area(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID, 0).applyTo(area);
        icon = Widgets.label(area, "", SWT.NONE);
        words = Widgets.id(Widgets.label(area, "", SWT.WRAP), "plan.copies");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(20 * Widgets.GRID, SWT.DEFAULT)
                .applyTo(words);
        PlanControl.of(place).follow(area, this::show);
    }

    Composite control() {
        return area;
    }

    private void show(ControlBoard board) {
        words.setText(Widgets.plain(board.copies()));
        icon.setImage(board.copies().isEmpty() ? null : Icons.image(Palette.icon(Symbol.WARNING)));
        area.layout(true, true);
    }
}
