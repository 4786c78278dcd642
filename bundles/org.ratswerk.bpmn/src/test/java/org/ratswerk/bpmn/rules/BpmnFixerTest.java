package org.ratswerk.bpmn.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Corpus;
import org.ratswerk.bpmn.Fault;
import org.ratswerk.bpmn.Link;
import org.ratswerk.core.check.Severity;

class BpmnFixerTest {
    private static String fixed(String text, BpmnFix fix) throws IOException {
        return BpmnFixer.apply(Sketch.read(text), fix).xml().text();
    }

    @Test
    void attributesAreSetReplacedAndRemovedInTheirPlace() throws IOException {
        String text = Examples.GOOD;
        assertEquals(text.replace("name=\"Meldedaten speichern\"", "name=\"A &quot;&amp; B\""),
                fixed(text, new BpmnFix.SetAttribute("", "T2", "name", "A \"& B")));
        assertEquals(text.replace(" name=\"Meldedaten speichern\"", ""),
                fixed(text, new BpmnFix.SetAttribute("", "T2", "name", null)));
        assertEquals(text.replace("id=\"DG\"", "id=\"DG\" resolution=\"96\""),
                fixed(text, new BpmnFix.SetAttribute("", "DG", "resolution", "96")));
    }

    @Test
    void anElementGoesWithAllThatDependsOnIt() throws IOException {
        String text = Examples.change(Examples.GOOD, "<userTask id=\"T3\" name=\"Unterlagen nachfordern\"/>",
                "<userTask id=\"T3\" name=\"Unterlagen nachfordern\"><incoming>F4</incoming></userTask>");
        BpmnDocument document = BpmnFixer.apply(Sketch.read(text), new BpmnFix.RemoveElement("", "T3"));
        for (String id : List.of("T3", "F4", "F6", "N1_to")) {
            assertTrue(document.element(id).isEmpty(), id);
            assertFalse(document.xml().text().contains("\"" + id + "\""), id);
        }
        assertTrue(document.element("N1").isPresent());
        assertEquals(List.of(), document.faults());
    }

    @Test
    void anEndEventIsAppendedAndDrawn() throws IOException {
        String text = Examples.change(Examples.change(Examples.GOOD,
                "<sequenceFlow id=\"F7\" sourceRef=\"E1\" targetRef=\"G2\"/>\n", ""),
                "<lane id=\"L1\" name=\"Sachbearbeitung Meldewesen\"/>",
                "<lane id=\"L1\" name=\"Sachbearbeitung Meldewesen\"><flowNodeRef>E1</flowNodeRef></lane>");
        BpmnDocument document = BpmnFixer.apply(Sketch.read(text), new BpmnFix.AddEndEvent("", "E1"));
        BpmnElement flow = document.element("E1").orElseThrow().outgoing().getFirst();
        BpmnElement end = flow.target();
        assertEquals("endEvent", end.type());
        assertEquals("L1", end.lane().id());
        assertEquals(new Bounds(646, 202, 36, 36), end.shape().bounds());
        assertEquals(2, flow.edge().waypoints().size());
        assertEquals(Sketch.read(text).faults().stream().map(Fault::text).toList(),
                document.faults().stream().map(Fault::text).toList());
    }

    @Test
    void anEndEventIsListedWhereFlowsAreListed() throws IOException {
        String text = Examples.change(Examples.GOOD, "<userTask id=\"T2\" name=\"Meldedaten speichern\"/>",
                "<userTask id=\"T2\" name=\"Meldedaten speichern\">\n  <incoming>F3</incoming>\n  <outgoing>F5</outgoing>\n"
                        + "</userTask>\n<task id=\"X\" name=\"Ende\"/>");
        BpmnDocument document = BpmnFixer.apply(Sketch.read(text), new BpmnFix.AddEndEvent("", "X"));
        BpmnElement task = document.element("X").orElseThrow();
        assertEquals(List.of(task.outgoing().getFirst().id()),
                task.children("outgoing").stream().map(BpmnElement::text).toList());
        assertEquals(task.outgoing().getFirst().id(),
                task.outgoing().getFirst().target().children("incoming").getFirst().text());
    }

