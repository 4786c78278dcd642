package org.ratswerk.ui.plugins.internal;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.plugins.model.PluginsModel;

/** A page of the window: a sentence, a list or what to do while it is empty, buttons. */
abstract class Page {
    private static final int TEXT_WIDTH = 400;

    final PluginsDialog dialog;
    final PluginsModel model;
    final Composite area;
    private final TabItem tab;

    Page(PluginsDialog dialog, TabFolder folder, String id) {
        this.dialog = dialog;
        model = dialog.model();
        tab = Widgets.id(new TabItem(folder, SWT.NONE), "plugins." + id);
        tab.setText(WindowTexts.get("page." + id));
        area = new Composite(folder, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID).spacing(Widgets.GRID, Widgets.GRID)
                .applyTo(area);
        tab.setControl(area);
        var about = new Label(area, SWT.WRAP);
        about.setText(WindowTexts.get("about." + id));
        about.setForeground(Palette.color(Palette.Tone.SECONDARY));
        Palette.onChange(about, () -> about.setForeground(Palette.color(Palette.Tone.SECONDARY)));
        GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(about);
    }

    final TabItem tab() {
        return tab;
    }

    /** Shows what the model knows now. */
    abstract void show();

    /** Allows what is possible now. */
    abstract void able();

    /** The page has come to the top. */
    void opened() {
        // most pages have what they show
    }

    /** Returns an area that shows one of its controls. */
    static Composite stack(Composite parent) {
        var stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        return stack;
    }

    static void top(Composite stack, Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    /** Returns a row of buttons. */
    static Composite row(Composite parent, int columns) {
        var row = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).spacing(Widgets.GRID, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    /** Allows a button, or says why not. */
    final void able(Button button, Optional<String> why) {
        button.setEnabled(why.isEmpty() && !dialog.isBusy());
        button.setToolTipText(why.orElse(null));
    }
}
