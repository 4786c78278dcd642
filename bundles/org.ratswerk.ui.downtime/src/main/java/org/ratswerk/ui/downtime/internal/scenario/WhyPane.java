package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Says why, in words, and leads to the element. */
final class WhyPane {
    private static final int FEWEST_LINES = 3;

    private final Composite area;
    private final Text text;
    private final Button open;
    private String element = "";

    /**
     * @param id start of the identifiers of its parts
     * @param back gets the focus when the user has read
     * @param opener opens the form of an element with the id
     */
    WhyPane(Composite parent, String id, Runnable back, java.util.function.Consumer<String> opener) {
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, Widgets.GRID).spacing(0, Widgets.GRID / 2)
                .applyTo(area);
        var heading = Widgets.css(Widgets.secondary(area, ScenarioUi.get("why"), SWT.NONE), "rw-section");
        heading.setFont(Palette.sectionFont());
        text = Widgets.id(Widgets.css(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), "rw-surface"),
                id + ".why");
        Widgets.colors(text, Palette.color(Palette.Tone.INK));
        Widgets.name(text, ScenarioUi.get("why"));
        GridDataFactory.fillDefaults().grab(true, true).hint(Widgets.GRID, FEWEST_LINES * text.getLineHeight())
                .minSize(SWT.DEFAULT, FEWEST_LINES * text.getLineHeight()).applyTo(text);
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                back.run();
            }
        });
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        open = Widgets.button(area, id + ".open", ScenarioUi.get("open"), null, () -> opener.accept(element));
        GridDataFactory.swtDefaults().applyTo(open);
        show("", ScenarioUi.get("why.none"));
    }

    /** Says something about an element. */
    void show(String about, String words) {
        element = about;
        if (!words.equals(text.getText())) {
            text.setText(words);
        }
        open.setEnabled(!about.isEmpty());
    }

    void setFocus() {
        text.setFocus();
    }

    Control control() {
        return area;
    }
}
