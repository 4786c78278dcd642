package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.core.check.Severity;

/** An id is that of one element. */
final class DuplicateIdRule extends BpmnRule {
    DuplicateIdRule() {
        super("duplicate-id", Severity.ERROR, "BPMN 2.0.2, 8.2.1", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (Fault fault : document.faults()) {
            if (fault.kind() == Fault.Kind.DUPLICATE_ID) {
                reporter.report(fault, List.of());
            }
        }
    }
}
