package org.ratswerk.ui.downtime.internal.scenario;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.downtime.model.scenario.Figure;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;

/** Large figures side by side; each is a link to where it comes from. */
final class FiguresBar {
    private static final String FONT = "org.ratswerk.ui.downtime.figure";
    private static final int LARGER = 7;

    private final Composite area;
    private final String id;
    private final Consumer<Figure> why;
    private List<Figure> shown = List.of();
    private boolean dark;

    /**
     * @param id start of the identifiers of its parts
     * @param why told of a figure that somebody asks about
     */
    FiguresBar(Composite parent, String id, Consumer<Figure> why) {
        this.id = id;
        this.why = why;
        area = Widgets.id(Widgets.area(parent, 1), id);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        Palette.onChange(area, this::redraw);
    }

    private void redraw() {
        if (dark != Palette.isDark()) {
            var again = shown;
            shown = List.of();
            show(again);
        }
    }

    /** Shows figures; which has the focus stays so. */
    void show(List<Figure> figures) {
        if (figures.equals(shown)) {
            return;
        }
        int focus = -1;
        var children = area.getChildren();
        for (int i = 0; i < children.length; i++) {
            focus = contains(children[i]) ? i : focus;
        }
        for (Control old : children) {
            old.dispose();
        }
        dark = Palette.isDark();
        shown = figures;
        GridLayoutFactory.fillDefaults().numColumns(Math.max(1, figures.size())).equalWidth(true)
                .margins(2 * Widgets.GRID, Widgets.GRID).spacing(3 * Widgets.GRID, 0).applyTo(area);
        figures.forEach(this::figure);
        area.layout(true, true);
        area.requestLayout();
        if (focus >= 0 && focus < figures.size()) {
            area.getChildren()[focus].setFocus();
        }
    }

    private static boolean contains(Control control) {
        for (Control each = control.getDisplay().getFocusControl(); each != null; each = each.getParent()) {
            if (each == control) {
                return true;
            }
        }
        return false;
    }

    private void figure(Figure figure) {
        var cell = Widgets.area(area, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID / 2, 0).applyTo(cell);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.BEGINNING).applyTo(cell);
        var value = Widgets.css(Widgets.id(new Link(cell, SWT.NONE), id + "." + figure.id()), "rw-text");
        Widgets.colors(value, Palette.color(Palette.Tone.INK));
        value.setFont(font());
        value.setText("<a>" + figure.value().replace("&", "&&") + "</a>");
        value.setToolTipText(ScenarioUi.get("figure.tip"));
        Widgets.name(value, figure.value() + " " + figure.label() + (figure.note().isEmpty() ? "" : ", " + figure.note()));
        value.addListener(SWT.Selection, event -> why.accept(figure));
        var symbol = Widgets.label(cell, "", SWT.NONE);
        if (figure.symbol() != Symbol.NONE) {
            symbol.setImage(Icons.image(Palette.icon(figure.symbol())));
        }
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(symbol);
        text(Widgets.label(cell, figure.label(), SWT.WRAP), id + "." + figure.id() + ".label");
        text(Widgets.secondary(cell, figure.note(), SWT.WRAP), id + "." + figure.id() + ".note");
    }

    private static void text(Control label, String id) {
        Widgets.id(label, id);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(Widgets.GRID, SWT.DEFAULT).applyTo(label);
    }

    private static Font font() {
        var fonts = JFaceResources.getFontRegistry();
        if (!fonts.hasValueFor(FONT)) {
            FontData data = fonts.getFontData(JFaceResources.DEFAULT_FONT)[0];
            fonts.put(FONT, new FontData[] {new FontData(data.getName(), data.getHeight() + LARGER, SWT.BOLD)});
        }
        return fonts.get(FONT);
    }

    Control control() {
        return area;
    }

    /** Puts the focus on the first figure. */
    boolean setFocus() {
        return area.getChildren().length > 0 && area.getChildren()[0].setFocus();
    }
}
