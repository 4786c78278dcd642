package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.core.check.Severity;

/** What an element refers to is in the file. */
final class UnresolvedReferenceRule extends BpmnRule {
    private static final Set<String> LISTED = Set.of("incoming", "outgoing", "flowNodeRef");

    UnresolvedReferenceRule() {
        super("unresolved-reference", Severity.ERROR, "BPMN 2.0.2, 8.2.1", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (Fault fault : document.faults()) {
            if (fault.kind() == Fault.Kind.UNRESOLVED_REFERENCE) {
                reporter.report(fault, fixes(document, fault));
            }
        }
    }

    private static List<BpmnFix> fixes(BpmnDocument document, Fault fault) {
        BpmnElement element = fault.element() == null ? null : document.element(fault.element()).orElse(null);
        if (element == null) {
            return List.of();
        }
        // entries of lists can go without changing anything else
        return element.children().stream()
                .filter(child -> LISTED.contains(child.type()) && child.text().equals(fault.subject())
                        && child.line() == fault.line())
                .<BpmnFix>map(child -> new BpmnFix.RemoveReference(Reporter.label("reference", fault.subject()),
                        element.id(), child.type(), child.text()))
                .limit(1).toList();
    }
}
