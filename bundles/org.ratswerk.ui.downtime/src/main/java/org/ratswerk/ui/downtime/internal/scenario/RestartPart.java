package org.ratswerk.ui.downtime.internal.scenario;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** The restart order of a scenario, as a page of its form. */
@Component(service = FormPart.class)
public final class RestartPart implements FormPart {
    @Override
    public String item() {
        return "scenario.restart";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new RestartPage(parent, place).control();
    }
}
