package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** An activity has a name. */
final class ActivityNameRule extends BpmnRule {
    ActivityNameRule() {
        super("activity-name", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement activity : document.elements(BpmnElement::isActivity)) {
            if (activity.name().isEmpty() && !activity.isEventSubProcess()) {
                reporter.report(activity);
            }
        }
    }
}
