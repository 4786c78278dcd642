package org.ratswerk.ui.downtime.internal.impact;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.Widgets;

/** The way to ready horizons and damage categories, in the settings of the administration. */
@Component(service = FormPart.class)
public final class PresetsPart implements FormPart {
    @Override
    public String item() {
        return "settings.horizons";
    }

    @Override
    public boolean replaces() {
        return false;
    }

    @Override
    public Control create(Composite parent, Place place) {
        var area = Widgets.area(parent, 1);
        Widgets.button(area, "impact.presets", ImpactUi.get("presets.open"), null,
                () -> new PresetsDialog(area.getShell(), place.form().administration().editing()).open());
        return area;
    }
}
