package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.graph.TimelinePicture;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.downtime.model.scenario.Figure;
import org.ratswerk.ui.downtime.model.scenario.Line;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.picture.PicturePane;

/** What happens in the scenario: figures, the outages as a picture, what hits first, can be saved, is unknown. */
final class CoursePage extends Page {
    private static final int[] HEIGHTS = {54, 46};
    private static final int[] WIDTHS = {64, 36};
    private static final int[] SHARES = {36, 38, 26};

    private final ScenarioResults results;
    private final FiguresBar figures;
    private final PicturePane picture;
    private final GroupTree lists;
    private final WhyPane why;

    CoursePage(Composite parent, FormPart.Place place) {
        super(parent, place, "scenario.course");
        figures = new FiguresBar(content(), "scenario.course.figures", this::explain);
        Widgets.rule(content());
        var halves = sash(content(), SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        picture = new PicturePane(halves, "scenario.course.picture", ScenarioUi.get("course.picture"));
        var below = sash(halves, SWT.HORIZONTAL);
        lists = new GroupTree(below, "scenario.course.lists", ScenarioUi.get("course.lists"), SHARES, this::explain,
                line -> open(line.element()));
        why = new WhyPane(below, "scenario.course", lists::setFocus, this::open);
        halves.setWeights(HEIGHTS);
        below.setWeights(WIDTHS);
        picture.onSelect(this::explain);
        picture.onOpen(this::open);
        watchFocus(lists.control());
        results = ScenarioResults.of(place.form(), control(), this::show);
        show();
    }

    private void explain(Figure figure) {
        lists.control().deselectAll();
        why.show("", figure.why());
        why.setFocus();
    }

    private void explain(Line line) {
        why.show(line.element(), line.why().get());
        picture.select(line.element());
    }

    private void explain(String element) {
        if (!element.isEmpty() && results.state() != null && results.state().course() != null) {
            lists.select(element);
            why.show(element, results.state().course().why(element));
        }
    }

    private void show() {
        var state = results.state();
        if (state == null) {
            say(ScenarioUi.get("working.title"), ScenarioUi.get("working"));
        } else if (state.fault() != null) {
            say(ScenarioUi.get("fault.title"), state.fault());
        } else if (state.course() == null) {
            say(ScenarioUi.get("empty.title"), ScenarioUi.get("empty.course"));
        } else {
            figures.show(state.course().figures());
            lists.show(state.course().groups());
            var timeline = state.outcome().timeline();
            picture.show((colours, width, height) -> TimelinePicture.of(bare(timeline), colours, width));
            picture.setNote(String.join(" ", timeline.notes()));
            if (lists.control().getSelectionCount() == 0) {
                why.show("", ScenarioUi.get("why.none"));
            }
            showContent();
        }
    }

    @Override
    boolean focusContent() {
        lists.setFocus();
        return true;
    }
}
