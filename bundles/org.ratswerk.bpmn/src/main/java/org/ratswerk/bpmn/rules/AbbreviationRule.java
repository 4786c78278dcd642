package org.ratswerk.bpmn.rules;

import java.util.HashSet;
import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** Names are written out. */
final class AbbreviationRule extends BpmnRule {
    AbbreviationRule() {
        super("abbreviation", Severity.INFO, "eCH-0158", Profile.ECH_0158, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        if (!reporter.isGerman()) {
            return;
        }
        var explained = new HashSet<String>();
        document.elements().forEach(element -> explained.addAll(German.explained(element.name())));
        for (BpmnElement element : document.elements(each -> Flows.isNode(each) || each.is("process", "participant",
                "lane", "sequenceFlow", "messageFlow", "dataObjectReference", "dataStoreReference"))) {
            List<String> found = German.abbreviations(element.name()).stream()
                    .filter(each -> !explained.contains(each)).toList();
            if (!found.isEmpty()) {
                reporter.report("message", List.of(), element, String.join(", ", found));
            }
        }
    }
}
