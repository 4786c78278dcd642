package org.ratswerk.bpmn.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ratswerk.bpmn.Bounds;
import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.Corpus;
import org.ratswerk.bpmn.Waypoint;
import org.ratswerk.bpmn.xml.XmlException;

class AutoLayoutTest {
    private static final String HEAD = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\" "
            + "targetNamespace=\"t\">";

    static List<Path> files() {
        return Corpus.files();
    }

    private static BpmnDocument document(String content) throws Exception {
        return BpmnDocument.read("t.bpmn", HEAD + content + "</definitions>");
    }

    private static String flow(String id, String from, String to) {
        return "<sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    private static Map<String, Bounds> places(Layout layout) {
        Map<String, Bounds> places = new HashMap<>();
        layout.boxes().forEach(box -> places.put(box.elementId(), box.bounds()));
        return places;
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.x() < b.right() && b.x() < a.right() && a.y() < b.bottom() && b.y() < a.bottom();
    }

    private static boolean onBorder(Waypoint point, Bounds at) {
        return point.x() >= at.x() - 1 && point.x() <= at.right() + 1 && point.y() >= at.y() - 1
                && point.y() <= at.bottom() + 1
                && !(point.x() > at.x() + 1 && point.x() < at.right() - 1 && point.y() > at.y() + 1
                        && point.y() < at.bottom() - 1);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("files")
    void realDocumentsGetPlacesWithoutOverlaps(Path file) throws Exception {
        BpmnDocument document;
        try {
            document = BpmnDocument.read(file);
        } catch (XmlException e) {
            return; // told by the reader
        }
        for (Layout layout : AutoLayout.of(document)) {
            Map<String, Bounds> places = places(layout);
            List<BpmnElement> nodes = document.elements(each -> each.isFlowNode() && places.containsKey(each.id()));
            for (BpmnElement node : nodes) {
                Bounds at = places.get(node.id());
                for (BpmnElement other : nodes) {
                    if (other != node && other.parent() == node.parent() && !other.is("boundaryEvent")
                            && !node.is("boundaryEvent")) {
                        assertFalse(overlap(at, places.get(other.id())), node + " and " + other);
                    }
                }
                BpmnElement lane = node.lane();
                if (lane != null && places.containsKey(lane.id()) && lane.innerLanes().isEmpty()
                        && node.parent().is("process") && node.lanes().size() == 1) {
                    assertTrue(places.get(lane.id()).contains(at), node + " in " + lane);
                }
                if (node.parent().isSubProcess() && places.containsKey(node.parent().id())) {
                    assertTrue(places.get(node.parent().id()).contains(at), node + " in " + node.parent());
                }
            }
            for (Layout.Line line : layout.lines()) {
                BpmnElement flow = document.element(line.elementId()).orElseThrow();
                boolean once = document.elements(each -> line.elementId().equals(each.id())).size() == 1;
                if (flow.is("sequenceFlow") && once) {
                    assertTrue(onBorder(line.points().getFirst(), places.get(flow.source().id())), flow.toString());
                    assertTrue(onBorder(line.points().getLast(), places.get(flow.target().id())), flow.toString());
                    for (int i = 1; i < line.points().size(); i++) {
                        Waypoint a = line.points().get(i - 1);
                        Waypoint b = line.points().get(i);
                        assertTrue(a.x() == b.x() || a.y() == b.y(), flow + " at right angles");
                    }
                }
            }
        }
    }

    @Test
    void flowRunsFromLeftToRightAndTheMainWayIsStraight() throws Exception {
        var document = document("<process id=\"p\"><startEvent id=\"s\"/><task id=\"a\"/><exclusiveGateway id=\"g\"/>"
                + "<task id=\"b\"/><task id=\"c\"/><exclusiveGateway id=\"j\"/><endEvent id=\"e\"/>"
                + flow("f1", "s", "a") + flow("f2", "a", "g") + flow("f3", "g", "b") + flow("f4", "g", "c")
                + flow("f5", "b", "j") + flow("f6", "c", "j") + flow("f7", "j", "e") + flow("f8", "j", "a")
                + "</process>");
        Layout layout = AutoLayout.of(document).getFirst();
        Map<String, Bounds> at = places(layout);
        List<String> way = List.of("s", "a", "g", "b", "j", "e");
        for (int i = 1; i < way.size(); i++) {
            assertTrue(at.get(way.get(i - 1)).right() < at.get(way.get(i)).x(), way.get(i));
            assertEquals(middle(at.get("s")), middle(at.get(way.get(i))), 1e-6, way.get(i));
        }
        assertEquals(at.get("b").x(), at.get("c").x());
        assertTrue(at.get("c").y() > at.get("b").bottom());
    }

    private static double middle(Bounds at) {
        return at.y() + at.height() / 2;
    }

    @Test
    void lanesAreBandsAndMessageFlowsRunBetweenPools() throws Exception {
        var document = document("<collaboration id=\"c\"><participant id=\"p1\" name=\"Bürger\"/>"
                + "<participant id=\"p2\" name=\"Amt\" processRef=\"p\"/>"
                + "<messageFlow id=\"m\" sourceRef=\"p1\" targetRef=\"s\"/></collaboration>"
                + "<process id=\"p\"><laneSet id=\"ls\"><lane id=\"l1\"><flowNodeRef>s</flowNodeRef></lane>"
                + "<lane id=\"l2\"><flowNodeRef>a</flowNodeRef></lane></laneSet><startEvent id=\"s\"/><task id=\"a\"/>"
                + flow("f", "s", "a") + "</process>");
        Map<String, Bounds> at = places(AutoLayout.of(document).getFirst());
        Bounds pool = at.get("p2");
        Bounds upper = at.get("l1");
        Bounds lower = at.get("l2");
        assertEquals(pool.y(), upper.y());
        assertEquals(upper.bottom(), lower.y());
        assertEquals(pool.bottom(), lower.bottom());
        assertEquals(pool.x() + 30, upper.x());
        assertEquals(pool.right(), upper.right());
        assertEquals(at.get("p1").width(), pool.width());
        assertTrue(at.get("p1").bottom() < pool.y());
        Layout.Line message = AutoLayout.of(document).getFirst().lines().stream()
                .filter(line -> line.elementId().equals("m")).findFirst().orElseThrow();
        assertEquals(at.get("p1").bottom(), message.points().getFirst().y(), 1e-6);
        assertEquals(at.get("s").y(), message.points().getLast().y(), 1e-6);
    }

    @Test
    void aDocumentWithoutADiagramGetsOneAndKeepsItsText() throws Exception {
        String text = HEAD + "<!-- kept --><process id=\"p\"><task id=\"a\" name=\"A\"/></process></definitions>";
        var complete = DiagramXml.complete(BpmnDocument.read("t.bpmn", text.getBytes("UTF-8")));
        assertTrue(complete.xml().text().startsWith(text.substring(0, text.length() - "</definitions>".length())));
        assertNotNull(complete.element("a").orElseThrow().shape());
        assertEquals(List.of(), complete.faults());
        assertSame(complete, DiagramXml.complete(complete));
    }

    @Test
    void aPartStaysWhereItIsAndTheRestKeepsItsPlace() throws Exception {
        var document = DiagramXml.complete(document("<process id=\"p\"><startEvent id=\"s\"/><task id=\"a\"/>"
                + "<task id=\"b\"/><endEvent id=\"e\"/>" + flow("f1", "s", "a") + flow("f2", "a", "b")
                + flow("f3", "b", "e") + "</process>"));
        Layout part = AutoLayout.of(document, Set.of("a", "b"));
        assertEquals(Set.of("a", "b"), places(part).keySet());
        Bounds was = document.element("a").orElseThrow().shape().bounds();
        assertEquals(was.x(), places(part).get("a").x());
        assertEquals(was.y(), places(part).get("a").y());
        assertEquals(3, part.lines().size());
        assertTrue(AutoLayout.of(document, Set.of("nothing")).boxes().isEmpty());
    }
}
