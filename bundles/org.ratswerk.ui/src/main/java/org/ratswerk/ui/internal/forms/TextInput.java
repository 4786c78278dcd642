package org.ratswerk.ui.internal.forms;

import java.time.LocalDate;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.ratswerk.core.edit.Field.Kind;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.forms.FieldModel;

/** A field one types into: text, number, duration, date, reference. */
final class TextInput implements FieldPane.Input {
    /** Widths in letters. */
    private static final String NEW_DIAGRAM = "org.ratswerk.ui.bpmn.newDiagram";
    private static final int SHORT = 24;
    private static final int LONG = 30;
    private static final int NARROWEST = 4;
    /** A long text grows with what is in it, between so many lines. */
    private static final int FEWEST = 2;
    private static final int MOST = 12;

    private final FormSurface surface;
    private final FieldModel model;
    private final Text text;
    private final boolean multi;
    private ToolItem jump;
    private Suggestions suggestions;
    private boolean showing;

    TextInput(Composite cell, FormSurface surface, FieldModel model) {
        this.surface = surface;
        this.model = model;
        multi = model.kind() == Kind.LONG_TEXT;
        var line = Widgets.area(cell, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID / 2, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        text = new Text(line, style());
        boolean wide = model.kind() == Kind.TEXT || model.kind() == Kind.REFERENCE || multi;
        GridDataFactory.fillDefaults().grab(wide, false)
                .hint((wide ? LONG : SHORT) * FormSurface.letter(text), SWT.DEFAULT)
                // also while it is in a section that is closed: no system can draw a field of no width
                .minSize(NARROWEST * FormSurface.letter(text), SWT.DEFAULT).applyTo(text);
        after(line);
        text.addListener(SWT.Modify, event -> typed());
        text.addListener(SWT.DefaultSelection, event -> model.commit());
        text.addListener(SWT.KeyDown, this::key);
        if (multi) {
            text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
            text.addListener(SWT.Resize, event -> grow());
        }
        if (model.kind() != Kind.TEXT && !multi) {
            // What is typed takes the place of what was there before.
            text.addListener(SWT.FocusIn, event -> text.getDisplay().asyncExec(() -> {
                if (!text.isDisposed() && text.isFocusControl() && !model.isPending()) {
                    text.selectAll();
                }
            }));
        }
        if (model.kind() == Kind.REFERENCE) {
            FormSurface.opens(text, () -> surface.open(model.target()));
            text.addListener(SWT.MouseDown, event -> {
                if ((event.stateMask & SWT.MOD1) != 0) {
                    surface.open(model.target());
                }
            });
        }
        if (isFile()) {
            FormSurface.opens(text, this::openFile);
        }
        if (model.suggests()) {
            suggestions = new Suggestions(text, (typed, limit) -> model.suggestions(typed, limit), model::accept, model::isPending,
                    model::commit);
        } else {
            text.addListener(SWT.FocusOut, event -> model.commit());
        }
    }

    private int style() {
        return switch (model.kind()) {
        case LONG_TEXT -> SWT.BORDER | SWT.MULTI | SWT.WRAP;
        case NUMBER -> SWT.BORDER | SWT.SINGLE | SWT.RIGHT;
        default -> SWT.BORDER | SWT.SINGLE;
        };
    }

    /** What stands after the field: unit, calendar, the way to the target. */
    private void after(Composite line) {
        switch (model.kind()) {
        case DATE -> tool(line, "calendar", FormUi.get("calendar"), this::calendar);
        case REFERENCE -> jump = tool(line, "jump-to", FormUi.get("jump"), () -> surface.open(model.target()));
        default -> {
            if (isFile()) {
                jump = tool(line, "jump-to", FormUi.get("jump"), this::openFile);
            } else if (!model.unit().isEmpty()) {
                Widgets.secondary(line, model.unit(), SWT.NONE);
            }
        }
        }
    }

    private boolean isFile() {
        return model.feature() == Literals.PROCESS__BPMN_AS_IS || model.feature() == Literals.PROCESS__BPMN_TO_BE;
    }

    private boolean canMakeFile() {
        return model.isEmpty() && !model.isPending() && !model.isMixed() && CommandItem.isDefined(NEW_DIAGRAM);
    }

    /** Opens the diagram that the field names; where it names none, offers to make one. */
    private void openFile() {
        if (!model.isPending() && !model.isMixed() && !model.isEmpty()) {
            surface.openFile(model.text());
        } else if (canMakeFile()) {
            CommandItem.run(NEW_DIAGRAM, Map.of("org.ratswerk.ui.bpmn.toBe",
                    Boolean.toString(model.feature() == Literals.PROCESS__BPMN_TO_BE)));
        }
    }

    /** The tool is not in the order of the keys: each has a key of its own in the field. */
    private static ToolItem tool(Composite line, String icon, String tip, Runnable action) {
        var bar = Widgets.css(new ToolBar(line, SWT.FLAT | SWT.NO_FOCUS), "rw-surface");
        bar.setBackground(Palette.color(Palette.Tone.SURFACE));
        bar.addListener(SWT.Traverse, event -> event.doit = true);
        var item = new ToolItem(bar, SWT.PUSH);
        Palette.nowAndOnChange(bar, () -> item.setImage(Icons.image(icon)));
        item.setToolTipText(tip);
        Widgets.name(bar, tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void key(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN && model.kind() == Kind.DATE) {
            calendar();
            event.doit = false;
        } else if (event.character == SWT.ESC && model.isPending() && (suggestions == null || !suggestions.isOpen())) {
            model.revert();
            event.doit = false;
        }
    }

    private void calendar() {
        model.commit();
        DatePopup.open(text, model.value() instanceof LocalDate date ? date : LocalDate.now(), model::set);
    }

    private void typed() {
        if (!showing) {
            model.type(text.getText());
        }
        if (multi) {
            grow();
        }
    }

    /** A long text is as high as what is in it. */
    private void grow() {
        var data = (GridData) text.getLayoutData();
        int width = text.getClientArea().width;
        if (width <= 0) {
            return;
        }
        int line = text.getLineHeight();
        int border = text.computeTrim(0, 0, 0, 0).height;
        int wanted = text.computeSize(width, SWT.DEFAULT).y - border;
        int height = Math.clamp(wanted, FEWEST * line, MOST * line) + 2;
        if (data.heightHint != height) {
            data.heightHint = height;
            surface.changed();
        }
    }

    @Override
    public Control control() {
        return text;
    }

    @Override
    public void show() {
        var now = model.text();
        if (!now.equals(text.getText())) {
            showing = true;
            try {
                Point selection = text.getSelection();
                boolean atEnd = selection.x == text.getCharCount();
                text.setText(now);
                text.setSelection(atEnd && text.isFocusControl() ? now.length() : Math.min(selection.x, now.length()));
            } finally {
                showing = false;
            }
        }
        if (!multi && !text.getMessage().equals(model.placeholder())) {
            text.setMessage(model.placeholder());
        }
        if (text.getEnabled() != model.isEnabled()) {
            text.setEnabled(model.isEnabled());
        }
        if (jump != null) {
            if (isFile()) {
                jump.setToolTipText(FormUi.get(canMakeFile() ? "make" : "jump"));
            }
            jump.setEnabled(isFile() ? !model.isPending() && !model.isMixed() && (!model.isEmpty() || canMakeFile()) : model.target() != null);
        }
    }
}
