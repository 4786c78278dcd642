package org.ratswerk.ui.continuity.internal;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanSection;
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
    public boolean show(EObject part) {
        EObject section = part;
        while (section != null && !(section instanceof PlanSection)) {
            section = section.eContainer();
        }
        EObject plan = section;
        while (plan instanceof PlanSection) {
            plan = plan.eContainer();
        }
        if (section instanceof PlanSection found && plan instanceof EmergencyPlan of) {
            TextPage.show(of, found.getId());
            return true;
        }
        return false;
    }

    @Override
    public Control create(Composite parent, Place place) {
        return new TextPage(parent, place).control();
    }
}
