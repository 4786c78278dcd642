package org.ratswerk.ui.internal.details;

import java.util.List;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.Details;
import org.ratswerk.ui.model.DetailsText;
import org.ratswerk.ui.model.DetailsText.Kind;
import org.ratswerk.ui.model.DetailsText.Link;
import org.ratswerk.ui.model.DetailsText.Mark;
import org.ratswerk.ui.model.OpenAdministration;

/** Draws {@link Details}: a header, then facts under headings. Links are reached by Tab and followed by Enter or a click. */
final class DetailsPane {
    private static final int MARGIN = 2 * Widgets.GRID;
    private static final int LINE_SPACING = 3;

    private final DetailsText model = new DetailsText();
    private final Composite area;
    private final Label icon;
    private final Label title;
    private final Label kind;
    private final Label symbol;
    private final Label state;
    private final StyledText text;
    private OpenAdministration administration;
    private Details details;
    private List<Mark> marks = List.of();
    private boolean pressed;

    DetailsPane(Composite parent) {
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID).applyTo(area);
        var header = Widgets.area(area, 2);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID, Widgets.GRID / 2)
                .extendedMargins(MARGIN, MARGIN, MARGIN, 0).applyTo(header);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header);
        icon = Widgets.label(header, "", SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 3).applyTo(icon);
        title = Widgets.id(Widgets.css(Widgets.label(header, "", SWT.WRAP), "rw-header"), "details.title");
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(title);
        Widgets.label(header, "", SWT.NONE);
        var line = Widgets.area(header, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        kind = Widgets.id(Widgets.secondary(line, "", SWT.NONE), "details.kind");
        symbol = Widgets.label(line, "", SWT.NONE);
        state = Widgets.id(Widgets.label(line, "", SWT.NONE), "details.state");
        text = createText();
    }

    private StyledText createText() {
        var created = Widgets.id(Widgets.css(new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY),
                "rw-text"), "details.text");
        Widgets.colors(created, Palette.color(Palette.Tone.INK));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(created);
        created.setMargins(MARGIN, 0, MARGIN, MARGIN);
        created.setLineSpacing(LINE_SPACING);
        created.setAlwaysShowScrollBars(false);
        created.setCaret(null);
        created.addListener(SWT.Traverse, this::traverse);
        created.addListener(SWT.KeyDown, this::key);
        created.addListener(SWT.MouseMove, event -> created.setCursor(linkAt(event) == null ? null
                : created.getDisplay().getSystemCursor(SWT.CURSOR_HAND)));
        created.addListener(SWT.MouseDown, event -> pressed = event.button == 1);
        created.addListener(SWT.MouseUp, this::clicked);
        Palette.onChange(created, this::fill);
        return created;
    }

    Control control() {
        return area;
    }

    void setFocus() {
        text.setFocus();
    }

    /** Shows another thing from its beginning. */
    void show(OpenAdministration owner, Details shown) {
        model.reset();
        set(owner, shown);
        text.setSelection(0);
        text.setTopPixel(0);
    }

    /** Shows the same thing as it is now; what can be seen and what is selected stays. */
    void update(OpenAdministration owner, Details shown) {
        Point selection = text.getSelection();
        int top = text.getTopPixel();
        set(owner, shown);
        restore(selection, top);
    }

    private void restore(Point selection, int top) {
        int end = text.getCharCount();
        text.setSelection(Math.min(selection.x, end), Math.min(selection.y, end));
        text.setTopPixel(top);
    }

    private void set(OpenAdministration owner, Details shown) {
        administration = owner;
        details = shown;
        set(title, shown.title());
        set(kind, shown.kind());
        set(state, shown.state() == null ? "" : shown.state().word());
        icon.setImage(Icons.image(shown.icon()));
        var picture = shown.state() == null ? null : Palette.icon(shown.state().symbol());
        symbol.setImage(picture == null ? null : Icons.image(picture));
        title.setFont(Palette.titleFont());
        area.layout(true, true);
        fill();
    }

    private static void set(Label label, String words) {
        if (!Objects.equals(label.getText(), Widgets.plain(words))) {
            label.setText(Widgets.plain(words));
        }
    }

    private void fill() {
        if (details == null) {
            return;
        }
        model.show(details, count -> UiTexts.get("details.more", count));
        String words = model.text();
        if (!words.equals(text.getText())) {
            text.setText(words);
        }
        marks = model.marks();
        text.setStyleRanges(marks.stream().map(DetailsPane::style).toArray(StyleRange[]::new));
        for (Mark mark : marks) {
            if (mark.kind() == Kind.LABEL) {
                text.setLineVerticalIndent(text.getLineAtOffset(mark.start()), Widgets.GRID - LINE_SPACING);
            }
        }
    }

    private static StyleRange style(Mark mark) {
        var style = new StyleRange();
        style.start = mark.start();
        style.length = mark.length();
        switch (mark.kind()) {
            case HEADING -> {
                style.font = Palette.boldFont();
                style.foreground = Palette.color(Palette.Tone.INK);
            }
            case LABEL -> {
                style.font = Palette.smallFont();
                style.foreground = Palette.color(Palette.Tone.SECONDARY);
            }
            case NOTE -> style.foreground = Palette.color(Palette.Tone.SECONDARY);
            case LINK -> {
                style.foreground = Palette.color(Palette.Tone.ACCENT);
                style.underline = true;
            }
        }
        return style;
    }

    // --- links

    private List<Mark> links() {
        return marks.stream().filter(mark -> mark.link() != null).toList();
    }

    private Mark linkAt(Event event) {
        int offset = text.getOffsetAtPoint(new Point(event.x, event.y));
        return links().stream().filter(mark -> mark.covers(offset)).findFirst().orElse(null);
    }

    private void clicked(Event event) {
        var link = pressed && text.getSelectionCount() == 0 ? linkAt(event) : null;
        pressed = false;
        if (link != null) {
            follow(link.link());
        }
    }

    private Mark selected() {
        Point selection = text.getSelection();
        return links().stream().filter(mark -> mark.start() == selection.x
                && mark.start() + mark.length() == selection.y).findFirst().orElse(null);
    }

    private void traverse(Event event) {
        boolean forward = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (!forward && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
            return;
        }
        Point selection = text.getSelection();
        var links = links();
        var next = forward
                ? links.stream().filter(mark -> mark.start() >= selection.y).findFirst()
                : links.stream().filter(mark -> mark.start() + mark.length() <= selection.x)
                        .reduce((first, second) -> second);
        event.doit = next.isEmpty();
        if (next.isPresent()) {
            event.detail = SWT.TRAVERSE_NONE;
            var mark = next.get();
            text.setSelection(mark.start(), mark.start() + mark.length());
        }
    }

    private void key(Event event) {
        var link = selected();
        if (link != null && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.character == ' ')) {
            event.doit = false;
            follow(link.link());
        }
    }

    private void follow(Link link) {
        if (link.target() != null) {
            administration.element(link.target()).ifPresent(element -> CommandState.page()
                    .ifPresent(page -> ElementEditors.open(page, administration, element)));
            return;
        }
        model.follow(link);
        Point selection = text.getSelection();
        int top = text.getTopPixel();
        fill();
        restore(selection, top);
    }
}
