package org.ratswerk.continuity.report;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.PlanKind;

/** Recovery plans. */
@Component(service = DossierSource.class)
public final class RecoveryPlans extends PlansDocument {
    /** Made by the framework. */
    public RecoveryPlans() {
        super("recovery-plans", PlanKind.RECOVERY_PLAN);
    }
}
