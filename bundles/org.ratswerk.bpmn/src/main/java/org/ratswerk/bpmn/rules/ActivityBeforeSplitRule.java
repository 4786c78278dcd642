package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A decision is prepared by an activity: a gateway decides nothing itself. */
final class ActivityBeforeSplitRule extends BpmnRule {
    ActivityBeforeSplitRule() {
        super("activity-before-split", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement gateway : document.elements(each -> Flows.isChoice(each) && Flows.isSplit(each))) {
            List<BpmnElement> before = Flows.sources(gateway);
            if (!before.isEmpty() && before.stream().noneMatch(BpmnElement::isActivity)) {
                reporter.report("message", List.of(), gateway, Reporter.called(before.getFirst()));
            }
        }
    }
}
