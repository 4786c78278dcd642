package org.ratswerk.bpmn.rules;

import java.util.List;
import java.util.regex.Pattern;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.check.Severity;

/** A FIM process at Stamm level says nothing of the organisation within an authority nor of its IT. */
final class FimStammRule extends BpmnRule {
    private static final Pattern OTHER_LEVEL = Pattern
            .compile("(?iu).*\\b(Referenz-?prozess|Lokal-?prozess|lokaler Prozess|OZG-Referenz).*", Pattern.DOTALL);

    FimStammRule() {
        super("fim-stamm", Severity.WARNING, "FIM", Profile.FIM);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        boolean other = document.elements(each -> each.is("definitions", "process", "collaboration")).stream()
                .anyMatch(each -> OTHER_LEVEL.matcher(each.name() + " " + each.documentation()).matches());
        if (other) {
            return;
        }
        for (BpmnElement element : document.elements()) {
            if (element.is("lane") && !element.name().isEmpty()) {
                reporter.report("lane", List.of(), element);
            } else if (element.is("dataStoreReference")) {
                reporter.report("store", List.of(), element);
            } else if (!element.links(Link.Kind.USES).isEmpty()) {
                reporter.report("system", List.of(), element);
            }
        }
    }
}
