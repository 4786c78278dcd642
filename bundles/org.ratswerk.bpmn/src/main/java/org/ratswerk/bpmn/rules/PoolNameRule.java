package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.check.Severity;

/** A pool has a name. */
final class PoolNameRule extends BpmnRule {
    PoolNameRule() {
        super("pool-name", Severity.WARNING, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement pool : document.participants()) {
            if (pool.name().isEmpty()) {
                reporter.report("message", fixes(pool, model), pool);
            }
        }
    }

    /** The name of the unit it is linked with. */
    private static List<BpmnFix> fixes(BpmnElement pool, ModelAccess model) {
        List<Link> units = pool.links(Link.Kind.UNIT);
        if (units.size() != 1 || pool.id() == null) {
            return List.of();
        }
        return model.element(units.getFirst().ref()).filter(unit -> !unit.name().isEmpty())
                .<List<BpmnFix>>map(unit -> List.of(new BpmnFix.SetAttribute(Reporter.label("name", unit.name()),
                        pool.id(), "name", unit.name())))
                .orElse(List.of());
    }
}
