package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** The name of an end event says what has come about. */
final class EndStateRule extends BpmnRule {
    EndStateRule() {
        super("end-state", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        boolean german = reporter.isGerman();
        for (BpmnElement end : document.elements("endEvent")) {
            if (end.name().isEmpty()) {
                reporter.report("none", List.of(), end);
            } else if (german && !German.isState(end.name())) {
                reporter.report("message", List.of(), end);
            }
        }
    }
}
