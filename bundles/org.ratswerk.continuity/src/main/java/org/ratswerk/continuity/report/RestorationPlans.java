package org.ratswerk.continuity.report;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.PlanKind;

/** Restoration plans. */
@Component(service = DossierSource.class)
public final class RestorationPlans extends PlansDocument {
    /** Made by the framework. */
    public RestorationPlans() {
        super("restoration-plans", PlanKind.RESTORATION_PLAN);
    }
}
