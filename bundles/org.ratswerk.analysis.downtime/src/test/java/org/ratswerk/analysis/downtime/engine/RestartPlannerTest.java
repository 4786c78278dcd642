package org.ratswerk.analysis.downtime.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ratswerk.analysis.downtime.calendar.Holidays;
import org.ratswerk.analysis.downtime.calendar.WorkingTime;

class RestartPlannerTest {

    /** A small failure for the planner and for the slow implementation; every time is a whole number of hours. */
    private static final class Case {
        final SlowDowntime slow = new SlowDowntime();
        final DowntimeGraph graph;
        final Set<String> failed = new TreeSet<>();
        final Map<String, Integer> sizes = new HashMap<>();
        final Map<String, Integer> weights = new HashMap<>();
        final List<SlowRestart.Job> jobs = new ArrayList<>();
        final BigDecimal detection;
        final RestartCrew crew;
        final EventClock clock;
        private final Random random;
        private int horizon;

        Case(long seed, int mostJobs, boolean dated) {
            random = new Random(seed);
            var builder = new DowntimeGraph.Builder();
            int processes = 1 + random.nextInt(3);
            int count = processes + 3 + random.nextInt(4);
            for (int v = 0; v < count; v++) {
                addNode(builder, v, v < processes);
            }
            for (int i = random.nextInt(count * 2) + 2; i > 0; i--) {
                int dependent = random.nextInt(count - 1);
                int supplier = dependent + 1 + random.nextInt(count - dependent - 1);
                if (random.nextInt(25) == 0) {
                    supplier = random.nextInt(count); // perhaps a cycle
                }
                int bridging = random.nextInt(3) > 0 ? 0 : random.nextInt(7);
                builder.addEdge(dependent, supplier, Times.ofHours(bridging));
                slow.edges.add(new SlowDowntime.Edge("" + dependent, "" + supplier, BigDecimal.valueOf(bridging)));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                addGroup(builder, random.nextInt(count - 2), count);
            }
            graph = builder.build();
            detection = BigDecimal.valueOf(random.nextInt(3) == 0 ? 1 : 0);
            int teams = 1 + random.nextInt(2);
            int[] people = IntStream.range(0, teams).map(t -> 1 + random.nextInt(2)).toArray();
            crew = new RestartCrew(graph, people);
            for (int t = 0; t < teams; t++) {
                sizes.put("" + t, people[t]);
            }
            LocalDateTime event = dated ? LocalDateTime.of(2027, 3, 22 + random.nextInt(7), 6 + random.nextInt(10), 0)
                    : null;
            clock = dated ? new EventClock(event, Holidays.NATIONWIDE) : null;
            slow.event = event;
            fail(mostJobs, count, people);
        }

        private void addNode(DowntimeGraph.Builder builder, int v, boolean process) {
            var node = new SlowDowntime.Node();
            node.process = process;
            node.recovery = BigDecimal.valueOf(1 + random.nextInt(3));
            node.restart = BigDecimal.valueOf(random.nextInt(2));
            if (process) {
                builder.addProcess();
                node.mtpd = random.nextInt(5) == 0 ? null : BigDecimal.valueOf(random.nextInt(8));
                builder.mtpd(v, RandomGraph.micros(node.mtpd));
                weights.put("" + v, 1 + random.nextInt(3));
            } else {
                builder.addResource();
                if (random.nextInt(40) == 0) {
                    node.recovery = null;
                }
            }
            builder.recovery(v, RandomGraph.micros(node.recovery)).restart(v, RandomGraph.micros(node.restart));
            slow.nodes.put("" + v, node);
        }

        private void addGroup(DowntimeGraph.Builder builder, int dependent, int count) {
            var members = new TreeSet<Integer>();
            for (int i = 2 + random.nextInt(2); i > 0; i--) {
                members.add(dependent + 1 + random.nextInt(count - dependent - 1));
            }
            int k = 1 + random.nextInt(members.size());
            int bridging = random.nextInt(2) * random.nextInt(4);
            builder.addGroup(dependent, members.stream().mapToInt(Integer::intValue).toArray(), k,
                    Times.ofHours(bridging));
            var names = new TreeSet<String>();
            members.forEach(m -> names.add("" + m));
            slow.groups.add(new SlowDowntime.Group("" + dependent, names, k, BigDecimal.valueOf(bridging)));
        }

        private void fail(int mostJobs, int count, int[] people) {
            horizon = detection.intValueExact();
            for (int v = count - 1; v >= 0; v--) {
                boolean process = slow.nodes.get("" + v).process;
                if (process || random.nextInt(5) == 0) {
                    horizon += process ? 1 : 0;
                    continue;
                }
                failed.add("" + v);
                SlowDowntime.Node node = slow.nodes.get("" + v);
                horizon += node.recovery == null ? 1 : node.recovery.intValueExact();
                int team = random.nextInt(people.length);
                if (node.recovery != null && jobs.size() < mostJobs && random.nextInt(6) > 0) {
                    int takes = 1 + random.nextInt(people[team]);
                    crew.assign(v, team, takes);
                    jobs.add(new SlowRestart.Job("" + v, "" + team, takes));
                    if (clock != null) {
                        work(v, team % 2 == 0 ? "Mo-So 08-12" : "Mo-Fr 09-13", team);
                    }
                } else if (clock != null && random.nextBoolean()) {
                    work(v, "Mo-So 08-12", 0);
                }
            }
            if (clock != null) {
                horizon = 24 * (6 + horizon / 3);
            }
        }

