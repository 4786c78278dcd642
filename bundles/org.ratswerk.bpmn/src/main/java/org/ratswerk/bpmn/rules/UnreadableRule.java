package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.core.check.Severity;

/** A file is well-formed XML; told by {@link BpmnChecker}, since there is no document to check. */
final class UnreadableRule extends BpmnRule {
    UnreadableRule() {
        super("unreadable", Severity.ERROR, "XML 1.0", Profile.values());
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        // what is a document could be read
    }
}
