package org.ratswerk.ui.internal.details;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.Details;
import org.ratswerk.ui.model.OpenAdministration;

/** Draws {@link Details}: a header, then facts under headings. References are links. */
final class DetailsPane {
    private static final int MARGIN = 2 * Widgets.GRID;
    private static final int LABEL_WIDTH = 160;
    private static final int STEP = 20;

    private final ScrolledComposite scroll;
    private Composite body;
    private OpenAdministration administration;
    private String title = "";
    private final Map<String, Integer> limits = new HashMap<>();
    private Details details;

    DetailsPane(Composite parent) {
        scroll = Widgets.css(new ScrolledComposite(parent, SWT.V_SCROLL), "rw-surface");
        scroll.setBackground(Palette.color(Palette.Tone.SURFACE));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.getVerticalBar().setIncrement(4 * Widgets.GRID);
        scroll.addListener(SWT.Resize, event -> fit());
        scroll.addListener(SWT.KeyDown, this::scrollByKey);
        Widgets.id(scroll, "details.scroll");
    }

    Control control() {
        return scroll;
    }

    void setFocus() {
        if (body == null || !body.setFocus()) {
            scroll.forceFocus();
        }
    }

    void show(OpenAdministration owner, Details shown) {
        administration = owner;
        details = shown;
        if (!title.equals(shown.title())) {
            limits.clear();
        }
        title = shown.title();
        build();
        scroll.setOrigin(0, 0);
    }

    /** Shows the same thing as it is now; what can be seen and where the focus is stays. */
    void update(OpenAdministration owner, Details shown) {
        if (body == null) {
            show(owner, shown);
            return;
        }
        administration = owner;
        details = shown;
        title = shown.title();
        var origin = scroll.getOrigin();
        var focus = scroll.getDisplay().getFocusControl();
        var id = focus instanceof Link ? focus.getData(Ids.WIDGET_ID) : null;
        build();
        scroll.setOrigin(origin);
        if (id != null) {
            focus(body, id);
        }
    }

    private static boolean focus(Composite parent, Object id) {
        for (var child : parent.getChildren()) {
            if (id.equals(child.getData(Ids.WIDGET_ID)) && child.setFocus()
                    || child instanceof Composite area && focus(area, id)) {
                return true;
            }
        }
        return false;
    }

