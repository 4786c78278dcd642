package org.ratswerk.ui.bpmn.model.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.Link;
import org.ratswerk.bpmn.rules.BpmnChecker;
import org.ratswerk.bpmn.rules.BpmnFinding;
import org.ratswerk.bpmn.rules.BpmnFix;
import org.ratswerk.bpmn.rules.ModelAccess;
import org.ratswerk.bpmn.rules.Profile;
import org.ratswerk.bpmn.xml.XmlException;
import org.ratswerk.core.Progress;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * Checks diagrams by the rules for BPMN: those of the municipal profile and those about the administration, unless the
 * settings of the administration say otherwise.
 */
public final class RuleCheck implements DiagramCheck {
    private static final Set<Profile> PRESET = Set.of(Profile.MUNICIPAL, Profile.MODEL);

    @Override
    public List<DiagramFinding> check(String file, String xml, OpenAdministration administration) {
        BpmnDocument document;
        try {
            document = BpmnDocument.read(file, xml);
        } catch (XmlException e) {
            return List.of();
        }
        var checker = administration == null ? BpmnChecker.of(PRESET)
                : administration.editing().read(progress -> BpmnChecker.of(administration.model().administration()),
                        Progress.NONE);
        var model = administration == null ? ModelAccess.NONE
                : administration.editing().read(progress -> ModelAccess.of(administration.model()), Progress.NONE);
        var titles = new HashMap<String, String>();
        checker.rules().keySet().forEach(rule -> titles.put(rule.id(), rule.title(Locale.getDefault())));
        return checker.check(document, model).stream()
                .map(finding -> new DiagramFinding(finding.rule(), titles.get(finding.rule()), finding.severity(),
                        finding.element(), finding.message(), fixes(finding, document)))
                .toList();
    }

    private static List<DiagramFinding.Fix> fixes(BpmnFinding finding, BpmnDocument document) {
        var fixes = new ArrayList<DiagramFinding.Fix>();
        for (var fix : finding.fixes()) {
            request(fix, document).ifPresent(request -> fixes.add(new DiagramFinding.Fix(fix.label(), request)));
        }
        return fixes;
    }

    /** Returns what to ask the canvas for; empty for what only the file has and the canvas does not show. */
    static Optional<EditRequest> request(BpmnFix fix, BpmnDocument document) {
        return Optional.ofNullable(switch (fix) {
        case BpmnFix.SetAttribute set -> document.element(set.element()).isEmpty() ? null
                : set.name().equals("name")
                        ? new EditRequest.SetName(set.element(), set.value() == null ? "" : set.value())
                        : new EditRequest.SetAttribute(set.element(), set.name(), set.value());
        case BpmnFix.RemoveElement remove -> document.element(remove.element()).isEmpty() ? null
                : new EditRequest.Remove(List.of(remove.element()));
        case BpmnFix.RemoveReference remove -> remove.name().equals("default")
                ? new EditRequest.SetAttribute(remove.element(), "default", null) : null;
        case BpmnFix.RemoveDiagramPart remove -> null;
        case BpmnFix.SetBounds set -> shown(document, set.part()).<EditRequest>map(id -> new EditRequest.Arrange(
                Map.of(id, new CanvasElement.Bounds(set.bounds().x(), set.bounds().y(), set.bounds().width(),
                        set.bounds().height())), Map.of())).orElse(null);
        case BpmnFix.ClearColours clear -> {
            var ids = clear.parts().stream().map(part -> shown(document, part).orElse(null)).filter(Objects::nonNull)
                    .distinct().toList();
            yield ids.isEmpty() ? null : new EditRequest.SetColour(ids, null, null);
        }
        case BpmnFix.AddEndEvent add -> new EditRequest.Append(add.element(), "bpmn:EndEvent", null);
        case BpmnFix.AddLink add -> new EditRequest.AddLink(List.of(add.element()), CanvasLink.of(kind(add.kind()), add.ref()));
        case BpmnFix.RemoveLink remove -> new EditRequest.RemoveLink(List.of(remove.element()),
                CanvasLink.of(kind(remove.kind()), remove.ref()));
        });
    }

    private static CanvasLink.Kind kind(Link.Kind kind) {
        return CanvasLink.Kind.valueOf(kind.name());
    }

    /** Returns the id of the element that a shape or edge shows. */
    private static Optional<String> shown(BpmnDocument document, String part) {
        for (var diagram : document.diagrams()) {
            for (var shape : diagram.shapes()) {
                if (part.equals(shape.id()) && shape.element() != null) {
                    return Optional.ofNullable(shape.element().id());
                }
            }
            for (var edge : diagram.edges()) {
                if (part.equals(edge.id()) && edge.element() != null) {
                    return Optional.ofNullable(edge.element().id());
                }
            }
        }
        return Optional.empty();
    }
}
