package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** Offers below the measured recovery times to take them over. */
@Component(service = FormPart.class)
public final class MeasuredPart implements FormPart {
    @Override
    public String item() {
        return "measurements";
    }

    @Override
    public boolean replaces() {
        return false;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new MeasuredPane(parent, place).control();
    }
}
