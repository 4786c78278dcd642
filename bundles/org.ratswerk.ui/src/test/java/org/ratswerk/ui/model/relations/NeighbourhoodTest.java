package org.ratswerk.ui.model.relations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.graph.GraphLayout;
import org.ratswerk.model.Element;
import org.ratswerk.ui.model.relations.Neighbourhood.Direction;
import org.ratswerk.ui.model.relations.Neighbourhood.Settings;

class NeighbourhoodTest {
    private final Landscape town = new Landscape();

    private Neighbourhood around(Element centre, int depth, Direction direction) {
        return Neighbourhood.of(town.open(), centre, new Settings(depth, direction, false, Set.of()), List.of());
    }

    private static Set<String> ids(Neighbourhood around) {
        return around.graph().nodes().stream().map(node -> node.element().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Graph.Edge edge(Neighbourhood around, String source, String target) {
        return around.graph().edges().stream()
                .filter(edge -> edge.source().equals(source) && edge.target().equals(target)).findFirst().orElseThrow();
    }

    /** p0 → s → d → r, p1 → s, s has the component c. */
    private Element system() {
        var s = town.system("s", "Fachverfahren");
        var d = town.system("d", "Datenbank");
        var r = town.system("r", "Raum");
        town.depends(town.process("p0", "Erster"), s, Duration.ofHours(4));
        town.depends(town.process("p1", "Zweiter"), s, null);
        town.depends(s, d, null);
        town.depends(d, r, null);
        town.component("c", "Server", s);
        return s;
    }

    @Test
    void goesSoManyStepsInTheDirectionWanted() {
        var s = system();
        assertEquals(Set.of("s", "d", "c", "p0", "p1"), ids(around(s, 1, Direction.BOTH)));
        assertEquals(Set.of("s", "d", "c", "r"), ids(around(s, 2, Direction.SUPPLIERS)));
        assertEquals(Set.of("s", "p0", "p1"), ids(around(s, 3, Direction.DEPENDENTS)));
        assertEquals(Set.of("r", "d", "s", "p0", "p1"),
                ids(around((Element) town.model.resources().get(2), 3, Direction.BOTH)));
    }

    @Test
    void edgesTellBridgingAndWhatTheyAre() {
        var around = around(system(), 1, Direction.BOTH);
        assertEquals("4 h", edge(around, "p0", "s").label());
        assertNull(edge(around, "p1", "s").label());
        assertEquals(Graph.EdgeKind.DEPENDENCY, edge(around, "s", "d").kind());
        assertEquals(Graph.EdgeKind.PART, edge(around, "s", "c").kind());
        assertTrue(edge(around, "p0", "s").description().startsWith("Erster → Fachverfahren"));
        assertEquals(0, around.leftOut());
        assertEquals(5, around.shown());
    }

    @Test
    void twoDependenciesBetweenTheSameMakeOneEdge() {
        var p = town.process("p", "Prozess");
        var s = town.system("s", "System");
        town.depends(p, s, Duration.ofHours(4));
        town.depends(p, s, Duration.ofHours(8));
        var edges = around(p, 1, Direction.BOTH).graph().edges();
        assertEquals(List.of("4 h / 8 h"), edges.stream().map(Graph.Edge::label).toList());
    }

    @Test
    void groupsShowHowManyAreNeeded() {
        var p = town.process("p", "Prozess");
        var group = town.group("g", "Server", 1, town.component("a", "A", null), town.component("b", "B", null));
        town.depends(p, group, null);
        var around = around(p, 2, Direction.BOTH);
        assertEquals(Set.of("p", "g", "a", "b"), ids(around));
        assertEquals(Graph.EdgeKind.MEMBER, edge(around, "g", "a").kind());
        var node = around.graph().nodes().stream().filter(each -> each.element().id().equals("g")).findFirst()
                .orElseThrow();
        assertTrue(node.note().contains("1") && node.note().contains("2"), node.note());
        assertFalse(node.emphasised());
    }

    @Test
    void hubsShowSomeAndSayHowManyMore() {
        var hub = town.system("hub", "Netz");
        for (int i = 0; i < 100; i++) {
            town.depends(town.process("p" + i, "Prozess " + i), hub, null);
        }
        var around = around(hub, 1, Direction.BOTH);
        assertEquals(1 + Neighbourhood.FAN, around.shown());
        assertEquals(100 - Neighbourhood.FAN, around.leftOut());
        var rest = around.graph().nodes().stream().filter(node -> node.kind() == null).toList();
        assertEquals(1, rest.size());
        assertTrue(rest.get(0).element().name().contains(String.valueOf(100 - Neighbourhood.FAN)));
        assertEquals("hub", Neighbourhood.restOf(rest.get(0).element().id()));
        assertNull(Neighbourhood.restOf("hub"));
        var opened = Neighbourhood.of(town.open(), hub, new Settings(1, Direction.BOTH, false, Set.of("hub")), List.of());
        assertEquals(101, opened.shown());
        assertEquals(0, opened.leftOut());
    }

    @Test
    void neverMoreThanCanBeRead() {
        var hub = town.system("hub", "Netz");
        for (int i = 0; i < 40; i++) {
            var system = town.system("s" + i, "System " + i);
            town.depends(system, hub, null);
            town.depends(hub, town.system("d" + i, "Unten " + i), null);
            for (int j = 0; j < 40; j++) {
                town.depends(town.process("p" + i + "-" + j, "Prozess"), system, null);
            }
        }
        var all = Set.copyOf(town.model.resources().stream().map(Element::getId).toList());
        var around = Neighbourhood.of(town.open(), hub, new Settings(3, Direction.BOTH, false, all), List.of());
        assertEquals(Neighbourhood.MOST, around.shown());
        assertEquals(1 + 40 + 40 + 1600 - Neighbourhood.MOST, around.leftOut());
        assertTrue(ids(around).contains("s39") && ids(around).contains("d39"), "the nearest on both sides are shown");
        assertTrue(around.graph().nodes().size() <= GraphLayout.MOST_NODES);
        var ids = ids(around);
        around.graph().edges().forEach(edge -> assertTrue(ids.contains(edge.source()) && ids.contains(edge.target())));
    }

    @Test
    void otherReferencesOnlyWhereWanted() {
        var s = town.system("s", "Fachverfahren");
        var owner = Landscape.named(Landscape.FACTORY.createPerson(), "o", "Frau Muster");
        town.model.administration().getPersons().add(owner);
        s.setOwner(owner);
        assertEquals(Set.of("s"), ids(around(s, 2, Direction.BOTH)));
        var with = Neighbourhood.of(town.open(), s, new Settings(2, Direction.BOTH, true, Set.of()), List.of());
        assertEquals(Set.of("s", "o"), ids(with));
        assertEquals(Graph.EdgeKind.REFERENCE, edge(with, "s", "o").kind());
    }

    @Test
    void nodesCarryTheGravestStateOfTheLastResults() {
        var s = system();
        var met = new Value.Term("met", "erfüllt", Symbol.MET);
        var gap = new Value.Term("gap", "Lücke", Symbol.GAP);
        var columns = List.of(new Table.Column("a", "a", Table.Kind.STATE, null),
                new Table.Column("b", "b", Table.Kind.STATE, null));
        var table = new Table("t", "t", columns,
                List.of(new Table.Row("s", List.of(Table.Cell.of(gap), Table.Cell.of(met))),
                        new Table.Row("d", List.of(Table.Cell.of(met), Table.Cell.of(Value.NONE)))));
        var around = Neighbourhood.of(town.open(), s, Settings.DEFAULT, List.of(table));
        var states = around.graph().nodes().stream()
                .collect(Collectors.toMap(node -> node.element().id(), Graph.Node::state));
        assertEquals(gap, states.get("s"));
        assertEquals(met, states.get("d"));
        assertEquals(Value.NONE, states.get("r"));
    }

    @Test
    void circlesAreNoTrouble() {
        var a = town.system("a", "A");
        var b = town.system("b", "B");
        town.depends(a, b, null);
        town.depends(b, a, null);
        assertEquals(2, around(a, 6, Direction.BOTH).graph().edges().size());
    }
}
