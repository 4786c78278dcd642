package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Events that wait for a time or a condition say for which. */
final class EventLabelRule extends BpmnRule {
    EventLabelRule() {
        super("event-label", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement event : document.elements(BpmnElement::isEvent)) {
            if (event.name().isEmpty()) {
                if (Flows.has(event, "timerEventDefinition")) {
                    reporter.report("timer", List.of(), event);
                } else if (Flows.has(event, "conditionalEventDefinition")) {
                    reporter.report("condition", List.of(), event);
                }
            }
        }
    }
}
