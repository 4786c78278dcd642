package org.ratswerk.ui.downtime.internal.impact;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** The matrix of damage levels in the form of a process, in place of the ratings that can only be read. */
@Component(service = FormPart.class)
public final class MatrixPart implements FormPart {
    @Override
    public String item() {
        return "ratings";
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new MatrixPane(parent, place).control();
    }
}
