package org.ratswerk.ui.model.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ratswerk.model.DependencyOrigin;
import org.ratswerk.model.Element;

class RelationTreeTest {
    private final Landscape town = new Landscape();
    private Locale before;

    @BeforeEach
    void german() {
        before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void asBefore() {
        Locale.setDefault(before);
    }

    private List<RelationNode> roots(Element element) {
        return new RelationTree(town.open(), element).roots();
    }

    private static List<String> labels(List<RelationNode> nodes) {
        return nodes.stream().map(RelationNode::label).toList();
    }

    private static RelationNode child(RelationNode node, String label) {
        return node.children().stream().filter(child -> child.label().equals(label)).findFirst().orElseThrow();
    }

    @Test
    void bothSidesStandThereEvenIfEmpty() {
        var roots = roots(town.process("p", "Wahl durchführen"));
        assertEquals(List.of("Wovon es abhängt (0)", "Was davon abhängt (0)"), labels(roots));
        assertEquals(List.of(), roots.get(0).children());
        assertNull(roots.get(0).element());
    }

    @Test
    void chainsOpenInTheirDirection() {
        var p = town.process("p", "Wohngeld bewilligen");
        var s = town.system("s", "Wohngeldverfahren");
        var d = town.system("d", "Datenbank");
        town.depends(p, s, Duration.ofHours(4));
        town.depends(s, d, null);
        var forward = roots(p).get(0);
        assertEquals(List.of("Wohngeldverfahren"), labels(forward.children()));
        assertEquals(List.of("Datenbank"), labels(child(forward, "Wohngeldverfahren").children()));
        var backward = roots(d).get(1);
        assertEquals(List.of("Wohngeldverfahren"), labels(backward.children()));
        assertEquals(List.of("Wohngeld bewilligen"), labels(child(backward, "Wohngeldverfahren").children()));
    }

    @Test
    void columnsSayBridgingOriginAndReason() {
        var p = town.process("p", "Wohngeld bewilligen");
        var s = town.system("s", "Wohngeldverfahren");
        var dependency = (org.ratswerk.model.Requirement) town.depends(p, s, Duration.ofDays(3));
        dependency.setOrigin(DependencyOrigin.BPMN);
        dependency.setOriginStep("Antrag prüfen");
        dependency.setReason("Bescheide");
        dependency.setNeededFrom(Duration.ofHours(24));
        dependency.setQuantityEmergency("2 Plätze");
        var node = child(roots(p).get(0), "Wohngeldverfahren");
        assertEquals("wird benötigt", RelationTree.kind(node));
        assertEquals("3 Tage", RelationTree.bridging(node));
        assertTrue(RelationTree.origin(node).endsWith(": Antrag prüfen"), RelationTree.origin(node));
        assertEquals("Bescheide · benötigt ab 24 h · im Notbetrieb: 2 Plätze", RelationTree.reason(node));
        var back = child(roots(s).get(1), "Wohngeld bewilligen");
        assertEquals("hängt davon ab", RelationTree.kind(back));
        assertEquals("3 Tage", RelationTree.bridging(back));
        assertEquals("", RelationTree.bridging(roots(p).get(0)));
    }

    @Test
    void groupsStandBetweenDependentAndMembers() {
        var p = town.process("p", "Wohngeld bewilligen");
        var a = town.component("a", "Server A", null);
        var b = town.component("b", "Server B", null);
        var group = town.group("g", "Server", 1, a, b);
        town.depends(p, group, Duration.ZERO);
        var node = child(roots(p).get(0), "Server");
        assertEquals("1 von 2 nötig", RelationTree.note(node));
        assertEquals(List.of("Server A", "Server B"), labels(node.children()));
        assertEquals("ist Mitglied", RelationTree.kind(node.children().get(0)));
        var back = roots(a).get(1);
        assertEquals(List.of("Server"), labels(back.children()));
        assertEquals(List.of("Wohngeld bewilligen"), labels(back.children().get(0).children()));
    }

    @Test
    void circlesEnd() {
        var a = town.system("a", "Anmeldung");
        var b = town.system("b", "Verzeichnis");
        town.depends(a, b, null);
        town.depends(b, a, null);
        var again = child(child(roots(a).get(0), "Verzeichnis"), "Anmeldung");
        assertTrue(again.isCircular());
        assertEquals(List.of(), again.children());
        assertEquals("wird benötigt (Kreis)", RelationTree.kind(again));
    }

    @Test
    void partsAndOtherReferencesHaveHeadingsOfTheirOwn() {
        var s = town.system("s", "Wohngeldverfahren");
        var c = town.component("c", "Datenbankserver", s);
        var provider = Landscape.named(Landscape.FACTORY.createProvider(), "v", "Rechenzentrum");
        town.model.resources().add(provider);
        s.setOperator(provider);
        assertEquals(List.of("Wovon es abhängt (0)", "Was davon abhängt (0)", "Besteht aus (1)", "Verweist auf (1)"),
                labels(roots(s)));
        assertEquals(List.of("Wovon es abhängt (0)", "Was davon abhängt (0)", "Gehört zu (1)"), labels(roots(c)));
        var referrer = roots(provider).get(2).children().get(0);
        assertEquals("Wohngeldverfahren", referrer.label());
        assertEquals("Betreiber", RelationTree.kind(referrer));
        assertFalse(DependencyEdits.canRemove(referrer.relation()));
    }

    @Test
    void manyLinesStandBelowOneAnother() {
        var hub = town.system("hub", "Netz");
        for (int i = 0; i < RelationTree.PAGE + 30; i++) {
            town.depends(town.process("p" + i, "Prozess " + i), hub, null);
        }
        var root = roots(hub).get(1);
        assertEquals("Was davon abhängt (330)", root.label());
        assertEquals(RelationTree.PAGE + 1, root.children().size());
        var more = root.children().getLast();
        assertEquals("30 weitere", more.label());
        assertEquals(30, more.children().size());
    }

    @Test
    void linesAreTheSameAfterTheTreeWasMadeAnew() {
        var p = town.process("p", "Wohngeld bewilligen");
        var s = town.system("s", "Wohngeldverfahren");
        town.depends(p, s, null);
        town.depends(p, s, Duration.ofHours(1)).setId("second");
        var open = town.open();
        var one = new RelationTree(open, p).roots().get(0).children();
        var two = new RelationTree(open, p).roots().get(0).children();
        assertEquals(one, two);
        assertFalse(one.get(0).equals(one.get(1)));
    }
}
