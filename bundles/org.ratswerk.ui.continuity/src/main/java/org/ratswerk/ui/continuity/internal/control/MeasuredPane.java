package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.ratswerk.continuity.exercise.Exercises;
import org.ratswerk.continuity.exercise.Exercises.Offer;
import org.ratswerk.core.format.Durations;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.model.Evidence;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.continuity.model.control.Measured;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;

/** Each measured recovery time that its resource has not taken over, with a button; and a line where it has. */
final class MeasuredPane {
    private final FormPart.Place place;
    private final Composite area;
    private final Runnable changes = this::show;
    private java.util.List<Measured> shown = java.util.List.of();

    MeasuredPane(Composite parent, FormPart.Place place) {
        this.place = place;
        area = Widgets.id(Widgets.area(parent, 3), "exercise.measured");
        area.setData(ContextHelp.KEY, ControlTexts.HELP_EXERCISES);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(Widgets.GRID, Widgets.GRID / 2).applyTo(area);
        place.form().addListener(changes);
        area.addDisposeListener(event -> place.form().removeListener(changes));
        Palette.onChange(area, () -> {
            shown = java.util.List.of();
            show();
        });
        show();
    }

    Composite control() {
        return area;
    }

    private void show() {
        if (area.isDisposed() || place.form().isGone()
                || !(place.form().elements().getFirst() instanceof Exercise exercise)) {
            return;
        }
        var now = Measured.of(exercise);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        for (Control old : area.getChildren()) {
            old.dispose();
        }
        for (Measured each : now) {
            var icon = Widgets.label(area, "", SWT.NONE);
            String name = Palette.icon(each.taken() ? Symbol.MET : Symbol.WARNING);
            icon.setImage(name == null ? null : Icons.image(name));
            var words = Widgets.id(Widgets.label(area, each.words(), SWT.WRAP), "exercise.measured.words");
            GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                    .hint(20 * Widgets.GRID, SWT.DEFAULT).applyTo(words);
            if (each.taken()) {
                Widgets.label(area, "", SWT.NONE);
            } else {
                Widgets.button(area, "exercise.measured.take", ControlTexts.get("measured.take"), null,
                        () -> take(exercise, each));
            }
        }
        area.layout(true, true);
        place.changed();
    }

    private void take(Exercise exercise, Measured measured) {
        for (Offer offer : Exercises.offers(exercise)) {
            if (offer.measured() == measured.measured()) {
                place.form().administration().editing().run(ControlTexts.get("measured.command",
                        Labels.title(offer.resource()), Durations.text(offer.measured().getTime()),
                        Labels.of(Evidence.TESTED)), () -> Exercises.take(offer, exercise));
                return;
            }
        }
    }
}
