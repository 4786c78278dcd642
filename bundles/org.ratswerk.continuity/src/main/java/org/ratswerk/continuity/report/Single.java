package org.ratswerk.continuity.report;

import java.util.List;

import org.ratswerk.continuity.reference.References;
import org.ratswerk.core.report.Dossier;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.model.PlanKind;
import org.ratswerk.model.persistence.FaultException;

/** What documents about the whole administration have in common. */
final class Single {
    private Single() {
        // static only
    }

    static void refuse(List<String> elements, PlanningDocument document) throws FaultException {
        if (!elements.isEmpty()) {
            throw PlanningDocument.fault("fault.whole", document.title());
        }
    }

    /** Returns the emergency manual; null where there is none yet. */
    static EmergencyPlan manual(References references) {
        return references.model().plans().stream().filter(plan -> plan.getKind() == PlanKind.EMERGENCY_MANUAL).findFirst()
                .orElse(null);
    }

    /** Document of pages; as confidential as the manual, of which it is a part. */
    static Dossier dossier(PlanningDocument document, References references, PlanPages pages, boolean redacted) {
        return new Dossier(title(document, redacted), details(references, redacted), pages.parts());
    }

    static String title(PlanningDocument document, boolean redacted) {
        return redacted ? PlanningDocument.TEXTS.get("title.redacted", document.title()) : document.title();
    }

    /** Mark, administration, version of the manual, date. */
    static List<String> details(References references, boolean redacted) {
        return PlanPages.details(references.model(), manual(references), redacted);
    }
}