    @Test
    void linksAreAddedAndRemoved() throws IOException {
        var link = new BpmnFix.AddLink("", "T2", Link.Kind.USES, "s-1");
        BpmnDocument linked = BpmnFixer.apply(Sketch.read(Examples.GOOD), link);
        assertEquals("s-1", linked.element("T2").orElseThrow().links(Link.Kind.USES).getFirst().ref());
        BpmnDocument twice = BpmnFixer.apply(linked, new BpmnFix.AddLink("", "T2", Link.Kind.USES, "s-2"));
        assertEquals(List.of("s-1", "s-2"),
                twice.element("T2").orElseThrow().links().stream().map(Link::ref).toList());
        BpmnDocument one = BpmnFixer.apply(twice, new BpmnFix.RemoveLink("", "T2", Link.Kind.USES, "s-1"));
        assertEquals(List.of("s-2"), one.element("T2").orElseThrow().links().stream().map(Link::ref).toList());
        BpmnDocument none = BpmnFixer.apply(one, new BpmnFix.RemoveLink("", "T2", Link.Kind.USES, "s-2"));
        assertFalse(none.xml().text().contains("extensionElements"));
        String foreign = Examples.change(Examples.GOOD, " xmlns:rw=\"http://ratswerk.org/schema/bpmn/1\"", "");
        assertEquals("s-1", BpmnFixer.apply(Sketch.read(foreign), link).links().getFirst().ref());
    }

    @Test
    void whatIsGoneIsLeftAlone() throws IOException {
        BpmnDocument document = Sketch.read(Examples.GOOD);
        assertSame(document, BpmnFixer.apply(document, new BpmnFix.SetAttribute("", "nothing", "name", "x")));
    }

    @Test
    void theFixesOfExamplesResolveTheirFindings() throws IOException {
        var fixing = new TreeSet<String>();
        for (Examples.Example example : Examples.all()) {
            if (example.rule().equals("unreadable")) {
                continue;
            }
            fixing.addAll(resolve(Sketch.read(example.broken()), example.rule()));
        }
        assertTrue(fixing.containsAll(List.of("branch-ends", "colour", "default-flow", "flow-ends", "flow-label",
                "lane-width", "model-link", "model-unit", "pool-width", "shape-without-element",
                "unresolved-reference")), fixing.toString());
    }

    @Test
    void theFixesOfFilesOfOtherToolsResolveTheirFindings() throws IOException {
        List<Path> files = Corpus.files();
        Assumptions.assumeFalse(files.isEmpty(), "no BPMN files");
        BpmnChecker checker = BpmnChecker.of(EnumSet.allOf(Profile.class));
        for (Path file : files) {
            BpmnDocument document;
            try {
                document = BpmnDocument.read(file);
            } catch (IOException e) {
                continue; // told by another rule
            }
            var rules = new TreeSet<String>();
            checker.check(document, ModelAccess.NONE).stream().filter(finding -> !finding.fixes().isEmpty())
                    .forEach(finding -> rules.add(finding.rule().substring(BpmnRule.PREFIX.length())));
            for (String rule : rules) {
                resolve(document, rule);
            }
        }
    }

    /** Applies the first fix of each finding; each time there must be one finding less. */
    private static TreeSet<String> resolve(BpmnDocument first, String rule) throws IOException {
        BpmnChecker checker = BpmnChecker.of(each -> each.name().equals(rule) ? Optional.of(Severity.INFO)
                : Optional.empty());
        var fixing = new TreeSet<String>();
        BpmnDocument document = first;
        while (true) {
            List<BpmnFinding> findings = checker.check(document, Examples.TOWN);
            Optional<BpmnFinding> mendable = findings.stream().filter(each -> !each.fixes().isEmpty()).findFirst();
            if (mendable.isEmpty()) {
                return fixing;
            }
            BpmnFix fix = mendable.get().fixes().getFirst();
            assertFalse(fix.label().isBlank());
            fixing.add(rule);
            document = BpmnFixer.apply(document, fix);
            int left = checker.check(document, Examples.TOWN).size();
            assertTrue(left < findings.size(), () -> fix + " does not resolve " + mendable.get());
        }
    }
}
