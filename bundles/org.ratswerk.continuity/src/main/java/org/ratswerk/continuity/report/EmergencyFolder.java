package org.ratswerk.continuity.report;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.PlanKind;

/** Everything that is needed in an emergency: manual and all plans. */
@Component(service = DossierSource.class)
public final class EmergencyFolder extends PlansDocument {
    /** Made by the framework. */
    public EmergencyFolder() {
        super("emergency-folder", PlanKind.EMERGENCY_MANUAL, PlanKind.BUSINESS_CONTINUITY_PLAN,
                PlanKind.RECOVERY_PLAN, PlanKind.RESTORATION_PLAN);
    }
}