        private void work(int node, String text, int odd) {
            var windows = IntStream.rangeClosed(1, odd % 2 == 0 ? 7 : 5)
                    .mapToObj(day -> new SlowCalendar.Window(day, odd % 2 == 0 ? 32 : 36, odd % 2 == 0 ? 48 : 52))
                    .toList();
            slow.nodes.get("" + node).calendar = new SlowCalendar(slow.event, windows,
                    Holidays.NATIONWIDE.ofYear(2027));
            clock.working(node, WorkingTime.parse(text));
        }

        RestartPlanner planner() {
            long[] byNode = new long[graph.nodeCount()];
            weights.forEach((name, weight) -> byNode[Integer.parseInt(name)] = weight);
            return new RestartPlanner(graph, RandomGraph.nodes(failed), RandomGraph.micros(detection), clock, crew)
                    .weights(byNode);
        }

        SlowRestart.Value optimum() {
            return new SlowRestart(slow, failed, detection, sizes, weights, jobs, horizon).best();
        }
    }

    @ParameterizedTest
    @CsvSource({ "1, 200, 3, false", "10001, 40, 4, false", "20001, 24, 3, true" })
    @DisplayName("the plan is as good as the best of all schedules, and its figures are those of the slow implementation")
    void equalsTheOptimum(long firstSeed, int cases, int mostJobs, boolean dated) {
        int limited = 0;
        for (long seed = firstSeed; seed < firstSeed + cases; seed++) {
            String where = "seed " + seed;
            var small = new Case(seed, mostJobs, dated);
            RestartPlan plan = small.planner().plan();
            SlowRestart.Value optimum = small.optimum();
            RestartObjective found = plan.objective();
            assertEquals(optimum.worst() == null ? RestartObjective.NONE : RandomGraph.micros(optimum.worst()),
                    found.worst(), where);
            assertEquals(RandomGraph.micros(optimum.weighted()), found.weighted(), where);
            assertEquals(RandomGraph.micros(optimum.outages()), found.outages(), where);
            assertTrue(plan.proven() && plan.isWorstProven(), where);
            assertIsSchedule(small, plan, where);
            limited += isLimited(small, plan) ? 1 : 0;
        }
        assertTrue(limited > cases / 4, "people matter in too few cases: " + limited);
    }

    /** Whether with more people something would be back earlier. */
    private static boolean isLimited(Case small, RestartPlan plan) {
        var unlimited = Scenario.of(small.graph, RandomGraph.nodes(small.failed), RandomGraph.micros(small.detection),
                small.clock);
        return IntStream.range(0, small.graph.nodeCount())
                .anyMatch(v -> unlimited.up(v) < plan.scenario().up(v));
    }

    /** The slow implementation, given the starts of the plan, comes to the same times; people are enough. */
    private static void assertIsSchedule(Case small, RestartPlan plan, String where) {
        small.slow.starts.clear();
        for (RestartPlan.Job job : plan.jobs()) {
            if (job.team() >= 0 && Times.isKnown(job.end())) {
                small.slow.starts.put("" + job.node(), hours(job.start()));
            }
        }
        var states = small.slow.scenario(small.failed, small.detection);
        states.forEach((name, state) -> {
            int node = Integer.parseInt(name);
            assertEquals(state.down(), plan.scenario().isDown(node), where);
            assertEquals(RandomGraph.micros(state.up()), plan.scenario().up(node), where + " node " + name);
            assertEquals(RandomGraph.micros(state.from()), plan.scenario().from(node), where + " node " + name);
        });
        for (RestartPlan.Job job : plan.jobs()) {
            int busy = plan.jobs().stream().filter(other -> other.team() == job.team() && Times.isKnown(other.end())
                    && other.start() <= job.start() && job.start() < other.end())
                    .mapToInt(RestartPlan.Job::people).sum();
            assertTrue(job.team() < 0 || !Times.isKnown(job.end()) || busy <= small.sizes.get("" + job.team()), where);
        }
    }

    private static BigDecimal hours(long time) {
        return new BigDecimal(Hours.format(time));
    }

    /** Two resources of eight hours each; the process that needs the second one is urgent. */
    private static Sketch twoServices() {
        return new Sketch().process("urgent").mtpd("10").process("patient").mtpd("100")
                .resource("a").recovery("8").resource("b").recovery("8")
                .edge("urgent", "b").edge("patient", "a");
    }

    private static RestartPlanner planner(Sketch sketch, RestartCrew crew, String... failed) {
        return new RestartPlanner(sketch.graph(), sketch.nodes(failed), 0, null, crew);
    }

