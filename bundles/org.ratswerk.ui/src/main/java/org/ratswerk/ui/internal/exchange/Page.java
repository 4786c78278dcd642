package org.ratswerk.ui.internal.exchange;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** What the pages of both wizards have in common. */
abstract class Page extends WizardPage {
    Page(String name) {
        super(name);
        setTitle(ExchangeTexts.get("page.title." + name));
        setDescription(ExchangeTexts.get("page.description." + name));
        setPageComplete(false);
    }

    /** Returns the area of the page, in columns. */
    static Composite area(Composite parent, int columns) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(2 * Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        return area;
    }

    static Composite line(Composite parent, int columns) {
        var line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(Widgets.GRID, Widgets.GRID / 2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        return line;
    }

    static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.NONE);
        label.setText(Widgets.plain(text));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    static Label heading(Composite parent, String text, int span) {
        var label = label(parent, text);
        label.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().span(span, 1).indent(0, Widgets.GRID / 2).applyTo(label);
        return label;
    }

    static Combo combo(Composite parent, String id, String name) {
        var combo = Widgets.id(Widgets.name(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), name), id);
        combo.setVisibleItemCount(20);
        return combo;
    }

    /** Shows or hides a control and the space it takes. */
    static void show(org.eclipse.swt.widgets.Control control, boolean visible) {
        control.setVisible(visible);
        if (control.getLayoutData() instanceof org.eclipse.swt.layout.GridData data) {
            data.exclude = !visible;
        } else {
            GridDataFactory.swtDefaults().exclude(!visible).applyTo(control);
        }
    }
}
