package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A pool whose process is shown has one process. */
final class OpenPoolRule extends BpmnRule {
    OpenPoolRule() {
        super("open-pool", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement pool : document.participants()) {
            BpmnElement process = pool.reference("processRef");
            if (process == null || !Flows.isOpen(pool)) {
                continue;
            }
            if (process.participant() != pool) {
                reporter.report("shared", List.of(), pool, Reporter.called(process.participant()));
            }
            long flows = Flows.connected(process).stream()
                    .filter(part -> part.stream().anyMatch(node -> node.is("startEvent"))).count();
            if (flows > 1) {
                reporter.report("several", List.of(), pool, flows);
            }
        }
    }
}
