package org.ratswerk.ui.internal.forms;

import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.FileEditors;

/**
 * What all fields of a page share: its layout, which puts labels above the fields where there is no room beside them, and
 * the line under the field that has the focus.
 */
final class FormSurface {
    /** Width of a label and of the narrowest field beside one, in widths of a letter. */
    private static final int LABEL = 26;
    private static final int NARROW = 62;
    private static final int SOON = 120;
    private static final String OPENING = "org.ratswerk.form.opening";

    private final ElementEditor editor;
    private final ScrolledForm scroll;
    private final Composite content;
    private final List<Composite> watched = new ArrayList<>();
    private boolean narrow;
    private boolean planned;
    private boolean pressed;
    private Control last;

    FormSurface(ElementEditor editor, ScrolledForm scroll, Composite content) {
        this.editor = editor;
        this.scroll = scroll;
        this.content = content;
        scroll.addListener(SWT.Resize, event -> fit());
        Listener mouse = this::mouse;
        var display = scroll.getDisplay();
        display.addFilter(SWT.MouseDown, mouse);
        display.addFilter(SWT.MouseUp, mouse);
        scroll.addDisposeListener(event -> {
            display.removeFilter(SWT.MouseDown, mouse);
            display.removeFilter(SWT.MouseUp, mouse);
        });
    }

    static int letter(Control control) {
        return (int) Math.ceil(new PixelConverter(control).convertWidthInCharsToPixels(100) / 100.0);
    }

    ElementEditor editor() {
        return editor;
    }

    void open(Element target) {
        if (target != null) {
            ElementEditors.open(editor.getSite().getPage(), editor.model().administration(), target);
        }
    }

    /** Opens a file of the administration, given relative to its folder. */
    void openFile(String file) {
        var folder = editor.model().administration().folder();
        try {
            var path = folder.resolve(file).normalize();
            if (path.startsWith(folder)) {
                FileEditors.open(editor.getSite().getPage(), path);
            }
        } catch (InvalidPathException e) {
            // the checks tell that there is no such file
        }
    }

    /** Says how the element is opened that a control refers to; for the key that does so. */
    static void opens(Control control, Runnable opening) {
        control.setData(OPENING, opening);
    }

    /** Opens the element that a control refers to, if it does. */
    static void openReference(Control control) {
        if (control != null && control.getData(OPENING) instanceof Runnable opening) {
            opening.run();
        }
    }

    private void mouse(Event event) {
        pressed = event.type == SWT.MouseDown;
    }

    /** Lays out anew soon: never between the press and the release of a button, so that what is clicked stays in place. */
    void changed() {
        if (!planned && !scroll.isDisposed()) {
            planned = true;
            scroll.getDisplay().timerExec(SOON, this::layout);
        }
    }

    private void layout() {
        if (scroll.isDisposed()) {
            return;
        }
        if (pressed) {
            scroll.getDisplay().timerExec(SOON, this::layout);
            return;
        }
        planned = false;
        scroll.getBody().layout(true, true);
        scroll.reflow(true);
    }

    // --- narrow and wide

    /** Has the labels of an area with two columns beside or above what they belong to. */
    void watch(Composite area) {
        watched.add(area);
        apply(area);
    }

    /** Forgets an area that is gone. */
    void unwatch(Composite area) {
        watched.remove(area);
    }

    private void fit() {
        boolean now = scroll.getClientArea().width < NARROW * letter(content);
        if (now != narrow) {
            narrow = now;
            watched.forEach(this::apply);
            changed();
        }
    }

    private void apply(Composite area) {
        ((GridLayout) area.getLayout()).numColumns = narrow ? 1 : 2;
        for (Control child : area.getChildren()) {
            if (child.getLayoutData() instanceof GridData data) {
                if (FieldPane.isLabel(child)) {
                    data.widthHint = narrow ? SWT.DEFAULT : LABEL * letter(content);
                } else if (data.horizontalSpan > 1 || child.getData(WIDE) != null) {
                    child.setData(WIDE, true);
                    data.horizontalSpan = narrow ? 1 : 2;
                }
            }
        }
    }

    private static final String WIDE = "org.ratswerk.form.wide";

    // --- focus

    void focused(Control control) {
        last = control;
        show(control);
    }

    private void show(Control control) {
        var area = scroll.getClientArea();
        Rectangle bounds = scroll.getDisplay().map(control.getParent(), scroll, control.getBounds());
        if (bounds.y < 0 || bounds.y + Math.min(bounds.height, area.height) > area.height) {
            var origin = scroll.getOrigin();
            scroll.setOrigin(origin.x, Math.max(0, origin.y + bounds.y - area.height / 3));
        }
    }

    /** Gives the focus to what had it last. */
    boolean refocus() {
        return last != null && !last.isDisposed() && last.isVisible() && last.setFocus();
    }
}
