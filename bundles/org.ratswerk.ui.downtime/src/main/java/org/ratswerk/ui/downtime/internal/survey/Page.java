package org.ratswerk.ui.downtime.internal.survey;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.ratswerk.ui.internal.Widgets;

/** What the pages of the wizard have in common. */
abstract class Page extends WizardPage {
    Page(String name) {
        super(name);
        setTitle(SurveyTexts.get("page.title." + name));
        setDescription(SurveyTexts.get("page.description." + name));
        setPageComplete(false);
    }

    static Composite area(Composite parent, int columns) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).margins(2 * Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        return area;
    }

    static Label label(Composite parent, String text) {
        var label = new Label(parent, SWT.NONE);
        label.setText(Widgets.plain(text));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    /** Returns a table that asks for its rows as they come into sight. */
    static Table table(Composite parent, int style, String id, String name, List<String> titles, int... widths) {
        var table = Widgets.id(new Table(parent, SWT.VIRTUAL | SWT.BORDER | SWT.FULL_SELECTION | style), id);
        Widgets.name(table, name);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (int i = 0; i < widths.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(titles.get(i));
            column.setWidth(widths[i]);
        }
        return table;
    }
}