    @Test
    void whatIsUrgentComesFirst() {
        Sketch sketch = twoServices();
        var crew = new RestartCrew(sketch.graph(), 1).assign(2, 0, 1).assign(3, 0, 1);
        RestartPlan plan = planner(sketch, crew, "a", "b").plan();
        assertEquals("b a", sketch.names(plan.jobs().stream().mapToInt(RestartPlan.Job::node).toArray()));
        assertEquals(Times.ofHours(-2), plan.objective().worst());
        assertEquals(0, plan.objective().weighted());
        assertEquals(Times.ofHours(24), plan.objective().outages());
        assertTrue(plan.proven());
        assertEquals(0, plan.distance());
        assertEquals(List.of(new RestartPlan.Link(3, RestartPlan.Reason.DETECTION, 0, Times.ofHours(8)),
                new RestartPlan.Link(0, RestartPlan.Reason.SUPPLIER, Times.ofHours(8), Times.ofHours(8))), plan.chain());
    }

    @Test
    void theCriticalChainRunsThroughPeopleWhoAreBusy() {
        Sketch sketch = new Sketch().process("p").mtpd("1").resource("a").recovery("3").resource("b").recovery("4")
                .edge("p", "a").edge("p", "b");
        var crew = new RestartCrew(sketch.graph(), 1).assign(1, 0, 1).assign(2, 0, 1);
        RestartPlan plan = planner(sketch, crew, "a", "b").plan();
        assertEquals(Times.ofHours(6), plan.objective().worst());
        assertEquals(List.of(RestartPlan.Reason.DETECTION, RestartPlan.Reason.PEOPLE, RestartPlan.Reason.SUPPLIER),
                plan.chain().stream().map(RestartPlan.Link::reason).toList());
        assertTrue(plan.jobs().stream().allMatch(RestartPlan.Job::critical));
        assertEquals(Times.ofHours(3), planner(sketch, crew, "a", "b").with(0, 2).plan().objective().worst());
        assertEquals(Times.ofHours(4), planner(sketch, crew, "a", "b").withRecovery(2, Times.ofHours(2)).plan()
                .objective().worst());
    }

    @Test
    void aJobMayWaitBehindOneThatItNeedsOnlyLater() {
        // the generator bridges ten hours of the grid: the server may be set up before the grid is repaired
        Sketch sketch = new Sketch().process("p").mtpd("0").resource("server").recovery("1").resource("grid")
                .recovery("5").edge("p", "server").edge("server", "grid", "10");
        var crew = new RestartCrew(sketch.graph(), 1).assign(1, 0, 1).assign(2, 0, 1);
        RestartPlan plan = planner(sketch, crew, "server", "grid").plan();
        assertEquals("server grid", sketch.names(plan.jobs().stream().mapToInt(RestartPlan.Job::node).toArray()));
        assertEquals(Times.ofHours(1), plan.objective().worst());
    }

    @Test
    void whatTakesMorePeopleThanThereAreNeverRuns() {
        Sketch sketch = twoServices();
        var crew = new RestartCrew(sketch.graph(), 1).assign(2, 0, 1).assign(3, 0, 2);
        assertTrue(crew.isImpossible(3));
        RestartPlan plan = planner(sketch, crew, "a", "b").plan();
        assertTrue(plan.outageUnknown());
        assertEquals(Times.UNKNOWN, plan.scenario().up(3));
        assertEquals(Times.UNKNOWN, plan.jobs().getLast().start());
        assertEquals(Times.ofHours(-92), plan.objective().worst(), "of the process that is back at a known time");
    }

    @Test
    void withoutAProcessThereIsNoLateness() {
        Sketch sketch = new Sketch().resource("a").recovery("3").resource("b").recovery("4");
        var crew = new RestartCrew(sketch.graph(), 1).assign(0, 0, 1).assign(1, 0, 1);
        RestartPlan plan = planner(sketch, crew, "a", "b").plan();
        assertEquals(RestartObjective.NONE, plan.objective().worst());
        assertEquals(RestartObjective.NONE, plan.bound());
        assertEquals(Times.ofHours(7), plan.chain().getLast().end());
    }

    @Test
    void planningCanBeCancelled() {
        Sketch sketch = twoServices();
        var crew = new RestartCrew(sketch.graph(), 1).assign(2, 0, 1).assign(3, 0, 1);
        assertThrows(CancellationException.class, () -> planner(sketch, crew, "a", "b").cancelled(() -> true).plan());
    }

    @Test
    @DisplayName("large failures: better than every simple rule, twice the same, near the bound")
    void beatsSimpleRules() {
        int better = 0;
        for (int seed = 1; seed <= 3; seed++) {
            RestartPlanner planner = LargeFailure.of(seed, 120).planner().effort(0.5);
            RestartPlan plan = planner.plan();
            for (Map.Entry<String, RestartObjective> rule : planner.simpleRules().entrySet()) {
                assertTrue(plan.objective().compareTo(rule.getValue()) <= 0, seed + " " + rule);
                better += plan.objective().compareTo(rule.getValue()) < 0 ? 1 : 0;
            }
            assertTrue(plan.bound() <= plan.objective().worst());
            assertEquals(plan.jobs(), planner.plan().jobs(), "the same again");
        }
        assertTrue(better >= 13, "better in " + better + " of 15");
    }
}
