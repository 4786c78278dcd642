package org.ratswerk.continuity.report;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.core.report.DossierSource;
import org.ratswerk.model.PlanKind;

/** Preparedness concept (BSI-Standard 200-4): the rules and measures that are in force before an emergency. */
@Component(service = DossierSource.class)
public final class Concept extends PlansDocument {
    /** Made by the framework. */
    public Concept() {
        super("concept", PlanKind.PREPAREDNESS_CONCEPT);
    }
}
