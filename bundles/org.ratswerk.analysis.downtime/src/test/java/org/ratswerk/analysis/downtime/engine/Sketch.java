package org.ratswerk.analysis.downtime.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A small graph in words: nodes by name, times as decimal hours in text. */
final class Sketch {

    private final DowntimeGraph.Builder builder = new DowntimeGraph.Builder();
    private final List<String> names = new ArrayList<>();
    private DowntimeGraph graph;

    Sketch process(String name) {
        builder.addProcess();
        names.add(name);
        return this;
    }

    Sketch resource(String name) {
        builder.addResource();
        names.add(name);
        return this;
    }

    Sketch information(String name) {
        builder.addInformation();
        names.add(name);
        return this;
    }

    Sketch mtpd(String hours) {
        builder.mtpd(last(), h(hours));
        return this;
    }

    Sketch rto(String hours) {
        builder.rto(last(), h(hours));
        return this;
    }

    Sketch restart(String hours) {
        builder.restart(last(), h(hours));
        return this;
    }

    Sketch recovery(String hours) {
        builder.recovery(last(), h(hours));
        return this;
    }

    Sketch rpo(String hours) {
        builder.rpo(last(), h(hours));
        return this;
    }

    Sketch rpa(String hours) {
        builder.rpa(last(), h(hours));
        return this;
    }

    Sketch edge(String dependent, String supplier, String bridging) {
        builder.addEdge(node(dependent), node(supplier), h(bridging));
        return this;
    }

    Sketch edge(String dependent, String supplier) {
        return edge(dependent, supplier, "");
    }

    Sketch group(String dependent, int k, String bridging, String... members) {
        builder.addGroup(node(dependent), nodes(members), k, h(bridging));
        return this;
    }

    DowntimeGraph graph() {
        if (graph == null) {
            graph = builder.build();
        }
        return graph;
    }

    int node(String name) {
        int node = names.indexOf(name);
        if (node < 0) {
            throw new IllegalArgumentException(name);
        }
        return node;
    }

    int[] nodes(String... of) {
        return Stream.of(of).mapToInt(this::node).toArray();
    }

    /** Names, joined by blanks. */
    String names(int... nodes) {
        return String.join(" ", Arrays.stream(nodes).mapToObj(names::get).toList());
    }

    Requirements requirements() {
        return Requirements.of(graph());
    }

    String required(String name) {
        return text(requirements().required(node(name)));
    }

    String driver(String name) {
        return names(requirements().driver(node(name)));
    }

    Scenario scenario(String... failed) {
        return Scenario.of(graph(), nodes(failed), 0);
    }

    String rta(String name) {
        return text(Recovery.of(graph(), 0).rta(node(name)));
    }

    /** The processes that a resource breaches on its own. */
    String breachedBy(String name) {
        return names(SinglePoints.of(graph(), 0).breachedBy(node(name)));
    }

    /** {@code from up}, or {@code never}. */
    String times(Scenario scenario, String name) {
        int node = node(name);
        return scenario.isDown(node) ? text(scenario.from(node)) + " " + text(scenario.up(node)) : "never";
    }

    /** Suppliers along a chain of causes. */
    String suppliers(List<Cause> causes) {
        return names(causes.stream().mapToInt(Cause::supplier).toArray());
    }

    static long h(String hours) {
        return Hours.parse(hours);
    }

    static String text(long time) {
        return Times.isKnown(time) ? Hours.format(time) : "-";
    }

    private int last() {
        return names.size() - 1;
    }
}
