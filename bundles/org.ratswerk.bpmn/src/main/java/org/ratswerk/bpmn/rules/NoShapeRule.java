package org.ratswerk.bpmn.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.core.check.Severity;

/** What is in the process is drawn. */
final class NoShapeRule extends BpmnRule {
    NoShapeRule() {
        super("no-shape", Severity.WARNING, "BPMN 2.0.2, 12.2", Profile.SOUNDNESS, Profile.MUNICIPAL);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        List<BpmnElement> drawable = document.elements(NoShapeRule::isDrawable);
        if (drawable.isEmpty()) {
            return;
        }
        if (document.diagrams().isEmpty()) {
            reporter.report("none", List.of(), document.definitions());
            return;
        }
        // where nothing in a process or sub-process is drawn, that is one finding or none
        var hidden = new LinkedHashSet<BpmnElement>();
        var shown = new HashSet<BpmnElement>();
        for (BpmnElement element : drawable) {
            (isDrawn(element) ? shown : hidden).add(container(element));
        }
        hidden.removeAll(shown);
        for (BpmnElement container : hidden) {
            if (container.is("process")) {
                reporter.report("process", List.of(), container);
            }
        }
        for (BpmnElement element : drawable) {
            boolean twice = element.id() != null && document.element(element.id()).orElse(null) != element;
            if (!isDrawn(element) && !twice && !hidden.contains(container(element))) {
                reporter.report("message", fixes(element), element);
            }
        }
    }

    private static BpmnElement container(BpmnElement element) {
        return element.is("lane") ? element.process() : element.parent();
    }

    private static boolean isDrawable(BpmnElement element) {
        return Flows.isNode(element) || element.is("lane") && !element.name().isEmpty()
                || element.is("participant", "sequenceFlow", "messageFlow", "dataObjectReference",
                        "dataStoreReference", "textAnnotation", "group");
    }

    private static boolean isDrawn(BpmnElement element) {
        return !element.shapes().isEmpty() || !element.edges().isEmpty();
    }

    private static List<BpmnFix> fixes(BpmnElement element) {
        return element.id() == null || !element.is("textAnnotation", "group") ? List.of()
                : List.of(new BpmnFix.RemoveElement(Reporter.label("element"), element.id()));
    }
}
