package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** The name of an activity says what is done: a noun and an infinitive. */
final class ActivityNameFormRule extends BpmnRule {
    ActivityNameFormRule() {
        super("activity-name-form", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (reporter.isGerman()) {
            for (BpmnElement activity : document.elements(BpmnElement::isActivity)) {
                if (!activity.name().isEmpty() && !German.isNounAndInfinitive(activity.name())) {
                    reporter.report(activity);
                }
            }
        }
    }
}
