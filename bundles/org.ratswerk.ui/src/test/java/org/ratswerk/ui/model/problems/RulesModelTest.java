package org.ratswerk.ui.model.problems;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.core.check.IdentityCheck;
import org.ratswerk.core.check.Problems;
import org.ratswerk.core.check.Rule;
import org.ratswerk.core.check.Severity;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.Process;
import org.ratswerk.model.RuleSeverity;
import org.ratswerk.model.Settings;
import org.ratswerk.ui.model.navigator.ProblemMarks.Mark;

class RulesModelTest {
    private static final List<Rule> RULES = List.of(
            new Rule("b.rule", Severity.WARNING, "Beta", "Because of numbers."),
            new Rule("a.rule", Severity.ERROR, "Alpha", "Because of letters."));

    @TempDir
    private Path dir;
    private Editing editing;

    @BeforeEach
    void open() throws Exception {
        AdministrationFolder.create(dir, "Neustadt");
        editing = new Editing(AdministrationFolder.open(dir, Progress.NONE));
    }

    private RulesModel model() {
        return new RulesModel(editing, RULES, id -> id.equals("b.rule") ? 3 : 0);
    }

    private Settings settings() {
        return editing.model().administration().getSettings();
    }

    @Test
    void rulesAreSortedAndFiltered() {
        RulesModel model = model();
        assertEquals(List.of("Alpha", "Beta"), model.rules("").stream().map(each -> each.rule().title()).toList());
        assertEquals(List.of("Beta"), model.rules(" NUMBERS ").stream().map(each -> each.rule().title()).toList());
        assertEquals(3, model.rule("b.rule").orElseThrow().findings());
        assertTrue(model.rule("c.rule").isEmpty());
    }

    @Test
    void severityAndReasonBecomeOneCommand() {
        RulesModel model = model();
        model.rule("b.rule").orElseThrow().setSeverity(RuleSeverity.OFF);
        model.rule("b.rule").orElseThrow().setReason(" not here ");
        model.rule("a.rule").orElseThrow().setSeverity(RuleSeverity.INFO);
        assertTrue(model.apply());

        assertEquals(2, settings().getRuleSettings().size());
        var again = model();
        assertEquals(RuleSeverity.OFF, again.rule("b.rule").orElseThrow().severity());
        assertEquals("not here", again.rule("b.rule").orElseThrow().reason());
        assertTrue(again.rule("b.rule").orElseThrow().isSet());

        again.rule("a.rule").orElseThrow().setSeverity(RuleSeverity.ERROR);
        assertTrue(again.apply());
        assertEquals(List.of("b.rule"), settings().getRuleSettings().stream().map(each -> each.getRule()).toList());

        editing.undo();
        editing.undo();
        assertEquals(List.of(), settings().getRuleSettings());
    }

    @Test
    void withoutAChangeThereIsNoCommand() {
        RulesModel model = model();
        model.rule("b.rule").orElseThrow().setSeverity(RuleSeverity.WARNING);
        model.setRequired(Literals.SITE, Literals.SITE__ADDRESS, true);
        model.setRequired(Literals.SITE, Literals.SITE__ADDRESS, false);
        model.apply();
        assertFalse(editing.canUndo());
    }

    @Test
    void fieldsOfAProcessAreThoseOfItsProfile() {
        RulesModel model = model();
        assertTrue(model.isRequired(Literals.PROCESS, Literals.DEPENDABLE__OWNER));
        assertEquals(5, model.count(Literals.PROCESS));
        model.setRequired(Literals.PROCESS, Literals.PROCESS__FEES, true);
        model.setRequired(Literals.PROCESS, Literals.PROCESS__TRIGGER, false);
        assertTrue(model.apply());
        assertEquals(List.of("owner", "unit", "result", "legalBasis", "fees"), settings().getRequiredProfileFields());
        assertEquals(List.of(), settings().getRequiredFields());
    }

    @Test
    void whatIsRequiredOfAllResourcesStaysSoForTheOthers() {
        editing.run("require", () -> settings().getRequiredFields().add("Resource.operator"));
        RulesModel model = model();
        assertTrue(model.isRequired(Literals.IT_SYSTEM, Literals.RESOURCE__OPERATOR));
        model.setRequired(Literals.IT_SYSTEM, Literals.RESOURCE__OPERATOR, false);
        assertFalse(model.isRequired(Literals.IT_SYSTEM, Literals.RESOURCE__OPERATOR));
        assertTrue(model.isRequired(Literals.SITE, Literals.RESOURCE__OPERATOR));
        model.apply();
        assertEquals(List.of("Component.operator", "Site.operator", "Provider.operator", "StaffGroup.operator",
                "InformationObject.operator"), settings().getRequiredFields());
    }

    @Test
    void everyFieldOfEveryKindHasAName() {
        RulesModel model = model();
        for (var type : model.types()) {
            assertFalse(model.fields(type).isEmpty(), type.getName());
            assertFalse(model.fields(type).contains(Literals.ELEMENT__NAME));
        }
    }

    @Test
    void marksTellTheWorstOfAnElement() {
        Process process = ModelFactory.eINSTANCE.createProcess();
        process.setId("p");
        var problems = new Problems(editing, List.of(new IdentityCheck()), Runnable::run);
        var marks = new Marks(problems);
        problems.addListener((added, removed) -> marks.changed());
        problems.start();
        assertEquals(java.util.Map.of(), marks.get());
        editing.run("new", () -> editing.model().processes().add(process));
        assertEquals(Mark.of(Severity.WARNING, problems.of("p").getFirst().message()), marks.get().get("p"));
    }
}
