package org.ratswerk.bpmn.rules;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Every node can be reached from a start. */
final class DeadActivityRule extends BpmnRule {
    DeadActivityRule() {
        super("dead-activity", Severity.ERROR, "BPMN 2.0.2, 13.2", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement container : Flows.containers(document)) {
            List<BpmnElement> nodes = Flows.nodes(container);
            boolean started = nodes.stream().anyMatch(Flows::isStart);
            Set<BpmnElement> reached = Flows.reachable(nodes.stream()
                    .filter(node -> Flows.isStart(node) || Flows.isOffFlow(node) && !node.is("boundaryEvent")
                            || !started && node.incoming().isEmpty() && !node.is("boundaryEvent"))
                    .toList());
            // one finding for all that hangs on a dead node
            Set<BpmnElement> told = new HashSet<>();
            nodes.stream().filter(node -> !reached.contains(node) && node.incoming().isEmpty()
                    && !node.is("boundaryEvent")).forEach(node -> tell(node, told, reporter));
            nodes.stream().filter(node -> !reached.contains(node) && !told.contains(node))
                    .forEach(node -> tell(node, told, reporter));
        }
    }

    private static void tell(BpmnElement node, Set<BpmnElement> told, Reporter reporter) {
        if (told.contains(node)) {
            return;
        }
        reporter.report(node);
        var queue = new ArrayDeque<BpmnElement>(List.of(node));
        told.add(node);
        while (!queue.isEmpty()) {
            for (BpmnElement next : Flows.next(queue.poll())) {
                if (told.add(next)) {
                    queue.add(next);
                }
            }
        }
    }
}
