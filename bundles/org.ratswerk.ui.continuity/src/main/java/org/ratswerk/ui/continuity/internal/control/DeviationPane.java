package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.control.ControlBoard;
import org.ratswerk.ui.continuity.model.control.ControlBoard.Change;
import org.ratswerk.ui.continuity.model.control.ControlBoard.Difference;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;

/** The facts that differ from the edition approved last, then and now, and what has changed since, in words. */
final class DeviationPane {
    private final PlanControl control;
    private final Composite area;
    private final Label icon;
    private final Label words;
    private final Label unchecked;
    private final Rows<Difference> facts;
    private final Composite tools;
    private final Button place;
    private final Button element;
    private final Label changesTitle;
    private final Rows<Change> changes;

    DeviationPane(Composite parent, FormPart.Place place) {
        control = PlanControl.of(place);
        area = Widgets.id(Widgets.area(parent, 1), "plan.deviation");
        area.setData(ContextHelp.KEY, ControlTexts.HELP);
        GridLayoutFactory.fillDefaults().extendedMargins(0, 0, 0, Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        var line = Widgets.area(area, 2);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        icon = Widgets.label(line, "", SWT.NONE);
        words = Widgets.id(Widgets.label(line, ControlTexts.get("working"), SWT.WRAP), "plan.deviation.words");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(20 * Widgets.GRID, SWT.DEFAULT)
                .applyTo(words);
        unchecked = Widgets.secondary(area, "", SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * Widgets.GRID, SWT.DEFAULT).applyTo(unchecked);
        facts = new Rows<>(area, place, "plan.deviation.facts", ControlTexts.get("facts.name"),
                new String[] {ControlTexts.get("facts.label"), ControlTexts.get("facts.then"),
                    ControlTexts.get("facts.now"), ControlTexts.get("facts.where")}, new int[] {34, 22, 22, 22},
                (item, row) -> item.setText(new String[] {row.label(), none(row.then()), none(row.now()), row.where()}),
                row -> control.jump(row.place(), null));
        facts.table().addListener(SWT.Selection, event -> enable());
        tools = Widgets.area(area, 2);
        this.place = Widgets.button(tools, "plan.deviation.place", ControlTexts.get("facts.toPlace"), "jump-to",
                () -> control.jump(facts.selected().place(), null));
        element = Widgets.button(tools, "plan.deviation.element", ControlTexts.get("facts.toElement"), null, () -> control
                .administration().element(facts.selected().element()).ifPresent(found -> CommandState.page()
                        .ifPresent(page -> ElementEditors.open(page, control.administration(), found))));
        changesTitle = Widgets.label(area, ControlTexts.get("changes.title"), SWT.NONE);
        changesTitle.setFont(Palette.boldFont());
        GridDataFactory.fillDefaults().indent(0, Widgets.GRID).applyTo(changesTitle);
        changes = new Rows<>(area, place, "plan.deviation.changes", ControlTexts.get("changes.title"),
                new String[] {ControlTexts.get("changes.words"), ControlTexts.get("facts.where")}, new int[] {72, 28},
                (item, row) -> item.setText(new String[] {row.words(), row.where()}),
                row -> control.jump(row.place(), null));
        visible(unchecked, false);
        visible(tools, false);
        visible(changesTitle, false);
        facts.show(java.util.List.of());
        changes.show(java.util.List.of());
        control.follow(area, this::show);
    }

    Composite control() {
        return area;
    }

    private static String none(String value) {
        return value.isEmpty() ? ControlTexts.get("facts.none") : value;
    }

    private void show(ControlBoard board) {
        words.setText(Widgets.plain(board.stale().isEmpty() ? ControlTexts.get("deviation.empty") : board.stale()));
        String name = Palette.icon(board.symbol());
        icon.setImage(name == null ? null : Icons.image(name));
        visible(icon, icon.getImage() != null);
        unchecked.setText(board.unchecked() == 0 ? "" : ControlTexts.get("facts.unchecked", board.unchecked()));
        visible(unchecked, board.unchecked() > 0);
        facts.show(board.differences());
        visible(tools, !board.differences().isEmpty());
        visible(changesTitle, !board.changes().isEmpty());
        changes.show(board.changes());
        enable();
        area.layout(true, true);
    }

    private void enable() {
        var selected = facts.selected();
        place.setEnabled(selected != null);
        element.setEnabled(selected != null && control.administration().element(selected.element()).isPresent());
    }

    static void visible(Control shown, boolean yes) {
        shown.setVisible(yes);
        if (shown.getLayoutData() == null) {
            shown.setLayoutData(new GridData());
        }
        ((GridData) shown.getLayoutData()).exclude = !yes;
    }
}
