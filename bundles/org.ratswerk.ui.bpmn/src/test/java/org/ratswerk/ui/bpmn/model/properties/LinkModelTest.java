package org.ratswerk.ui.bpmn.model.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.CanvasLink.Kind;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.bpmn.model.TestAdministration;
import org.ratswerk.ui.model.OpenAdministration;

class LinkModelTest {
    private final OpenAdministration administration = TestAdministration.open();

    static CanvasElement element(String id, String type, String name, CanvasLink... links) {
        return new CanvasElement(id, type, name, "", List.of(links), Map.of(), null, null, null, null, null);
    }

    private LinkModel model(CanvasElement... elements) {
        return new LinkModel(administration, List.of(elements), CanvasNode.empty());
    }

    @Test
    void severalActivitiesAreLinkedAtOnce() {
        var model = model(element("t1", "bpmn:UserTask", "A"), element("g", "bpmn:ExclusiveGateway", "?"),
                element("t2", "bpmn:Task", "B", CanvasLink.of(Kind.USES, "s2")));
        var uses = model.sections().getFirst();

        assertEquals(1, model.sections().size());
        assertEquals(List.of("t1", "t2"), uses.targets());
        assertFalse(uses.rows().getFirst().common(), "only one of the two uses it");
        assertEquals(List.of("t2"), uses.rows().getFirst().ids());
        assertEquals(new EditRequest.AddLink(List.of("t1", "t2"), CanvasLink.of(Kind.USES, "s1")),
                model.link(uses, administration.element("s1").orElseThrow()));
    }

    @Test
    void systemsComeBeforeOtherResources() {
        var proposals = model(element("t1", "bpmn:Task", "A")).proposals(Kind.USES, "", 10);

        assertEquals(List.of("E-Akte", "Meldewesen", "Akademie", "Melderegister"),
                proposals.stream().map(each -> each.label()).toList());
        assertEquals(List.of("Meldewesen", "Melderegister"), model(element("t1", "bpmn:Task", "A"))
                .proposals(Kind.USES, "meld", 10).stream().map(each -> each.label()).toList());
    }

    @Test
    void bridgingIsTypedAsPeopleDoAndKeptAsTheStandardWants() throws InputException {
        var model = model(element("t1", "bpmn:Task", "A", new CanvasLink(Kind.USES, "s1", "PT90M", "read")));
        var row = model.sections().getFirst().rows().getFirst();

        assertEquals("90 min", LinkModel.bridgingText(row.link()));
        assertEquals(new EditRequest.AddLink(List.of("t1"), new CanvasLink(Kind.USES, "s1", "PT2H", "read")),
                model.setBridging(row, "2 h"));
        assertEquals(new EditRequest.AddLink(List.of("t1"), new CanvasLink(Kind.USES, "s1", null, "read")),
                model.setBridging(row, " "));
        assertEquals(new EditRequest.AddLink(List.of("t1"), new CanvasLink(Kind.USES, "s1", "PT90M", "write")),
                model.setMode(row, "write"));
        assertThrows(InputException.class, () -> model.setBridging(row, "bald"));
    }

    @Test
    void whatLinksLeadNowhereIsSaid() {
        var rows = model(element("t1", "bpmn:Task", "A", CanvasLink.of(Kind.USES, "gone"), CanvasLink.of(Kind.USES, "u1"),
                new CanvasLink(Kind.USES, "s1", "morgen", null))).sections().getFirst().rows();

        assertTrue(rows.get(0).fault().contains("gone"), rows.get(0).fault());
        assertTrue(rows.get(1).fault().contains("Bürgeramt"), "a unit is no resource");
        assertTrue(rows.get(2).fault().contains("morgen"), "no duration");
    }

    @Test
    void labelsThatAreOthersAreOffered() {
        var model = model(element("l1", "bpmn:Lane", "Bürgerbüro", CanvasLink.of(Kind.UNIT, "u1")));
        var row = model.sections().getFirst().rows().getFirst();

        assertTrue(row.note().contains("Bürgerbüro") && row.note().contains("Bürgeramt"), row.note());
        assertEquals(new EditRequest.SetNames(Map.of("l1", "Bürgeramt")), model.takeLabel(row));
        // Name, short name and both count as the same; so does the case.
        for (var same : List.of("Bürgeramt", "33", "bürgeramt ")) {
            assertEquals("", model(element("l1", "bpmn:Lane", same, CanvasLink.of(Kind.UNIT, "u1"))).sections().getFirst()
                    .rows().getFirst().note(), same);
        }
        // A step is not called as the system it uses.
        assertEquals("", model(element("t1", "bpmn:Task", "A", CanvasLink.of(Kind.USES, "s1"))).sections().getFirst()
                .rows().getFirst().note());
    }

    @Test
    void aPoolHasItsUnitAndItsProcess() {
        var pool = new CanvasElement("pool", "bpmn:Participant", "Bürgeramt", "", List.of(), Map.of(), null, null, null,
                new CanvasElement.CanvasProcess("proc", "", "", List.of(CanvasLink.of(Kind.PROCESS, "p1")), Map.of()), null);
        var sections = model(pool).sections();

        assertEquals(List.of(Kind.PROCESS, Kind.UNIT), sections.stream().map(LinkSection::kind).toList());
        assertEquals(List.of("proc"), sections.getFirst().targets());
        assertEquals("Wohnsitz ummelden", sections.getFirst().rows().getFirst().name());
        assertTrue(sections.getFirst().isSingle());
    }

    @Test
    void theDiagramAsAWholeIsTheProcessOfItsOnlyOpenPool() {
        var open = new CanvasNode("pool", "bpmn:Participant", "A", null, "proc", null, null, List.of(), List.of(), List.of());
        var closed = new CanvasNode("other", "bpmn:Participant", "B", null, null, null, null, List.of(), List.of(), List.of());
        var collaboration = new CanvasNode("c", "bpmn:Collaboration", "", null, null, null, null, List.of(), List.of(),
                List.of(open, closed));
        var tree = new CanvasNode("", "bpmn:Definitions", "", null, null, null, null, List.of(), List.of(),
                List.of(collaboration));

        assertEquals(List.of("proc"), new LinkModel(administration, List.of(element("c", "bpmn:Collaboration", "")), tree)
                .sections().getFirst().targets());
    }

    @Test
    void labelsOfAWholeDiagram() {
        var lane = new CanvasNode("l1", "bpmn:Lane", "Amt 33", null, null, null, null,
                List.of(CanvasLink.of(Kind.UNIT, "u1")), List.of(), List.of());
        var data = new CanvasNode("d", "bpmn:DataObjectReference", "Melderegister", null, null, null, null,
                List.of(CanvasLink.of(Kind.DATA, "d1")), List.of(), List.of());
        var task = new CanvasNode("t", "bpmn:Task", "Prüfen", null, null, null, null,
                List.of(CanvasLink.of(Kind.USES, "s1")), List.of(), List.of());
        var updates = LabelUpdates.of(administration, new CanvasNode("p", "bpmn:Process", "", null, null, null, null,
                List.of(), List.of(), List.of(lane, data, task)));

        assertEquals(List.of("l1"), updates.stream().map(LabelUpdates.Update::id).toList());
        assertEquals(new EditRequest.SetNames(Map.of("l1", "Bürgeramt")), LabelUpdates.request(updates));
    }
}
