package org.ratswerk.ui.continuity.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** Emergency roles with holders, deputies and phones, as a page of its form. */
@Component(service = FormPart.class)
public final class ContactsPart implements FormPart {
    /** Item of the form. */
    static final String ITEM = "plan.contacts";

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
        return new ContactsPage(parent, place).control();
    }
}
