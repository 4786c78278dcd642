package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.core.check.Severity;

/** Pools reach over the whole width of the diagram, vertical ones over its whole height. */
final class PoolWidthRule extends BpmnRule {
    PoolWidthRule() {
        super("pool-width", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnDiagram diagram : document.diagrams()) {
            List<BpmnShape> pools = Geometry.shapes(diagram, each -> each.is("participant"));
            check(pools.stream().filter(Geometry::isHorizontal).toList(), true, reporter);
            check(pools.stream().filter(pool -> !Geometry.isHorizontal(pool)).toList(), false, reporter);
        }
    }

    private static void check(List<BpmnShape> pools, boolean horizontal, Reporter reporter) {
        double begin = pools.stream().mapToDouble(pool -> begin(pool, horizontal)).min().orElse(0);
        double end = pools.stream().mapToDouble(pool -> end(pool, horizontal)).max().orElse(0);
        for (BpmnShape pool : pools) {
            if (!Geometry.same(begin(pool, horizontal), begin) || !Geometry.same(end(pool, horizontal), end)) {
                Bounds now = pool.bounds();
                Bounds whole = horizontal ? new Bounds(begin, now.y(), end - begin, now.height())
                        : new Bounds(now.x(), begin, now.width(), end - begin);
                boolean alone = pool.id() != null && pool.element().reference("processRef") == null;
                reporter.report(horizontal ? "message" : "vertical", alone
                        ? List.of(new BpmnFix.SetBounds(Reporter.label("size"), pool.id(), whole)) : List.of(),
                        pool.element());
            }
        }
    }

    private static double begin(BpmnShape pool, boolean horizontal) {
        return horizontal ? pool.bounds().x() : pool.bounds().y();
    }

    private static double end(BpmnShape pool, boolean horizontal) {
        return horizontal ? pool.bounds().right() : pool.bounds().bottom();
    }
}
