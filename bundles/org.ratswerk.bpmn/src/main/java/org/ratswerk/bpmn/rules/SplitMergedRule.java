package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Branches that run at the same time are merged. */
final class SplitMergedRule extends BpmnRule {
    SplitMergedRule() {
        super("split-merged", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement container : Flows.containers(document)) {
            List<BpmnElement> splits = Flows.nodes(container).stream()
                    .filter(node -> node.is("parallelGateway", "inclusiveGateway") && Flows.isSplit(node)).toList();
            if (!splits.isEmpty()) {
                var merges = new Merges(container);
                splits.stream().filter(split -> merges.of(split) == null).forEach(split -> reporter.report(split));
            }
        }
    }
}
