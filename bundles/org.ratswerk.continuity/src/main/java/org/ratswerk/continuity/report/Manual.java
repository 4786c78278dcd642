package org.ratswerk.continuity.report;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.PlanKind;

/** Emergency manual (IT-Grundschutz DER.4): what is done in an emergency. */
@Component(service = DossierSource.class)
public final class Manual extends PlansDocument {
    /** Made by the framework. */
    public Manual() {
        super("manual", PlanKind.EMERGENCY_MANUAL);
    }
}
