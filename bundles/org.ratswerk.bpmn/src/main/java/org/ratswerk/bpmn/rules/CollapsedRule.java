package org.ratswerk.bpmn.rules;

import java.util.HashSet;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A collapsed sub-process has a diagram of its own. */
final class CollapsedRule extends BpmnRule {
    CollapsedRule() {
        super("collapsed", Severity.INFO, "eCH-0158", Profile.ECH_0158);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        Set<BpmnElement> shown = new HashSet<>();
        document.diagrams().forEach(diagram -> shown.add(diagram.element()));
        for (BpmnElement process : document.elements(BpmnElement::isSubProcess)) {
            if (process.shape() != null && !Boolean.TRUE.equals(process.shape().expanded()) && !shown.contains(process)
                    && process.children().stream().noneMatch(child -> child.shape() != null)) {
                reporter.report(process);
            }
        }
    }
}
