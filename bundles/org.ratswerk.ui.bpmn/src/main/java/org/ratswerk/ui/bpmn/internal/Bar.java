package org.ratswerk.ui.bpmn.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Widgets;

/** A line above the canvas that says something and offers what to do. */
public final class Bar {
    private final Composite area;
    private final Composite content;

    /**
     * @param parent parent with a grid layout
     */
    public Bar(Composite parent) {
        area = Widgets.id(Widgets.area(parent, 1), "bpmn.bar");
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(area);
        content = Widgets.area(area, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(content);
        Widgets.rule(area);
        area.setVisible(false);
    }

    /** An offer: a verb and what it does. */
    public record Offer(String id, String text, Runnable action) {
    }

    /** Says something. */
    public void show(String icon, String text, Offer... offers) {
        for (var child : content.getChildren()) {
            child.dispose();
        }
        GridLayoutFactory.fillDefaults().numColumns(2 + offers.length).margins(Widgets.GRID, Widgets.GRID / 2)
                .spacing(Widgets.GRID, 0).applyTo(content);
        var image = new Label(content, SWT.NONE);
        image.setImage(Icons.image(icon));
        image.setBackground(content.getBackground());
        var label = Widgets.id(Widgets.label(content, text, SWT.WRAP), "bpmn.bar.text");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        for (var offer : offers) {
            Widgets.button(content, "bpmn.bar." + offer.id(), offer.text(), null, offer.action());
        }
        visible(true);
    }

    /** Says nothing any more. */
    public void hide() {
        if (!area.isDisposed() && area.getVisible()) {
            visible(false);
        }
    }

    private void visible(boolean yes) {
        ((GridData) area.getLayoutData()).exclude = !yes;
        area.setVisible(yes);
        area.getParent().layout(true, true);
    }
}
