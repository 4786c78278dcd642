package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** The approved editions of a plan with their files. */
@Component(service = FormPart.class)
public final class EditionsPart implements FormPart {
    @Override
    public String item() {
        return "plan.editions";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new EditionsPane(parent, place).control();
    }
}
