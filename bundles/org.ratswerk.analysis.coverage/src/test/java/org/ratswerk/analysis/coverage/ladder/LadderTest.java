package org.ratswerk.analysis.coverage.ladder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.analysis.coverage.Models;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.ProcessAnalysis;
import org.ratswerk.model.ProcessKind;
import org.ratswerk.model.ProfileField;

/** The rungs of the depth ladder as the specification words them. */
class LadderTest {
    private static final String GOOD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:rw="http://ratswerk.org/schema/bpmn/1"
                id="d" targetNamespace="http://example.org">
              <process id="P">%s
                <startEvent id="s" name="Antrag eingegangen"><outgoing>f1</outgoing></startEvent>
                <task id="t" name="Antrag prüfen"><incoming>f1</incoming><outgoing>f2</outgoing></task>
                <endEvent id="e" name="Antrag geprüft"><incoming>f2</incoming></endEvent>
                <sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
                <sequenceFlow id="f2" sourceRef="t" targetRef="e"/>
              </process>
            </definitions>
            """;
    @TempDir
    private Path folder;
    private AdministrationModel model;
    private Process process;

    @BeforeEach
    void makeProcess() throws IOException {
        AdministrationModel inMemory = Models.empty();
        model = new AdministrationModel(folder, inMemory.administration(), inMemory.processRegister(), inMemory.landscape(),
                inMemory.continuityRegister(), List.of(), List.of());
        process = Models.process(model, "p");
        Files.createDirectories(folder.resolve("bpmn"));
    }

    private Ladder ladder() {
        return Ladder.of(process, Profile.of(model.administration()), Diagrams.of(model, Progress.NONE), Models.TODAY);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        org.ratswerk.bpmn.index.BpmnIndex.of(folder).invalidate(file);
    }

    /** Switches off what the rules of the model's own profile find, so that a file without shapes has no errors. */
    private void withoutRules() {
        if (model.administration().getSettings() == null) {
            model.administration().setSettings(ModelFactory.eINSTANCE.createSettings());
        }
        org.ratswerk.bpmn.rules.BpmnRules.all().forEach(rule -> {
            var setting = ModelFactory.eINSTANCE.createRuleSetting();
            setting.setRule(rule.id());
            setting.setSeverity(org.ratswerk.model.RuleSeverity.WARNING);
            model.administration().getSettings().getRuleSettings().add(setting);
        });
    }

    @Test
    void anIdAndANameIdentify() {
        assertEquals(1, ladder().number());
        process.setName(" ");
        assertEquals(0, ladder().number());
        assertEquals(1, ladder().missing().size());
    }

    @Test
    void theFiveRequiredFieldsDescribe() {
        assertEquals(5, ladder().missing().size());
        Models.describe(model, process);
        assertEquals(2, ladder().number());
        process.setTrigger(null);
        assertEquals(1, ladder().number());
        assertEquals(1, ladder().missing().size());
    }

    @Test
    void aReferenceToNobodyDescribesNothing() {
        Models.describe(model, process);
        process.setOwner((org.ratswerk.model.Responsible) org.ratswerk.model.persistence.Missing.create(Literals.PERSON,
                "gone"));
        assertEquals(1, ladder().number());
    }

    @Test
    void settingsSayWhatTheProfileIs() {
        model.administration().setSettings(ModelFactory.eINSTANCE.createSettings());
        field("trigger", true, 3, ProcessKind.CORE);
        field("fees", false, 2);
        process.setKind(ProcessKind.SUPPORT);
        // a support process has neither trigger nor anything else that is required
        assertEquals(2, ladder().number());
        process.setKind(ProcessKind.CORE);
        assertEquals(1, ladder().number());
        process.setTrigger("Antrag");
        assertEquals(2, ladder().number());
        Profile.Completeness completeness = Profile.of(model.administration()).completeness(process);
        assertEquals(0, BigDecimal.valueOf(3).compareTo(completeness.filled()));
        assertEquals(0, BigDecimal.valueOf(5).compareTo(completeness.total()));
        assertEquals(List.of(Literals.PROCESS__FEES), completeness.missing());
    }

    private void field(String feature, boolean required, int weight, ProcessKind... kinds) {
        ProfileField field = ModelFactory.eINSTANCE.createProfileField();
        field.setFeature(feature);
        field.setRequired(required);
        field.setWeight(weight);
        field.getKinds().addAll(List.of(kinds));
        model.administration().getSettings().getProfileFields().add(field);
    }

    @Test
    void aFileThatHoldsTheProcessWithoutErrorsModels() throws IOException {
        Models.describe(model, process);
        process.setBpmnAsIs("bpmn/p.bpmn");
        assertEquals(2, ladder().number());
        assertEquals(Diagrams.State.MISSING, Diagrams.of(model, Progress.NONE).state(process, "bpmn/p.bpmn"));
        write("bpmn/p.bpmn", "<definitions");
        assertEquals(Diagrams.State.UNREADABLE, Diagrams.of(model, Progress.NONE).state(process, "bpmn/p.bpmn"));
        assertEquals(2, ladder().number());
        withoutRules();
        write("bpmn/p.bpmn", GOOD.formatted(""));
        assertEquals(3, ladder().number());
        write("bpmn/p.bpmn",
                GOOD.formatted("<extensionElements><rw:process ref=\"other\"/></extensionElements>"));
        assertEquals(Diagrams.State.OTHER_PROCESS, Diagrams.of(model, Progress.NONE).state(process, "bpmn/p.bpmn"));
        assertEquals(2, ladder().number());
        write("bpmn/p.bpmn", GOOD.formatted("<extensionElements><rw:process ref=\"p\"/></extensionElements>"));
        assertEquals(3, ladder().number());
    }

    @Test
    void anErrorOfARuleTakesTheRungAway() throws IOException {
        Models.describe(model, process);
        process.setBpmnAsIs("bpmn/p.bpmn");
        write("bpmn/p.bpmn", GOOD.formatted("").replace("targetRef=\"e\"", "targetRef=\"nowhere\""));
        assertTrue(Diagrams.of(model, Progress.NONE).errors("bpmn/p.bpmn") > 0);
        assertEquals(2, ladder().number());
        assertEquals(Diagrams.State.HOLDS, Diagrams.of(model, Progress.NONE).state(process, "bpmn/p.bpmn"));
    }

    @Test
    void anAnalysisLastsAsLongAsItsInterval() throws IOException {
        climbToModelled();
        ProcessAnalysis analysis = Models.analyse(model, process, Models.TODAY.minusYears(2), Period.ofYears(2));
        assertEquals(4, ladder().number());
        analysis.setDate(Models.TODAY.minusYears(2).minusDays(1));
        assertEquals(3, ladder().number());
        analysis.setReviewInterval(null);
        assertEquals(4, ladder().number());
        analysis.setPerson(null);
        assertEquals(3, ladder().number());
        Models.analyse(model, process, Models.TODAY.plusDays(1), null);
        assertEquals(3, ladder().number());
    }

    @Test
    void anApprovedTargetOptimisesAndAnOnlineServiceDigitises() throws IOException {
        climbToModelled();
        Models.analyse(model, process, Models.TODAY, null);
        process.setBpmnToBe("bpmn/to-be.bpmn");
        write("bpmn/to-be.bpmn", GOOD.formatted(""));
        assertEquals(4, ladder().number());
        process.setTargetApprovedOn(Models.TODAY);
        assertEquals(4, ladder().number());
        process.setTargetApprovedBy(Models.person(model, "boss"));
        assertEquals(5, ladder().number());
        process.setOnlineMaturity(2);
        assertEquals(5, ladder().number());
        process.setOnlineMaturity(3);
        assertEquals(6, ladder().number());
        process.setOnlineMaturity(null);
        process.setInternal(true);
        process.getMediaBreaks().add("Ausdruck");
        assertEquals(5, ladder().number());
        process.getMediaBreaks().clear();
        assertEquals(6, ladder().number());
        assertEquals(List.of(), ladder().missing());
        // a rung stands only on those below
        process.getAnalyses().clear();
        assertEquals(3, ladder().number());
        assertTrue(ladder().steps().get(5).met());
    }

    private void climbToModelled() throws IOException {
        withoutRules();
        Models.describe(model, process);
        process.setBpmnAsIs("bpmn/p.bpmn");
        write("bpmn/p.bpmn", GOOD.formatted(""));
        assertEquals(3, ladder().number());
    }

    @Test
    void filesThatNobodyNamesAndLinksThatLeadNowhereAreOrphans() throws IOException {
        process.setBpmnAsIs("bpmn/gone.bpmn");
        write("bpmn/alone.bpmn", GOOD.formatted(""));
        List<Diagrams.Orphan> orphans = Diagrams.of(model, Progress.NONE).orphans(model);
        assertEquals(List.of(new Diagrams.Orphan(Diagrams.Orphan.Kind.FILE, "bpmn/alone.bpmn", "", null),
                new Diagrams.Orphan(Diagrams.Orphan.Kind.LINK, "bpmn/gone.bpmn", "Process p", "p")), orphans);
        process.setBpmnAsIs("bpmn/alone.bpmn");
        assertEquals(List.of(), Diagrams.of(model, Progress.NONE).orphans(model));
        write("bpmn/alone.bpmn", GOOD.formatted("<extensionElements><rw:process ref=\"nobody\"/></extensionElements>"));
        assertEquals(Diagrams.Orphan.Kind.PROCESS, Diagrams.of(model, Progress.NONE).orphans(model).getFirst().kind());
    }
}
