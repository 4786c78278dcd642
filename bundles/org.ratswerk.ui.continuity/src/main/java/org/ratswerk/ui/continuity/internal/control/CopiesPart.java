package org.ratswerk.ui.continuity.internal.control;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** Says below the distribution list which copies are out of date. */
@Component(service = FormPart.class)
public final class CopiesPart implements FormPart {
    @Override
    public String item() {
        return "control.copies";
    }

    @Override
    public boolean replaces() {
        return false;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new CopiesPane(parent, place).control();
    }
}
