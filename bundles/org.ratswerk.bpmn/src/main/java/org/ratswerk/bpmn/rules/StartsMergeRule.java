package org.ratswerk.bpmn.rules;

import java.util.LinkedHashSet;
import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Several start events of a process lead to the same gateway at once. */
final class StartsMergeRule extends BpmnRule {
    StartsMergeRule() {
        super("starts-merge", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement process : document.processes()) {
            List<BpmnElement> starts = process.children("startEvent");
            if (starts.size() < 2) {
                continue;
            }
            var first = new LinkedHashSet<BpmnElement>();
            starts.forEach(start -> first.addAll(Flows.targets(start)));
            if (first.size() != 1 || !first.getFirst().isGateway()) {
                reporter.report("message", List.of(), process, starts.size());
            }
        }
    }
}
