package org.ratswerk.ui.coverage.internal.catalogue;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** The entries of a reference catalogue, as a page of its form. */
@Component(service = FormPart.class)
public final class EntriesPart implements FormPart {
    /** Item of the form. */
    static final String ITEM = "catalogue.entries";

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
        return new EntriesPage(parent, place).control();
    }
}
