package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.core.check.Severity;

/** A file is written as the standard says. */
final class FileFaultRule extends BpmnRule {
    private static final Set<Fault.Kind> OTHERS = Set.of(Fault.Kind.UNRESOLVED_REFERENCE, Fault.Kind.DUPLICATE_ID,
            Fault.Kind.NOTHING_SHOWN, Fault.Kind.MISSING_END, Fault.Kind.BAD_LINK);

    FileFaultRule() {
        super("file", Severity.WARNING, "BPMN 2.0.2, 15.3", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (Fault fault : document.faults()) {
            if (!OTHERS.contains(fault.kind())) {
                reporter.report(fault, fixes(document, fault));
            }
        }
    }

    private static List<BpmnFix> fixes(BpmnDocument document, Fault fault) {
        if (fault.kind() != Fault.Kind.EMPTY_EXPANDED || fault.element() == null) {
            return List.of();
        }
        return document.element(fault.element()).stream().flatMap(element -> element.shapes().stream())
                .filter(shape -> shape.id() != null && shape.id().equals(fault.subject()))
                .<BpmnFix>map(shape -> new BpmnFix.SetAttribute(Reporter.label("collapse"), shape.id(), "isExpanded",
                        "false"))
                .toList();
    }
}
