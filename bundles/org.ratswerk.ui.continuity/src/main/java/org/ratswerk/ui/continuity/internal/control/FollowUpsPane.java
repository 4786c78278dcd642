package org.ratswerk.ui.continuity.internal.control;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.ratswerk.continuity.exercise.Exercises;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.Measure;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.control.FollowUps;
import org.ratswerk.ui.continuity.model.control.FollowUps.Line;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;

/** The measures that follow from an exercise, until when and by whom; a button makes another one. */
final class FollowUpsPane {
    private final FormPart.Place place;
    private final Composite area;
    private final Rows<Line> rows;
    private final Button remove;
    private final Label none;
    private final Runnable changes = this::show;
    private List<Line> shown;

    FollowUpsPane(Composite parent, FormPart.Place place) {
        this.place = place;
        area = Widgets.id(Widgets.area(parent, 1), "exercise.followUps");
        area.setData(ContextHelp.KEY, ControlTexts.HELP_EXERCISES);
        GridLayoutFactory.fillDefaults().spacing(0, Widgets.GRID).applyTo(area);
        var title = Widgets.label(area, Labels.of(Literals.EXERCISE__FOLLOW_UPS), SWT.NONE);
        title.setFont(Palette.boldFont());
        none = Widgets.secondary(area, ControlTexts.get("followUps.none"), SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(20 * Widgets.GRID, SWT.DEFAULT).applyTo(none);
        rows = new Rows<>(area, place, "exercise.followUps.list", Labels.of(Literals.EXERCISE__FOLLOW_UPS),
                new String[] {Labels.of(Literals.ELEMENT__NAME), Labels.of(Literals.MEASURE__RESPONSIBLE),
                    Labels.of(Literals.MEASURE__DUE), Labels.of(Literals.MEASURE__STATE)}, new int[] {46, 24, 16, 14},
                FollowUpsPane::fill, this::open);
        rows.table().addListener(SWT.Selection, event -> enable());
        var tools = Widgets.area(area, 2);
        Widgets.button(tools, "exercise.followUps.add", ControlTexts.get("followUps.add"), "item-add", this::add);
        remove = Widgets.button(tools, "exercise.followUps.remove", ControlTexts.get("followUps.remove"), "item-remove",
                this::remove);
        place.form().addListener(changes);
        area.addDisposeListener(event -> place.form().removeListener(changes));
        Palette.onChange(area, () -> {
            shown = null;
            show();
        });
        show();
    }

    Composite control() {
        return area;
    }

    private Exercise exercise() {
        return !place.form().isGone() && place.form().elements().getFirst() instanceof Exercise exercise ? exercise : null;
    }

    private static void fill(TableItem item, Line line) {
        item.setText(new String[] {line.name(), line.responsible(), line.due(), line.state()});
        item.setImage(0, Icons.image(Literals.MEASURE.getName()));
        String name = Palette.icon(line.symbol());
        item.setImage(2, name == null ? null : Icons.image(name));
    }

    private void show() {
        var exercise = exercise();
        if (area.isDisposed() || exercise == null) {
            return;
        }
        List<Line> lines = FollowUps.of(exercise, LocalDate.now());
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        rows.show(lines);
        DeviationPane.visible(none, lines.isEmpty());
        enable();
        area.layout(true, true);
        place.changed();
    }

    private void enable() {
        remove.setEnabled(rows.selected() != null);
        remove.setVisible(rows.table().getItemCount() > 0);
    }

    private void open(Line line) {
        place.form().administration().element(line.id()).ifPresent(found -> CommandState.page()
                .ifPresent(page -> ElementEditors.open(page, place.form().administration(), found)));
    }

    private void add() {
        var exercise = exercise();
        var administration = place.form().administration();
        new FollowUpDialog(area.getShell(), administration, exercise).ask().ifPresent(wanted -> administration.editing()
                .run(ControlTexts.get("followUps.command", wanted.name()), () -> Exercises.followUp(administration.model(),
                        exercise, UUID.randomUUID().toString(), wanted.name(), wanted.responsible(), wanted.due())));
    }

    /** The measure stays; only that it follows from this exercise goes. */
    private void remove() {
        var exercise = exercise();
        var administration = place.form().administration();
        administration.element(rows.selected().id()).ifPresent(found -> administration.editing()
                .run(ControlTexts.get("followUps.remove.command", Labels.title(found)),
                        () -> exercise.getFollowUps().remove((Measure) found)));
    }
}
