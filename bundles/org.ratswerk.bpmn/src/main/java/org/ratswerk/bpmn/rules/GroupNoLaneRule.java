package org.ratswerk.bpmn.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDiagram;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnShape;
import org.ratswerk.core.check.Severity;

/** A group is no lane: it does not stand for who does something. */
final class GroupNoLaneRule extends BpmnRule {
    private static final double WHOLE = 0.8;

    GroupNoLaneRule() {
        super("group-no-lane", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        var roles = new HashSet<String>();
        document.elements(each -> each.is("lane", "participant"))
                .forEach(each -> roles.add(each.name().toLowerCase(Locale.ROOT)));
        for (BpmnDiagram diagram : document.diagrams()) {
            List<BpmnShape> nodes = Geometry.shapes(diagram, Flows::isNode);
            for (BpmnShape group : Geometry.shapes(diagram, each -> each.is("group"))) {
                if (!group.element().name().isEmpty()
                        && roles.contains(group.element().name().toLowerCase(Locale.ROOT))) {
                    reporter.report("named", List.of(), group.element());
                } else if (isLane(group.bounds(), nodes)) {
                    reporter.report("message", List.of(), group.element());
                }
            }
        }
    }

    /** It reaches over the whole flow but not over its whole height, as a lane does. */
    private static boolean isLane(Bounds group, List<BpmnShape> nodes) {
        double left = nodes.stream().mapToDouble(node -> node.bounds().x()).min().orElse(0);
        double right = nodes.stream().mapToDouble(node -> node.bounds().right()).max().orElse(0);
        long inside = nodes.stream().filter(node -> Geometry.isIn(node.bounds(), group)).count();
        return inside > 1 && inside < nodes.size() && right > left && group.width() >= WHOLE * (right - left)
                && group.x() <= left + (right - left) * (1 - WHOLE);
    }
}
