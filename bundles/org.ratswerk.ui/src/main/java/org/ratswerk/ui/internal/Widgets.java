package org.ratswerk.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Widget;
import org.ratswerk.ui.Ids;

/** Small helpers for building views. */
public final class Widgets {
    /** Unit of all distances, in pixels. */
    public static final int GRID = 8;

    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private Widgets() {
    }

    /** Gives the widget the identifier that tests find it by. */
    public static <W extends Widget> W id(W widget, String id) {
        widget.setData(Ids.WIDGET_ID, id);
        return widget;
    }

    /** Gives the control the name that a screen reader reads out. */
    public static <C extends Control> C name(C control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
        return control;
    }

    /** Gives the widget a class of the style sheets. */
    public static <W extends Widget> W css(W widget, String name) {
        widget.setData(CSS_CLASS, name);
        return widget;
    }

    /** Returns the area of a dialog, whose controls stand one below the other. */
    public static Composite dialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2 * GRID, 2 * GRID).spacing(0, GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        return area;
    }

    /** Returns an area on the surface, laid out in columns without margins. */
    public static Composite area(Composite parent, int columns) {
        var area = css(new Composite(parent, SWT.NONE), "rw-surface");
        area.setBackground(Palette.color(Palette.Tone.SURFACE));
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(GRID, GRID).applyTo(area);
        return area;
    }

    /** Returns a line of text on the surface. */
    public static Label label(Composite parent, String text, int style) {
        var label = css(new Label(parent, style), "rw-text");
        label.setText(plain(text));
        colors(label, Palette.color(Palette.Tone.INK));
        return label;
    }

    /** Returns a line of text of less weight. */
    public static Label secondary(Composite parent, String text, int style) {
        var label = css(new Label(parent, style), "rw-secondary");
        label.setText(plain(text));
        colors(label, Palette.color(Palette.Tone.SECONDARY));
        return label;
    }

    /** Returns a hairline that fills its row. */
    public static Control rule(Composite parent) {
        var rule = css(new Composite(parent, SWT.NONE), "rw-rule");
        rule.setBackground(Palette.color(Palette.Tone.HAIRLINE));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 1).applyTo(rule);
        return rule;
    }

    /** Returns a button that does something. */
    public static Button button(Composite parent, String id, String text, String icon, Runnable action) {
        var button = id(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        if (icon != null) {
            button.setImage(Icons.image(icon));
        }
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** Gives a control its colours. */
    public static void colors(Control control, Color foreground) {
        control.setForeground(foreground);
        control.setBackground(Palette.color(Palette.Tone.SURFACE));
    }

    /** Escapes what labels take for mnemonics. */
    public static String plain(String text) {
        return text.replace("&", "&&");
    }
}
