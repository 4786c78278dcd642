package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Map;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Flows lead from left to right, in vertical pools downwards; only the way back of a loop leads back. */
final class DirectionRule extends BpmnRule {
    DirectionRule() {
        super("direction", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        Map<BpmnElement, Integer> loops = Loops.of(document);
        for (BpmnElement flow : document.sequenceFlows()) {
            BpmnElement source = flow.source();
            BpmnElement target = flow.target();
            if (source == null || target == null || source.shape() == null || target.shape() == null
                    || source.shape().bounds() == null || target.shape().bounds() == null) {
                continue;
            }
            Integer loop = loops.get(source);
            boolean isLoop = loop != null && loop.equals(loops.get(target));
            Bounds from = source.shape().bounds();
            Bounds to = target.shape().bounds();
            boolean back = isVertical(flow) ? to.bottom() <= from.y() : to.right() <= from.x();
            if (back && !isLoop) {
                reporter.report("message", List.of(), flow, Reporter.called(source), Reporter.called(target));
            }
        }
    }

    private static boolean isVertical(BpmnElement flow) {
        BpmnElement pool = Flows.pool(flow);
        return pool != null && pool.shape() != null && !Geometry.isHorizontal(pool.shape());
    }
}
