package org.ratswerk.ui.continuity.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.internal.tables.PartGrid;
import org.ratswerk.ui.model.OpenAdministration;

/** A page of a plan with a table. It is made anew when the administration is another object, and in other colours. */
abstract class PlanPage {
    private final FormPart.Place place;
    private final Composite area;
    private final Runnable forms = this::follow;
    private final EditingListener edits = this::edited;
    private EmergencyPlan plan;
    private Editing editing;
    private PartGrid grid;

    PlanPage(Composite parent, FormPart.Place place, String id, String help) {
        this.place = place;
        area = new Composite(parent, SWT.NONE) {
            @Override
            public boolean setFocus() {
                return grid != null && grid.setFocus();
            }
        };
        Widgets.css(Widgets.id(area, id), "rw-surface");
        area.setBackground(Palette.color(Palette.Tone.SURFACE));
        area.setData(ContextHelp.KEY, help);
        area.setLayout(new FillLayout());
        place.form().addListener(forms);
        place.onReveal((object, field) -> {
            if (grid != null && object instanceof Element element) {
                grid.reveal(element, field);
            }
        });
        place.onCommit(() -> grid == null || grid.commit());
        area.addDisposeListener(event -> {
            place.form().removeListener(forms);
            if (editing != null) {
                editing.removeListener(edits);
            }
        });
        Palette.onChange(area, this::build);
    }

    /** Makes the page; called once it can be made. */
    final void begin() {
        follow();
    }

    Control control() {
        return area;
    }

    OpenAdministration administration() {
        return place.form().administration();
    }

    FormPart.Place place() {
        return place;
    }

    EmergencyPlan plan() {
        return plan;
    }

    PartGrid grid() {
        return grid;
    }

    /**
     * Makes all that stands on the page.
     *
     * @return the table
     */
    abstract PartGrid create(Composite parent);

    /** Shows what stands around the table anew; called after each change and once the page is made. */
    abstract void show();

    /** Called after each change of the model, before {@link #show}. */
    void changed(Change change) {
        // most pages follow by what they show
    }

    private void follow() {
        if (area.isDisposed() || place.form().isGone()
                || !(place.form().elements().getFirst() instanceof EmergencyPlan now)) {
            return;
        }
        if (now != plan || editing != administration().editing()) {
            if (editing != null) {
                editing.removeListener(edits);
            }
            plan = now;
            editing = administration().editing();
            build();
            editing.addListener(edits);
        }
    }

    private void build() {
        boolean focus = grid != null && grid.table().isFocusControl();
        grid = null;
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        area.setBackground(Palette.color(Palette.Tone.SURFACE));
        var content = Widgets.area(area, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(content);
        grid = create(content);
        show();
        area.layout(true, true);
        if (focus) {
            grid.setFocus();
        }
    }

    private void edited(Change change) {
        if (!area.isDisposed() && grid != null && !place.form().isGone()) {
            changed(change);
            show();
        }
    }

    /** Opens the form of an element. */
    void open(Element element) {
        CommandState.page().ifPresent(page -> ElementEditors.open(page, administration(), element));
    }

    // --- what such pages are made of

    /** Returns an area above the table with the margins of the page. */
    static Composite head(Composite parent, int columns) {
        var head = Widgets.area(parent, columns);
        GridLayoutFactory.fillDefaults().numColumns(columns)
                .margins(2 * Widgets.GRID, Widgets.GRID + Widgets.GRID / 2).spacing(2 * Widgets.GRID, Widgets.GRID / 2)
                .applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        return head;
    }

    /** Returns a text that does something when it is clicked. */
    static Link link(Composite parent, String id, Runnable action) {
        var link = Widgets.css(Widgets.id(new Link(parent, SWT.NONE), id), "rw-text");
        Widgets.colors(link, Palette.color(Palette.Tone.INK));
        link.addListener(SWT.Selection, event -> action.run());
        return link;
    }

    /** Sets what a link says; nothing is shown for an empty text. Returns whether it needs more or less room. */
    static boolean set(Link link, String text) {
        String next = text.isEmpty() ? "" : "<a>" + text.replace("&", "&&") + "</a>";
        boolean changed = !link.getText().equals(next);
        if (changed) {
            link.setText(next);
        }
        return changed | visible(link, !text.isEmpty());
    }

    /** Shows or hides a control; returns whether that changes anything. */
    static boolean visible(Control control, boolean visible) {
        var data = (GridData) control.getLayoutData();
        boolean changed = data.exclude == visible;
        data.exclude = !visible;
        control.setVisible(visible);
        return changed;
    }

    /** A symbol and words beside it. */
    static final class State {
        private final Label icon;
        private final Label words;

        State(Composite parent, String id) {
            icon = Widgets.label(parent, "", SWT.NONE);
            GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 1).applyTo(icon);
            words = Widgets.id(Widgets.label(parent, "", SWT.WRAP), id);
            GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false)
                    .hint(Widgets.GRID, SWT.DEFAULT).applyTo(words);
        }

        /** Shows a state; nothing where it has no words. */
        boolean show(Value.Term state) {
            String name = Palette.icon(state.symbol());
            icon.setImage(name == null ? null : Icons.image(name));
            String text = Widgets.plain(state.label());
            boolean changed = !words.getText().equals(text);
            words.setText(text);
            words.setForeground(Palette.color(state.symbol() == Symbol.NONE ? Symbol.UNKNOWN : state.symbol()));
            return changed | visible(icon, !text.isEmpty()) | visible(words, !text.isEmpty());
        }
    }
}
