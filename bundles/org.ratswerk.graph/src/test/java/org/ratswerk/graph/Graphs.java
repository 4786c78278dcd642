package org.ratswerk.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Value;

/** Graphs to draw. */
final class Graphs {
    static final String HOSTILE = "<script>alert('x')</script> & \"quoted\" ]]> \u0000\u0007 ümläut 住民";

    private Graphs() {
    }

    static Graph.Node node(String id, String name, String kind) {
        return new Graph.Node(new Value.Ref(id, name), kind, Value.NONE);
    }

    /** A small landscape with every kind of shape, edge and state. */
    static Graph town() {
        var gap = new Value.Term("gap", "Lücke", Symbol.GAP);
        var met = new Value.Term("met", "erfüllt", Symbol.MET);
        var nodes = List.of(new Graph.Node(new Value.Ref("p", "Wohngeld bewilligen"), "Process", Value.NONE, null, true),
                new Graph.Node(new Value.Ref("s", "Wohngeldverfahren"), "ITSystem", gap, "Wiederanlauf 8 h", false),
                new Graph.Node(new Value.Ref("g", "Datenbankserver"), "RedundancyGroup", met, "1 von 2", false),
                node("c1", "Server A", "Component"), node("c2", "Server B", "Component"),
                node("r", "Serverraum im Rathaus", "Site"), node("v", "Kommunales Rechenzentrum", "Provider"),
                node("t", "Team Wohngeld", "StaffGroup"), node("i", "Wohngeldakten", "InformationObject"),
                node("u", "Amt für Soziales", "OrganisationalUnit"), node("m", "Notstrom beschaffen", "Measure"),
                new Graph.Node(new Value.Ref("more", "17 weitere"), null, Value.NONE));
        var edges = List.of(new Graph.Edge("p", "s", "4 h"), new Graph.Edge("s", "g", null),
                new Graph.Edge("g", "c1", null, Graph.EdgeKind.MEMBER, "c1 gehört zur Gruppe"),
                new Graph.Edge("g", "c2", null, Graph.EdgeKind.MEMBER, null), new Graph.Edge("c1", "r", "30 min"),
                new Graph.Edge("c2", "r", "30 min"), new Graph.Edge("s", "v", "2 Tage"),
                new Graph.Edge("p", "t", null), new Graph.Edge("p", "i", null),
                new Graph.Edge("p", "u", null, Graph.EdgeKind.REFERENCE, null),
                new Graph.Edge("m", "r", null, Graph.EdgeKind.REFERENCE, null), new Graph.Edge("more", "s", null),
                new Graph.Edge("r", "s", "im Kreis"));
        return new Graph("town", "Umgebung von Wohngeld bewilligen", nodes, edges);
    }

    /** A graph of so many nodes with cycles, loops, and hubs. */
    static Graph random(int count, int edgeCount, long seed) {
        var random = new Random(seed);
        var nodes = new ArrayList<Graph.Node>();
        for (int i = 0; i < count; i++) {
            nodes.add(node("n" + i, "Element Nummer " + i + " mit einem längeren Namen".substring(0, i % 25),
                    List.of("Process", "ITSystem", "Component", "Site", "Provider").get(i % 5)));
        }
        var edges = new ArrayList<Graph.Edge>();
        for (int i = 0; i < edgeCount; i++) {
            edges.add(new Graph.Edge("n" + random.nextInt(count), "n" + random.nextInt(Math.max(1, count / 3)),
                    i % 3 == 0 ? i + " h" : null));
        }
        return new Graph("random", "Zufall", nodes, edges);
    }
}
