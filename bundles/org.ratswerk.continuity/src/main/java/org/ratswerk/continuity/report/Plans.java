package org.ratswerk.continuity.report;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.PlanKind;

/** All plans for continuity, recovery and restoration; single ones where they are named. */
@Component(service = DossierSource.class)
public final class Plans extends PlansDocument {
    /** Made by the framework. */
    public Plans() {
        super("plans", PlanKind.BUSINESS_CONTINUITY_PLAN, PlanKind.RECOVERY_PLAN, PlanKind.RESTORATION_PLAN);
    }
}
