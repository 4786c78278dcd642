package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** Measures that follow from an exercise, with their due dates. */
@Component(service = FormPart.class)
public final class FollowUpsPart implements FormPart {
    @Override
    public String item() {
        return "followUps";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new FollowUpsPane(parent, place).control();
    }
}
