package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** The comparison of a scenario with others and with an earlier state, as a page of its form. */
@Component(service = FormPart.class)
public final class ComparisonPart implements FormPart {
    @Override
    public String item() {
        return "scenario.comparison";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new ComparisonPage(parent, place).control();
    }
}
