package org.ratswerk.ui.continuity.internal;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.ui.FormPart;

/** Chapters and texts of a plan, as a page of its form. */
@Component(service = FormPart.class)
public final class TextPart implements FormPart {
    /** Item of the form. */
    public static final String ITEM = "plan.text";

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
        return new TextPage(parent, place).control();
    }
}
