package org.ratswerk.ui.downtime.internal.scenario;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;

/** What the pages of results have in common: the content, or what is said where there is none, and the way to elements. */
abstract class Page {
    private final FormPart.Place place;
    private final Composite stack;
    private final Composite content;
    private final String id;
    private Composite message;
    private String said = "";

    Page(Composite parent, FormPart.Place place, String id) {
        this.place = place;
        this.id = id;
        stack = new Composite(parent, SWT.NONE) {
            @Override
            public boolean setFocus() {
                return message != null && ((StackLayout) getLayout()).topControl == message ? message.setFocus()
                        : focusContent();
            }
        };
        Widgets.css(Widgets.id(stack, id), "rw-surface");
        stack.setBackground(Palette.color(Palette.Tone.SURFACE));
        stack.setData(ContextHelp.KEY, ScenarioUi.HELP);
        stack.setLayout(new StackLayout());
        content = Widgets.area(stack, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        ((StackLayout) stack.getLayout()).topControl = content;
    }

    final FormPart.Place place() {
        return place;
    }

    final Composite content() {
        return content;
    }

    final Control control() {
        return stack;
    }

    /** Gives the focus to the first thing of the content. */
    abstract boolean focusContent();

    /** Remembers where the focus is in the content, for when the page is shown again. */
    final void watchFocus(Control... controls) {
        for (Control control : controls) {
            control.addListener(SWT.FocusIn, (Event event) -> place.focused(control));
        }
    }

    /** Shows the content. */
    final void showContent() {
        top(content);
        said = "";
    }

    /** Says why there is nothing to see, with the way to where that can be changed. */
    final void say(String title, String text) {
        if (said.equals(title + text)) {
            return;
        }
        said = title + text;
        boolean focus = message != null && message.isVisible() && isIn(message);
        if (message != null) {
            message.dispose();
        }
        message = EmptyState.create(stack, title, text);
        GridDataFactory.swtDefaults().applyTo(Widgets.button(message, id + ".toScenario",
                ScenarioUi.get("empty.toScenario"), null, () -> place.reveal("everything")));
        top(message);
        if (focus) {
            message.setFocus();
        }
    }

    private static boolean isIn(Control area) {
        for (Control each = area.getDisplay().getFocusControl(); each != null; each = each.getParent()) {
            if (each == area) {
                return true;
            }
        }
        return false;
    }

    private void top(Composite wanted) {
        var layout = (StackLayout) stack.getLayout();
        if (layout.topControl != wanted) {
            layout.topControl = wanted;
            stack.layout();
        }
    }

    /** Returns a sash between parts of the content that takes all the room there is. */
    static SashForm sash(Composite parent, int style) {
        var sash = Widgets.css(new SashForm(parent, style), "rw-surface");
        sash.setBackground(Palette.color(Palette.Tone.HAIRLINE));
        sash.setSashWidth(Widgets.GRID / 2);
        return sash;
    }

    /** Returns the timeline without its notes, which the page shows in other places. */
    static Timeline bare(Timeline timeline) {
        return new Timeline(timeline.id(), timeline.title(), timeline.lanes(), timeline.event(), List.of());
    }

    /** Opens the form of an element. */
    final void open(String element) {
        var administration = place.form().administration();
        administration.element(element).ifPresent(found -> CommandState.page()
                .ifPresent(page -> ElementEditors.open(page, administration, found)));
    }
}
