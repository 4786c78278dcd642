package org.ratswerk.bpmn.rules;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.xml.XmlElement;
import org.ratswerk.core.check.Severity;

/** An activity of a FIM process is a reference activity group and says of which type. */
final class FimActivityGroupRule extends BpmnRule {
    private static final Pattern TYPE = Pattern
            .compile("(?iu)\\b(RAG|Referenzaktivit(ä|ae)tengruppe\\p{L}*)(\\s*[-–:=]|\\s+\\p{L})");
    private static final Pattern PROPERTY = Pattern.compile("(?iu)\\b(fim:?)?(rag|ragTyp|referenzaktivit\\p{L}*)\\b");

    FimActivityGroupRule() {
        super("fim-activity-group", Severity.WARNING, "FIM", Profile.FIM);
    }

    @Override
    void check(BpmnDocument document, ModelAccess model, Reporter reporter) {
        for (BpmnElement activity : document.elements(BpmnElement::isActivity)) {
            if (!TYPE.matcher(activity.documentation()).find() && !isInComment(activity)
                    && !isInExtension(activity.xml(), false)) {
                reporter.report(activity);
            }
        }
    }

    private static boolean isInComment(BpmnElement activity) {
        return activity.associations().stream().flatMap(each -> Stream.of(each.source(), each.target()))
                .anyMatch(end -> end != null && end.is("textAnnotation") && TYPE.matcher(end.name()).find());
    }

    private static boolean isInExtension(XmlElement element, boolean inside) {
        for (XmlElement child : element.elements()) {
            boolean extension = inside || child.localName().equals("extensionElements");
            if (extension && (PROPERTY.matcher(child.localName()).matches() || child.attributes().stream().anyMatch(
                    attribute -> PROPERTY.matcher(attribute.name()).matches()
                            || PROPERTY.matcher(attribute.value()).matches()))
                    || extension && isInExtension(child, true)) {
                return true;
            }
        }
        return false;
    }
}
