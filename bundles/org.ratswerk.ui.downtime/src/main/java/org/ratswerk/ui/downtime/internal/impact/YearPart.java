package org.ratswerk.ui.downtime.internal.impact;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** The year of a process, below its critical periods. */
@Component(service = FormPart.class)
public final class YearPart implements FormPart {
    @Override
    public String item() {
        return "impact.criticalPeriods";
    }

    @Override
    public boolean replaces() {
        return false;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new YearPane(parent, place).control();
    }
}
