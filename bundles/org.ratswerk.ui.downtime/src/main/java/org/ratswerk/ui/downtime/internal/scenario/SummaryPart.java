package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.downtime.model.scenario.ScenarioSummary;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;

/** Below the fields of a scenario, what they mean in sentences. */
@Component(service = FormPart.class)
public final class SummaryPart implements FormPart {
    @Override
    public String item() {
        return "scenario.summary";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        var area = Widgets.id(Widgets.area(parent, 2), "scenario.summary");
        area.setData(ContextHelp.KEY, ScenarioUi.HELP);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(Widgets.GRID, 0).extendedMargins(0, 0, Widgets.GRID, 0)
                .applyTo(area);
        Label symbol = Widgets.label(area, "", SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(symbol);
        Label text = Widgets.id(Widgets.label(area, "", SWT.WRAP), "scenario.summary.text");
        GridDataFactory.fillDefaults().grab(true, false).hint(Widgets.GRID, SWT.DEFAULT).applyTo(text);
        Runnable show = () -> {
            if (area.isDisposed() || place.form().isGone()
                    || !(place.form().elements().getFirst() instanceof FailureScenario scenario)) {
                return;
            }
            var words = Widgets.plain(String.join("\n",
                    ScenarioSummary.of(place.form().administration().model(), scenario)));
            if (!words.equals(text.getText())) {
                text.setText(words);
                place.changed();
            }
        };
        Palette.nowAndOnChange(area, () -> symbol.setImage(Icons.image("info")));
        place.form().addListener(show);
        area.addDisposeListener(event -> place.form().removeListener(show));
        show.run();
        return area;
    }
}
