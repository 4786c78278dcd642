package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** What is examined has a result to decide by: a gateway follows. */
final class CheckGatewayRule extends BpmnRule {
    CheckGatewayRule() {
        super("check-gateway", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (!reporter.isGerman()) {
            return;
        }
        for (BpmnElement activity : document.elements(BpmnElement::isActivity)) {
            if (German.isChecking(activity.name()) && !activity.outgoing().isEmpty() && !isDecided(activity)) {
                reporter.report(activity);
            }
        }
    }

    /** A choice follows at once, behind the merge of branches, or at an event attached to the activity. */
    private static boolean isDecided(BpmnElement activity) {
        if (Flows.isSplit(activity) || !activity.boundaryEvents().isEmpty()) {
            return true;
        }
        BpmnElement next = Flows.targets(activity).isEmpty() ? null : Flows.targets(activity).getFirst();
        if (next != null && next.is("parallelGateway") && next.incoming().size() > 1) {
            return true; // what several examine at a time is judged together afterwards
        }
        if (next != null && next.isGateway() && !Flows.isSplit(next) && !Flows.targets(next).isEmpty()) {
            next = Flows.targets(next).getFirst();
        }
        return next != null && (next.is("eventBasedGateway") || Flows.isChoice(next) && Flows.isSplit(next));
    }
}
