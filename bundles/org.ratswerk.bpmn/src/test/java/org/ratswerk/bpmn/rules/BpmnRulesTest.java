package org.ratswerk.bpmn.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.ratswerk.bpmn.Corpus;
import org.ratswerk.core.check.Severity;

class BpmnRulesTest {
    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatBreaksIt() {
        return Examples.all().stream().map(example -> DynamicTest.dynamicTest(example.rule(), () -> {
            assertEquals(example.elements(), found(example.rule(), example.broken()));
            assertEquals(List.of(), found(example.rule(), example.kept()));
        }));
    }

    @Test
    void everyRuleHasExamples() {
        assertEquals(BpmnRules.all().stream().map(BpmnRule::name).toList().stream().sorted().toList(),
                Examples.all().stream().map(Examples.Example::rule).sorted().toList());
    }

    private List<String> found(String rule, String text) throws IOException {
        BpmnChecker checker = BpmnChecker.of(each -> each.name().equals(rule) ? Optional.of(Severity.WARNING)
                : Optional.empty());
        Path file = Files.writeString(folder.resolve("test.bpmn"), text);
        List<BpmnFinding> findings = checker.check(file, "bpmn/test.bpmn", Examples.TOWN);
        for (BpmnFinding finding : findings) {
            assertEquals("bpmn." + rule, finding.rule());
            assertEquals("bpmn/test.bpmn", finding.file());
            assertTrue(finding.line() > 0, finding.message());
            assertFalse(finding.message().matches(".*\\{\\d.*"), finding.message());
        }
        return findings.stream().map(finding -> finding.element() == null ? "-" : finding.element()).toList();
    }

    @Test
    void aGoodProcessHasNoFindings() {
        for (String text : List.of(Examples.GOOD, Examples.PARALLEL)) {
            assertEquals(List.of(), BpmnChecker.of(EnumSet.of(Profile.MUNICIPAL, Profile.ECH_0158, Profile.SOUNDNESS))
                    .check(Sketch.read(text), ModelAccess.NONE));
        }
        assertEquals(List.of(), BpmnChecker.of(EnumSet.of(Profile.FIM)).check(Sketch.read(Examples.FIM), Examples.TOWN));
        assertEquals(List.of(), BpmnChecker.of(EnumSet.of(Profile.MODEL)).check(Sketch.read(Examples.LINKED), Examples.TOWN));
    }

    @Test
    void rulesAboutTheAdministrationNeedOne() {
        assertEquals(List.of(), BpmnChecker.of(EnumSet.of(Profile.MODEL)).check(Sketch.read(Examples.GOOD),
                ModelAccess.NONE));
    }

    @Test
    void everyRuleIsExplainedInBothLanguages() {
        var titles = new HashSet<String>();
        for (BpmnRule rule : BpmnRules.all()) {
            for (Locale locale : List.of(Locale.UK, Locale.GERMANY)) {
                assertTrue(titles.add(rule.title(locale)), rule.title(locale));
                assertFalse(rule.why(locale).isBlank());
                assertFalse(rule.mend(locale).isBlank());
            }
            assertFalse(rule.source().isBlank());
            assertFalse(rule.profiles().isEmpty());
            assertEquals(Optional.of(rule), BpmnRules.of(rule.id()));
        }
        assertEquals(BpmnRules.all().size(), new TreeSet<>(BpmnRules.all().stream().map(BpmnRule::id).toList()).size());
        for (Profile profile : Profile.values()) {
            assertEquals(Optional.of(profile), Profile.of(profile.id()));
            assertTrue(BpmnRules.all().stream().anyMatch(rule -> rule.profiles().contains(profile)), profile.id());
        }
    }

    @Test
    void findingsComeByLineWithTheSeverityThatIsSet() {
        String text = Examples.change(Examples.change(Examples.GOOD, "Wohnsitz ist angemeldet", "Ende"),
                "name=\"Meldedaten speichern\"", "");
        List<BpmnFinding> findings = BpmnChecker.of(rule -> rule.id().equals("bpmn.end-state") ? Optional.of(Severity.ERROR)
                : rule.id().equals("bpmn.activity-name") ? Optional.of(Severity.INFO) : Optional.empty())
                .check(Sketch.read(text), ModelAccess.NONE);
        assertEquals(List.of("T2 INFO", "E ERROR"),
                findings.stream().map(finding -> finding.element() + " " + finding.severity()).toList());
        int line = text.substring(0, text.indexOf("<userTask id=\"T2\"")).split("\n", -1).length;
        assertEquals(line, findings.getFirst().line());
    }

    @Test
    void aFileOfSeveralProfilesIsCheckedByEachRuleOnce() {
        String text = Examples.change(Examples.GOOD, "name=\"Meldedaten speichern\"", "");
        assertEquals(1, BpmnChecker.of(EnumSet.allOf(Profile.class)).check(Sketch.read(text), ModelAccess.NONE).stream()
                .filter(finding -> finding.rule().equals("bpmn.activity-name")).count());
    }

    @Test
    void filesOfOtherToolsAreCheckedAlwaysAlike() throws IOException {
        List<Path> files = Corpus.files();
        Assumptions.assumeFalse(files.isEmpty(), "no BPMN files");
        BpmnChecker checker = BpmnChecker.of(EnumSet.allOf(Profile.class));
        var again = new ArrayList<BpmnFinding>();
        var first = new ArrayList<BpmnFinding>();
        for (Path file : files) {
            first.addAll(checker.check(file, file.toString(), Examples.TOWN));
        }
        for (Path file : files) {
            again.addAll(checker.check(file, file.toString(), Examples.TOWN));
        }
        assertEquals(first, again);
        Set<String> rules = new TreeSet<>();
        first.forEach(finding -> rules.add(finding.rule()));
        assertTrue(rules.size() > 30, rules.toString());
        for (BpmnFinding finding : first) {
            assertFalse(finding.message().isBlank());
        }
    }

    @Test
    void hostileAndUnreadableFilesHaveOneFinding() throws IOException {
        Path bomb = Files.writeString(folder.resolve("bomb.bpmn"),
                "<!DOCTYPE a [<!ENTITY b \"&c;\">]><definitions>&b;</definitions>");
        Path broken = Files.write(folder.resolve("broken.bpmn"), "<definitions><process>".getBytes(StandardCharsets.UTF_8));
        BpmnChecker checker = BpmnChecker.of(EnumSet.of(Profile.MUNICIPAL));
        for (Path file : List.of(bomb, broken, folder.resolve("missing.bpmn"))) {
            List<BpmnFinding> findings = checker.check(file, "x.bpmn", ModelAccess.NONE);
            assertEquals(List.of("bpmn.unreadable"), findings.stream().map(BpmnFinding::rule).toList());
            assertEquals(Severity.ERROR, findings.getFirst().severity());
        }
    }
}
