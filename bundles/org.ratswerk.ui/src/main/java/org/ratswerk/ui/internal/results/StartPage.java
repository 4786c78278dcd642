package org.ratswerk.ui.internal.results;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Menus;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.AnalysisEntry;

/** What the result view shows before there is a result: what can be computed. */
final class StartPage {
    private static final int TEXT_WIDTH = 480;

    private final Composite pages;

    StartPage(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        Palette.onChange(pages, this::refresh);
        refresh();
    }

    Control control() {
        return pages;
    }

    void refresh() {
        for (var child : pages.getChildren()) {
            child.dispose();
        }
        boolean open = !UiPlugin.administrations().list().isEmpty();
        ((StackLayout) pages.getLayout()).topControl = open ? offer() : closed();
        pages.layout();
    }

    private Control closed() {
        return EmptyState.create(pages, UiTexts.get("empty.results.title"), UiTexts.get("empty.results.closed"));
    }

    private Control offer() {
        var area = EmptyState.create(pages, UiTexts.get("empty.results.title"), UiTexts.get("empty.results"));
        String analysis = null;
        for (var entry : AnalysisEntry.of(UiPlugin.registry().analyses())) {
            if (!entry.analysis().equals(analysis)) {
                analysis = entry.analysis();
                var text = Widgets.secondary(area, entry.description(), SWT.WRAP);
                GridDataFactory.fillDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).indent(0, Widgets.GRID).applyTo(text);
            }
            entry(area, entry);
        }
        return area;
    }

    private static void entry(Composite parent, AnalysisEntry entry) {
        var line = Widgets.area(parent, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID, 0).applyTo(line);
        Widgets.label(line, "", SWT.NONE).setImage(Icons.image("run-analysis"));
        var link = Widgets.id(new Link(line, SWT.NONE), "results.start." + entry.analysis()
                + entry.choice().values().stream().findFirst().map(choice -> "." + choice).orElse(""));
        link.setText("<a>" + Widgets.plain(entry.title()) + "</a>");
        Widgets.colors(link, Palette.color(Palette.Tone.INK));
        link.addListener(SWT.Selection, event -> CommandItem.run(Ids.RUN, Menus.parameters(entry)));
    }
}
