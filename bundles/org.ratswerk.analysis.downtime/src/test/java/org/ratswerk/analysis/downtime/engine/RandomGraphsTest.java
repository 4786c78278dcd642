package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ratswerk.analysis.downtime.engine.SlowDowntime.State;

/** The engine against the slow implementation, figure by figure, on random small graphs. */
class RandomGraphsTest {

    private static final int GRAPHS = 1_000;

    private RandomGraph random;
    private SlowDowntime slow;
    private DowntimeGraph graph;
    private String where;

    @ParameterizedTest
    @ValueSource(longs = { 1, 1_000_001, 2_000_001 })
    @DisplayName("every figure agrees with the slow implementation")
    void everyFigureAgrees(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + GRAPHS; seed++) {
            random = new RandomGraph(seed);
            slow = random.slow;
            graph = random.graph;
            where = "seed " + seed;
            compareRequirements();
            compareRecoveryPoints();
            compareCycles();
            compareRecovery(null);
            compareSinglePoints(null);
            for (int i = 0; i < 4; i++) {
                compareScenario(random.someNodes());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 5_000_001, 6_000_001 })
    @DisplayName("every figure agrees with the slow implementation, with working times and critical periods too")
    void everyFigureWithADateAgrees(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + GRAPHS; seed++) {
            random = new RandomGraph(seed);
            slow = random.slow;
            graph = random.graph;
            where = "seed " + seed;
            EventClock clock = random.clock();
            where += " at " + clock.event();
            compareRecovery(clock);
            compareSinglePoints(clock);
            for (int i = 0; i < 4; i++) {
                compareTimes(random.someNodes(), clock);
            }
        }
    }

    private void compareRequirements() {
        var requirements = Requirements.of(graph);
        compare("required", slow.required(), requirements::required);
        for (int g = 0; g < graph.groupCount(); g++) {
            assertEquals(RandomGraph.micros(slow.groupRequired(slow.groups.get(g))), requirements.groupRequired(g), where);
        }
        for (int v = 0; v < graph.nodeCount(); v++) {
            assertDriverAddsUp(requirements, v);
        }
    }

    /** The chain starts with a node's own requirement, follows plain edges, and adds up to the figure. */
    private void assertDriverAddsUp(Requirements requirements, int node) {
        int[] chain = requirements.driver(node);
        if (requirements.required(node) == Times.UNSET) {
            assertEquals(0, chain.length, where);
            return;
        }
        assertEquals(node, chain[chain.length - 1], where);
        long value = graph.ownRequirement(chain[0]);
        for (int i = 1; i < chain.length; i++) {
            String dependent = Integer.toString(chain[i - 1]);
            String supplier = Integer.toString(chain[i]);
            if (slow.component(dependent).contains(supplier)) {
                assertTrue(slow.requires(dependent).contains(supplier), where);
            } else {
                long restart = slow.component(dependent).stream().mapToLong(m -> graph.restart(Integer.parseInt(m)))
                        .max().orElseThrow();
                value = value - restart + shortestBridging(chain[i - 1], chain[i]);
            }
        }
        assertEquals(value, requirements.required(node), where + Arrays.toString(chain));
    }

    private long shortestBridging(int dependent, int supplier) {
        Csr suppliers = graph.suppliers();
        return IntStream.range(suppliers.start()[dependent], suppliers.start()[dependent + 1])
                .filter(e -> suppliers.target()[e] == supplier).mapToLong(e -> suppliers.weight()[e]).min().orElseThrow();
    }

    private void compareRecoveryPoints() {
        compare("rpo", slow.rpo(), RecoveryPoints.of(graph)::rpo);
    }

    private void compareCycles() {
        var cycles = graph.cycles();
        for (int v = 0; v < graph.nodeCount(); v++) {
            int[] expected = RandomGraph.nodes(slow.component(Integer.toString(v)));
            assertArrayEquals(expected, cycles.members(cycles.component(v)), where);
            boolean found = false;
            for (Cycles.Cycle cycle : cycles.cycles()) {
                found |= Arrays.binarySearch(cycle.members(), v) >= 0;
            }
            assertEquals(slow.inCycle(Integer.toString(v)), found, where);
        }
        for (Cycles.Cycle cycle : cycles.cycles()) {
            int length = cycle.path().length;
            assertEquals(length, Arrays.stream(cycle.path()).distinct().count(), where);
            for (int i = 0; i < length; i++) {
                assertTrue(isDependency(cycle.path()[i], cycle.path()[(i + 1) % length]), where);
            }
        }
    }

    private boolean isDependency(int dependent, int supplier) {
        String d = Integer.toString(dependent);
        String s = Integer.toString(supplier);
        return slow.edges.stream().anyMatch(e -> e.dependent().equals(d) && e.supplier().equals(s))
                || slow.groups.stream().anyMatch(g -> g.dependent().equals(d) && g.members().contains(s));
    }

    private void compareRecovery(EventClock clock) {
        var recovery = Recovery.of(graph, random.detectionMicros(), clock);
        for (int v = 0; v < graph.nodeCount(); v++) {
            BigDecimal expected = slow.rta(Integer.toString(v), random.detection);
            assertEquals(RandomGraph.micros(expected), recovery.rta(v), where + " rta " + v);
        }
    }

    private void compareSinglePoints(EventClock clock) {
        var points = SinglePoints.of(graph, random.detectionMicros(), clock, () -> false, done -> { });
        for (int v = 0; v < graph.nodeCount(); v++) {
            Set<String> expected = graph.isProcess(v) ? Set.of()
                    : slow.breached(Set.of(Integer.toString(v)), random.detection);
            assertArrayEquals(RandomGraph.nodes(expected), points.breachedBy(v), where + " breached by " + v);
        }
    }

    private void compareScenario(Set<String> failed) {
        Scenario scenario = compareTimes(failed, null);
        for (int v = 0; v < graph.nodeCount(); v++) {
            String what = where + " failed " + failed + " node " + v;
            assertDownCauseExplains(scenario, v, what);
            assertUpCauseExplains(scenario, v, what);
        }
    }

    private Scenario compareTimes(Set<String> failed, EventClock clock) {
        Map<String, State> expected = slow.scenario(failed, random.detection);
        Set<String> breached = slow.breached(failed, random.detection);
        var scenario = Scenario.of(graph, RandomGraph.nodes(failed), random.detectionMicros(), clock);
        for (int v = 0; v < graph.nodeCount(); v++) {
            String name = Integer.toString(v);
            String what = where + " failed " + failed + " node " + v;
            State state = expected.get(name);
            assertEquals(state.down(), scenario.isDown(v), what);
            assertEquals(RandomGraph.micros(state.from()), scenario.from(v), what);
            assertEquals(RandomGraph.micros(state.up()), scenario.up(v), what);
            assertEquals(RandomGraph.micros(state.outage()), scenario.outage(v), what);
            assertEquals(breached.contains(name), scenario.isBreached(v), what);
            if (graph.isProcess(v) && state.down()) {
                assertEquals(RandomGraph.micros(slow.mtpd(slow.nodes.get(name), state)), scenario.mtpd(v), what);
            }
        }
        return scenario;
    }

    private void assertDownCauseExplains(Scenario scenario, int node, String what) {
        var cause = scenario.downCause(node);
        boolean inFailedCycle = slow.component(Integer.toString(node)).stream()
                .anyMatch(m -> scenario.isFailed(Integer.parseInt(m)));
        assertEquals(scenario.isDown(node) && !inFailedCycle, cause.isPresent(), what);
        cause.ifPresent(c -> assertEquals(scenario.from(node), scenario.from(c.supplier()) + bridging(c), what));
        if (scenario.isDown(node)) {
            List<Cause> chain = scenario.downCauses(node);
            int last = chain.isEmpty() ? node : chain.getLast().supplier();
            assertTrue(slow.component(Integer.toString(last)).stream()
                    .anyMatch(m -> scenario.isFailed(Integer.parseInt(m))), what);
        }
    }

    private void assertUpCauseExplains(Scenario scenario, int node, String what) {
        int[] component = RandomGraph.nodes(slow.component(Integer.toString(node)));
        int[] failed = Arrays.stream(component).filter(scenario::isFailed).toArray();
        long longest = failed.length > 0 ? Arrays.stream(failed).mapToLong(graph::recovery).max().orElseThrow()
                : Arrays.stream(component).mapToLong(graph::restart).max().orElseThrow();
        var cause = scenario.upCause(node);
        if (cause.isPresent()) {
            long base = scenario.up(cause.get().supplier());
            assertTrue(scenario.isDown(cause.get().supplier()), what);
            long hitAt = scenario.from(cause.get().supplier()) + bridging(cause.get());
            assertTrue(cause.get().isThroughGroup() || base > hitAt, what);
            assertEquals(Times.plus(base, longest), scenario.up(node), what);
        } else if (failed.length > 0) {
            assertEquals(Times.plus(random.detectionMicros(), longest), scenario.up(node), what);
        } else {
            assertFalse(scenario.isDown(node), what);
        }
    }

    private long bridging(Cause cause) {
        if (cause.isThroughGroup()) {
            assertEquals(cause.dependent(), graph.groupDependent(cause.group()), where);
            assertTrue(Arrays.stream(graph.groupMembers(cause.group())).anyMatch(m -> m == cause.supplier()), where);
            return graph.groupBridging(cause.group());
        }
        return shortestBridging(cause.dependent(), cause.supplier());
    }

    private void compare(String what, Map<String, BigDecimal> expected, IntToLongFunction actual) {
        expected.forEach((name, value) -> assertEquals(RandomGraph.micros(value),
                actual.applyAsLong(Integer.parseInt(name)), () -> where + " " + what + " " + name));
    }
}
