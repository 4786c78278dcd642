package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** What happens in a scenario, as a page of its form. */
@Component(service = FormPart.class)
public final class CoursePart implements FormPart {
    @Override
    public String item() {
        return "scenario.course";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new CoursePage(parent, place).control();
    }
}
