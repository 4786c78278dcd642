package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Lanes reach to the end of their pool. */
final class LaneWidthRule extends BpmnRule {
    LaneWidthRule() {
        super("lane-width", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement lane : document.lanes()) {
            BpmnElement pool = lane.participant();
            if (pool == null || pool.shape() == null || lane.shape() == null || pool.shape().bounds() == null
                    || lane.shape().bounds() == null) {
                continue;
            }
            Bounds outer = pool.shape().bounds();
            Bounds inner = lane.shape().bounds();
            boolean horizontal = Geometry.isHorizontal(pool.shape());
            if (!(horizontal ? Geometry.same(inner.right(), outer.right())
                    : Geometry.same(inner.bottom(), outer.bottom()))) {
                Bounds whole = horizontal
                        ? new Bounds(inner.x(), inner.y(), outer.right() - inner.x(), inner.height())
                        : new Bounds(inner.x(), inner.y(), inner.width(), outer.bottom() - inner.y());
                reporter.report("message", lane.shape().id() == null || whole.width() <= 0 || whole.height() <= 0
                        ? List.of() : List.of(new BpmnFix.SetBounds(Reporter.label("size"), lane.shape().id(), whole)),
                        lane, Reporter.called(pool));
            }
        }
    }
}
