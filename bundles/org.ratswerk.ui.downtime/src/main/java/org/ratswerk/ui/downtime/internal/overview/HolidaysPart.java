package org.ratswerk.ui.downtime.internal.overview;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.analysis.downtime.calendar.Holidays;
import org.ratswerk.model.Administration;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.Widgets;

/** Says below the municipality key which holidays count, because the key decides about them. */
@Component(service = FormPart.class)
public final class HolidaysPart implements FormPart {
    @Override
    public String item() {
        return "ags";
    }

    @Override
    public boolean replaces() {
        return false;
    }

    @Override
    public Control create(Composite parent, Place place) {
        var label = Widgets.id(Widgets.secondary(parent, "", SWT.WRAP), "form.holidays");
        Runnable show = () -> {
            if (!label.isDisposed()) {
                var text = Widgets.plain(text(place));
                if (!text.equals(label.getText())) {
                    label.setText(text);
                    place.changed();
                }
            }
        };
        place.form().addListener(show);
        label.addDisposeListener(event -> place.form().removeListener(show));
        label.setText(Widgets.plain(text(place)));
        return label;
    }

    private static String text(Place place) {
        var elements = place.form().elements();
        if (elements.isEmpty() || !(elements.getFirst() instanceof Administration administration)) {
            return "";
        }
        return Holidays.of(administration.getAgs()).land().map(land -> OverviewUi.get("holidays.land", land))
                .orElse(OverviewUi.get("holidays.all"));
    }
}
