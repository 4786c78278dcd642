package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** How the model differs from the edition of a plan that was approved last. */
@Component(service = FormPart.class)
public final class DeviationPart implements FormPart {
    /** Item of the form. */
    static final String ITEM = "plan.deviation";

    @Override
    public String item() {
        return ITEM;
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new DeviationPane(parent, place).control();
    }
}
