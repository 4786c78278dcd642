package org.ratswerk.bpmn.rules;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** A comment is tied by an association to what it is about. */
final class CommentRule extends BpmnRule {
    CommentRule() {
        super("comment", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement comment : document.elements("textAnnotation")) {
            if (comment.associations().isEmpty()) {
                reporter.report(comment);
            }
        }
    }
}