    private void build() {
        var old = body;
        scroll.setRedraw(false);
        body = Widgets.area(scroll, 1);
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, 0).applyTo(body);
        header();
        details.sections().forEach(this::section);
        scroll.setContent(body);
        if (old != null) {
            old.dispose();
        }
        fit();
        scroll.setRedraw(true);
    }

    private void header() {
        var area = Widgets.area(body, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        var icon = Widgets.label(area, "", SWT.NONE);
        icon.setImage(Icons.image(details.icon()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).indent(0, 3).applyTo(icon);
        var name = Widgets.css(Widgets.label(area, details.title(), SWT.WRAP), "rw-header");
        name.setFont(Palette.titleFont());
        Widgets.id(name, "details.title");
        wrap(name);
        Widgets.label(area, "", SWT.NONE);
        var line = Widgets.area(area, 3);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        Widgets.id(Widgets.secondary(line, details.kind(), SWT.NONE), "details.kind");
        if (details.state() != null) {
            var symbol = details.state().symbol();
            var picture = Widgets.label(line, "", SWT.NONE);
            if (symbol != Symbol.NONE) {
                picture.setImage(Icons.image(Palette.icon(symbol)));
            }
            Widgets.id(Widgets.label(line, details.state().word(), SWT.NONE), "details.state");
        }
    }

    private void section(Details.Section section) {
        var heading = Widgets.css(Widgets.secondary(body, section.title(), SWT.WRAP), "rw-section");
        heading.setFont(Palette.sectionFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).indent(0, 3 * Widgets.GRID)
                .applyTo(heading);
        GridDataFactory.createFrom((GridData) Widgets.rule(body).getLayoutData()).indent(0, Widgets.GRID / 2)
                .applyTo(body.getChildren()[body.getChildren().length - 1]);
        var area = Widgets.area(body, 2);
        Widgets.id(area, "details.section." + section.id());
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Widgets.GRID, Widgets.GRID - 2)
                .extendedMargins(0, 0, Widgets.GRID, 0).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        section.facts().forEach(fact -> fact(area, section, fact));
    }

    private void fact(Composite parent, Details.Section section, Details.Fact fact) {
        boolean labelled = !fact.label().isEmpty();
        if (labelled) {
            var label = Widgets.secondary(parent, fact.label(), SWT.WRAP);
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(LABEL_WIDTH, SWT.DEFAULT)
                    .applyTo(label);
        }
        var values = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID / 2).applyTo(values);
        GridDataFactory.fillDefaults().grab(true, false).span(labelled ? 1 : 2, 1).applyTo(values);
        var key = section.id() + "/" + fact.label();
        int limit = limits.getOrDefault(key, STEP);
        List<Details.Item> items = fact.items();
        items.stream().limit(limit).forEach(item -> item(values, fact, item));
        if (items.size() > limit) {
            var more = Widgets.id(new Link(values, SWT.NONE), "details.more." + key);
            more.setText("<a>" + UiTexts.get("details.more", items.size() - limit) + "</a>");
            Widgets.colors(more, Palette.color(Palette.Tone.INK));
            more.addListener(SWT.Selection, event -> more(key, limit));
        }
    }

    private void more(String key, int limit) {
        limits.put(key, limit * 5);
        var origin = scroll.getOrigin();
        scroll.getDisplay().asyncExec(() -> {
            if (!scroll.isDisposed()) {
                build();
                scroll.setOrigin(origin);
            }
        });
    }

    private void item(Composite parent, Details.Fact fact, Details.Item item) {
        if (item.target() == null && item.explanation() == null) {
            if (item.note().isEmpty()) {
                wrap(Widgets.label(parent, item.text(), SWT.WRAP));
            } else {
                wrap(Widgets.label(parent, item.text() + " — " + item.note(), SWT.WRAP));
            }
            return;
        }
        var link = Widgets.css(new Link(parent, SWT.NONE), "rw-text");
        link.setText("<a>" + escaped(item.text()) + "</a>"
                + (item.note().isEmpty() ? "" : "  " + escaped(item.note())));
        Widgets.colors(link, Palette.color(Palette.Tone.SECONDARY));
        Widgets.name(link, fact.label() + " " + item.text() + " " + item.note());
        Widgets.id(link, "details.link." + (item.target() == null ? fact.label() : item.target()));
        wrap(link);
        if (item.target() != null) {
            link.addListener(SWT.Selection, event -> administration.element(item.target())
                    .ifPresent(element -> CommandState.page()
                            .ifPresent(page -> ElementEditors.open(page, administration, element))));
        } else {
            link.setToolTipText(UiTexts.get("details.explain"));
            link.addListener(SWT.Selection, event -> explain(parent, link, item));
        }
    }

    /** Shows or hides, under a computed value, where it comes from. */
    private void explain(Composite parent, Link link, Details.Item item) {
        if (link.getData("explanation") instanceof Label shown) {
            shown.dispose();
            link.setData("explanation", null);
        } else {
            var text = Widgets.secondary(parent, item.explanation().get(), SWT.WRAP);
            wrap(text);
            text.moveBelow(link);
            link.setData("explanation", text);
        }
        parent.requestLayout();
        fit();
    }

    private static String escaped(String text) {
        return text.replace("&", "&&").replace("<", "‹").replace(">", "›");
    }

    private static void wrap(Control control) {
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(control);
    }

    private void fit() {
        if (body == null) {
            return;
        }
        Rectangle area = scroll.getClientArea();
        scroll.setMinSize(SWT.DEFAULT, body.computeSize(area.width, SWT.DEFAULT).y);
        body.layout(true, true);
    }

    private void scrollByKey(Event event) {
        var origin = scroll.getOrigin();
        int page = Math.max(STEP, scroll.getClientArea().height - STEP);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scroll.setOrigin(0, origin.y + STEP);
            case SWT.ARROW_UP -> scroll.setOrigin(0, origin.y - STEP);
            case SWT.PAGE_DOWN -> scroll.setOrigin(0, origin.y + page);
            case SWT.PAGE_UP -> scroll.setOrigin(0, origin.y - page);
            case SWT.HOME -> scroll.setOrigin(0, 0);
            case SWT.END -> scroll.setOrigin(0, body.getSize().y);
            default -> {
                // not about scrolling
            }
        }
    }
}
