package org.ratswerk.ui.bpmn.model.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.RuleSeverity;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.CanvasLink.Kind;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.bpmn.model.TestAdministration;

class RuleCheckTest {
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1"
                targetNamespace="x">
              <process id="p">
                <startEvent id="s"/>
                <sequenceFlow id="f" sourceRef="s" targetRef="t"/>
                <userTask id="t" name="Antrag prüfen">
                  <extensionElements><rw:uses ref="gone"/></extensionElements>
                </userTask>
              </process>
            </definitions>
            """;
    private final RuleCheck check = new RuleCheck();

    private static DiagramFinding of(List<DiagramFinding> findings, String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).findFirst().orElseThrow();
    }

    @Test
    void aLinkThatLeadsNowhereCanBeTakenAway() {
        var finding = of(check.check("bpmn/a.bpmn", XML, TestAdministration.open()), "bpmn.model-link");

        assertEquals("t", finding.element());
        assertEquals(Severity.ERROR, finding.severity());
        assertEquals(List.of(new EditRequest.RemoveLink(List.of("t"), CanvasLink.of(Kind.USES, "gone"))),
                finding.fixes().stream().map(DiagramFinding.Fix::request).toList());
    }

    @Test
    void withoutAnAdministrationLinksAreNotJudged() {
        var findings = check.check("a.bpmn", XML, null);

        assertTrue(findings.stream().noneMatch(finding -> finding.rule().startsWith("bpmn.model-")), findings.toString());
        assertTrue(findings.stream().anyMatch(finding -> finding.rule().equals("bpmn.branch-ends")), findings.toString());
    }

    @Test
    void settingsOfTheAdministrationCount() {
        var administration = TestAdministration.open();
        administration.editing().run("x", () -> {
            var settings = ModelFactory.eINSTANCE.createSettings();
            for (var rule : List.of("bpmn.model-link", "bpmn.colour")) {
                var setting = ModelFactory.eINSTANCE.createRuleSetting();
                setting.setRule(rule);
                setting.setSeverity(RuleSeverity.OFF);
                settings.getRuleSettings().add(setting);
            }
            administration.model().administration().setSettings(settings);
        });

        assertTrue(check.check("bpmn/a.bpmn", XML, administration).stream()
                .noneMatch(finding -> finding.rule().equals("bpmn.model-link")));
    }

    @Test
    void whatCannotBeReadHasNoFindings() {
        assertEquals(List.of(), check.check("a.bpmn", "<definitions", null));
    }
}
