package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** The way of a plan from draft to approval, in place of the bare state. */
@Component(service = FormPart.class)
public final class FlowPart implements FormPart {
    @Override
    public String item() {
        return "control.status";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new FlowPane(parent, place).control();
    }
}
