package org.ratswerk.continuity.report;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.PlanKind;

/** Business continuity plans. */
@Component(service = DossierSource.class)
public final class ContinuityPlans extends PlansDocument {
    /** Made by the framework. */
    public ContinuityPlans() {
        super("continuity-plans", PlanKind.BUSINESS_CONTINUITY_PLAN);
    }
}
