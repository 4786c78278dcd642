package org.ratswerk.ui.internal.forms;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.Details;
import org.ratswerk.ui.model.forms.FormAction;
import org.ratswerk.ui.model.forms.FormModel;

/** The head of a form: symbol, name, kind, state, and what is to be done next. */
final class FormHeader {
    /** Width, in widths of a letter, below which the actions have no room beside the name. */
    private static final int NARROW = 70;
    private static final int MARGIN = 2 * Widgets.GRID;

    private final Composite area;
    private final Label icon;
    private final Label name;
    private final Label kind;
    private final Label symbol;
    private final Label state;
    private final Composite actions;
    private final Consumer<FormAction> runner;
    private final Label below;
    private final Label worst;
    private final Link issues;
    private final Consumer<String> revealer;
    private FormModel model;
    private Shown shown;

    /** All that it shows. */
    private record Shown(String icon, String title, String kind, Details.State state, boolean dark,
            List<String> actions, List<FormModel.Issue> issues) {
    }

    FormHeader(Composite parent, Consumer<FormAction> runner, Consumer<String> revealer) {
        this.runner = runner;
        this.revealer = revealer;
        area = Widgets.id(Widgets.area(parent, 3), "form.header");
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(MARGIN, MARGIN, Widgets.GRID, Widgets.GRID)
                .spacing(Widgets.GRID, 2).applyTo(area);
        icon = Widgets.label(area, "", SWT.NONE);
        name = Widgets.id(Widgets.css(Widgets.label(area, "", SWT.NONE), "rw-header"), "form.title");
        name.setFont(Palette.titleFont());
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(Widgets.GRID, SWT.DEFAULT)
                .applyTo(name);
        actions = Widgets.css(new Composite(area, SWT.NONE), "rw-surface");
        actions.setBackground(Palette.color(Palette.Tone.SURFACE));
        RowLayoutFactory.fillDefaults().wrap(false).spacing(Widgets.GRID).center(true).applyTo(actions);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).span(1, 2).applyTo(actions);
        below = Widgets.label(area, "", SWT.NONE);
        var line = Widgets.area(area, 5);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        kind = Widgets.id(Widgets.secondary(line, "", SWT.NONE), "form.kind");
        symbol = Widgets.label(line, "", SWT.NONE);
        area.addListener(SWT.Resize, event -> fit());
        state = Widgets.id(Widgets.label(line, "", SWT.NONE), "form.state");
        worst = Widgets.label(line, "", SWT.NONE);
        issues = Widgets.id(Widgets.css(new Link(line, SWT.NONE), "rw-text"), "form.issues");
        Widgets.colors(issues, Palette.color(Palette.Tone.INK));
        issues.addListener(SWT.Selection, event -> menu());
    }

    /** Where there is little room the actions stand below. */
    private void fit() {
        boolean narrow = area.getSize().x < NARROW * FormSurface.letter(area);
        var layout = (GridLayout) area.getLayout();
        if (narrow != (layout.numColumns == 2)) {
            layout.numColumns = narrow ? 2 : 3;
            if (narrow) {
                actions.moveBelow(null);
            } else {
                actions.moveAbove(below);
            }
            GridDataFactory.swtDefaults().align(narrow ? SWT.BEGINNING : SWT.END, SWT.CENTER)
                    .span(narrow ? 2 : 1, narrow ? 1 : 2).applyTo(actions);
            area.requestLayout();
        }
    }

    Control control() {
        return area;
    }

    void show(FormModel model) {
        var now = new Shown(model.icon(), model.title(), model.kind(), model.state(), Palette.isDark(),
                model.actions().stream().map(FormAction::label).toList(), model.issues());
        this.model = model;
        if (!now.equals(shown)) {
            draw(model, !now.actions().equals(shown == null ? null : shown.actions()));
            shown = now;
        }
    }

    private void draw(FormModel model, boolean otherActions) {
        icon.setImage(Icons.image(model.icon()));
        text(name, model.title());
        text(kind, model.kind());
        var condition = model.state();
        text(state, condition == null ? "" : condition.word());
        symbol.setImage(condition == null || condition.symbol() == Symbol.NONE ? null
                : Icons.image(Palette.icon(condition.symbol())));
        var text = model.issuesText();
        issues.setText(text.isEmpty() ? "" : "<a>" + text + "</a>");
        worst.setImage(text.isEmpty() ? null : Icons.image(FieldPane.icon(model.issues().getFirst().level())));
        if (otherActions) {
            for (Control old : actions.getChildren()) {
                old.dispose();
            }
            model.actions().forEach(action -> Widgets.button(actions, "form.action." + action.id(), action.label(),
                    null, () -> runner.accept(model.actions().stream()
                            .filter(each -> each.id().equals(action.id())).findFirst().orElse(action))));
            area.requestLayout();
        }
        for (Control each : new Control[] {kind, symbol, state, worst, issues, area}) {
            each.requestLayout();
        }
    }

    /** Lists what is doubtful; choosing goes to the field. */
    private void menu() {
        var menu = new Menu(issues);
        for (FormModel.Issue issue : model.issues()) {
            var item = new MenuItem(menu, SWT.PUSH);
            item.setText(Widgets.plain(issue.text()));
            item.setImage(Icons.image(FieldPane.icon(issue.level())));
            item.setEnabled(issue.field() != null);
            item.addListener(SWT.Selection, event -> revealer.accept(issue.field()));
        }
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(issues.toDisplay(0, issues.getSize().y));
        menu.setVisible(true);
    }

    private static void text(Label label, String text) {
        var plain = Widgets.plain(text);
        if (!plain.equals(label.getText())) {
            label.setText(plain);
            label.setToolTipText(text);
        }
    }
}
