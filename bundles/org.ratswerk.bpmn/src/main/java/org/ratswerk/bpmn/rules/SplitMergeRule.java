package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** What splits branches fits what merges them. */
final class SplitMergeRule extends BpmnRule {
    private enum Kind {
        ONE, SOME, ALL, NONE
    }

    SplitMergeRule() {
        super("split-merge", Severity.ERROR, "BPMN 2.0.2, 13.4", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement container : Flows.containers(document)) {
            List<BpmnElement> splits = Flows.nodes(container).stream().filter(Flows::isSplit).toList();
            if (splits.isEmpty()) {
                continue;
            }
            var merges = new Merges(container);
            for (BpmnElement split : splits) {
                BpmnElement merge = merges.of(split);
                if (merge == null || merge.incoming().size() < 2 || merge.is("endEvent")) {
                    continue;
                }
                Kind out = split(split);
                Kind in = merge(merge);
                if ((out == Kind.ONE || out == Kind.SOME) && in == Kind.ALL) {
                    reporter.report("blocked", List.of(), split, Reporter.called(merge));
                } else if ((out == Kind.ALL || out == Kind.SOME) && in == Kind.ONE) {
                    reporter.report("doubled", List.of(), split, Reporter.called(merge));
                }
            }
        }
    }

    private static Kind split(BpmnElement node) {
        return switch (node.type()) {
        case "exclusiveGateway", "eventBasedGateway" -> Kind.ONE;
        case "inclusiveGateway" -> Kind.SOME;
        case "parallelGateway" -> Kind.ALL;
        case "complexGateway" -> Kind.NONE;
        default -> node.outgoing().stream().allMatch(flow -> flow.child("conditionExpression").isEmpty()
                && !Flows.isDefault(flow)) ? Kind.ALL : Kind.SOME;
        };
    }

    private static Kind merge(BpmnElement node) {
        return switch (node.type()) {
        case "parallelGateway" -> Kind.ALL;
        case "inclusiveGateway", "complexGateway" -> Kind.NONE;
        default -> Kind.ONE;
        };
    }
}
