package org.ratswerk.ui.internal;

import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.ui.Ids;

/** What a part shows while it has nothing to show: what would stand here, and the way to it. */
public final class EmptyState {
    private static final int MARGIN = 3 * Widgets.GRID;
    private static final int TEXT_WIDTH = 240;

    private EmptyState() {
    }

    /**
     * Returns an area with a heading and a sentence.
     *
     * @param parent parent
     * @param title heading
     * @param text what would stand here and how to get it here
     */
    public static Composite create(Composite parent, String title, String text) {
        var area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(Widgets.GRID, Widgets.GRID).applyTo(area);
        var heading = Widgets.label(area, title, SWT.WRAP);
        heading.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(heading);
        var sentence = Widgets.css(Widgets.secondary(area, text, SWT.WRAP), "rw-empty");
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(sentence);
        return area;
    }

    /**
     * Returns what is shown while no administration is open, with buttons to open one.
     *
     * @param parent parent
     * @param id start of the identifiers of the buttons
     */
    public static Composite administrations(Composite parent, String id) {
        var area = create(parent, UiTexts.get("empty.administrations.title"), UiTexts.get("empty.administrations"));
        button(area, id + ".empty.new", "command.new", "new-administration", Ids.NEW, Map.of());
        button(area, id + ".empty.open", "command.open", "open-administration", Ids.OPEN, Map.of());
        for (var sample : UiPlugin.registry().samples()) {
            var button = Widgets.button(area, id + ".empty.sample." + sample.id(),
                    UiTexts.get("command.sample", sample.title()), "sample",
                    () -> CommandItem.run(Ids.SAMPLE, Map.of(Ids.SAMPLE_ID, sample.id())));
            button.setToolTipText(sample.description());
            GridDataFactory.fillDefaults().applyTo(button);
        }
        return area;
    }

    private static void button(Composite area, String id, String text, String icon, String command,
            Map<String, String> parameters) {
        GridDataFactory.fillDefaults().applyTo(Widgets.button(area, id, UiTexts.get(text), icon,
                () -> CommandItem.run(command, parameters)));
    }
}
