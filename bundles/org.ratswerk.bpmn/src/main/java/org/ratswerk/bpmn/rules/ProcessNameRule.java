package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** The name of a process says what is done: a noun and an infinitive. */
final class ProcessNameRule extends BpmnRule {
    ProcessNameRule() {
        super("process-name", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (reporter.isGerman()) {
            for (BpmnElement process : document.processes()) {
                if (!process.name().isEmpty() && !German.isNounAndInfinitive(process.name())) {
                    reporter.report(process);
                }
            }
        }
    }
}
