package org.ratswerk.analysis.downtime.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ratswerk.analysis.downtime.calendar.Holidays;
import org.ratswerk.analysis.downtime.calendar.WorkingTime;

/** The same random small graph for the engine and for the slow implementation: node 3 there is "3" here. */
final class RandomGraph {

    /** Few different values, so that ties are frequent; one with six decimals. */
    private static final String[] HOURS = { "0", "0", "0.5", "1", "1", "2", "3", "4", "6", "8", "12", "24", "0.000001" };

    final SlowDowntime slow = new SlowDowntime();
    final DowntimeGraph graph;
    final BigDecimal detection;
    private final Random random;

    RandomGraph(long seed) {
        random = new Random(seed);
        var builder = new DowntimeGraph.Builder();
        int count = 2 + random.nextInt(11);
        for (int i = 0; i < count; i++) {
            addNode(builder, i);
        }
        double backwards = random.nextInt(3) == 0 ? 0.3 : random.nextInt(2) * 0.05;
        int edges = random.nextInt(count * 2);
        for (int i = 0; i < edges; i++) {
            addEdge(builder, count, backwards);
        }
        int groups = random.nextInt(5);
        for (int i = 0; i < groups; i++) {
            addGroup(builder, count, backwards);
        }
        graph = builder.build();
        detection = random.nextBoolean() ? BigDecimal.ZERO : new BigDecimal(HOURS[random.nextInt(HOURS.length)]);
    }

    /** Windows as text and as the slow implementation has them; weekdays from 1 = Monday, quarters of an hour. */
    private enum Hours {
        OFFICE("Mo-Fr 07:00-16:00", new int[] { 1, 2, 3, 4, 5 }, 28, 64),
        SHORT("Di,Do 09:30-11:15", new int[] { 2, 4 }, 38, 45),
        NIGHT("Fr-Mo 22:00-06:00", new int[] { 5, 6, 7, 1 }, 88, 120),
        OVERLAPPING("Mi 10-14 | Mi 12-18", new int[] { 3 }, 40, 72);

        private final String text;
        private final int[] days;
        private final int from;
        private final int to;

        Hours(String text, int[] days, int from, int to) {
            this.text = text;
            this.days = days;
            this.from = from;
            this.to = to;
        }

        SlowCalendar slow(LocalDateTime event) {
            var windows = Arrays.stream(days).mapToObj(day -> new SlowCalendar.Window(day, from, to)).toList();
            return new SlowCalendar(event, windows, SOME_HOLIDAYS);
        }
    }

    /** The public holidays of all Länder around the events of these tests. */
    private static final Set<LocalDate> SOME_HOLIDAYS = Stream.of("2026-12-25", "2026-12-26", "2027-01-01",
            "2027-03-26", "2027-03-29", "2027-05-01", "2027-05-06", "2027-05-17").map(LocalDate::parse)
            .collect(Collectors.toSet());

    /** Adds working times and critical periods to both. */
    EventClock clock() {
        LocalDateTime event = LocalDateTime.of(2026, 12, 20, 0, 0).plusMinutes(15L * random.nextInt(96 * 110));
        var clock = new EventClock(event, Holidays.NATIONWIDE);
        slow.event = event;
        slow.nodes.forEach((name, node) -> {
            if (random.nextInt(3) > 0) {
                Hours hours = Hours.values()[random.nextInt(Hours.values().length)];
                node.calendar = hours.slow(event);
                clock.working(Integer.parseInt(name), WorkingTime.parse(hours.text));
            }
            if (node.process && random.nextBoolean()) {
                var periods = new ArrayList<CriticalPeriod>();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    addPeriod(event.toLocalDate(), node, periods);
                }
                clock.mtpd(Integer.parseInt(name), new MtpdCourse(Times.UNSET, micros(node.mtpd), periods));
            }
        });
        return clock;
    }

    private void addPeriod(LocalDate event, SlowDowntime.Node node, List<CriticalPeriod> periods) {
        BigDecimal mtpd = new BigDecimal(random.nextInt(60));
        boolean monthly = random.nextBoolean();
        LocalDate from = monthly ? event.withDayOfMonth(1 + random.nextInt(20)) : event.plusDays(random.nextInt(9) - 4L);
        LocalDate to = from.plusDays(random.nextInt(4));
        node.periods.add(new SlowDowntime.Period(from, to, monthly, mtpd));
        periods.add(new CriticalPeriod(from, to,
                monthly ? CriticalPeriod.Repeat.MONTHLY : CriticalPeriod.Repeat.NONE, micros(mtpd)));
    }

    long detectionMicros() {
        return micros(detection);
    }

    /** Some nodes, at times none or all. */
    Set<String> someNodes() {
        int share = random.nextInt(5);
        var some = new TreeSet<String>();
        for (String name : slow.nodes.keySet()) {
            if (random.nextInt(4) < share) {
                some.add(name);
            }
        }
        return some;
    }

    static int[] nodes(Set<String> names) {
        return names.stream().mapToInt(Integer::parseInt).sorted().toArray();
    }

    /** Null = the engine's unset or unknown. */
    static long micros(BigDecimal hours) {
        return hours == null ? Long.MAX_VALUE : hours.multiply(new BigDecimal("3600000000")).longValueExact();
    }

    private void addNode(DowntimeGraph.Builder builder, int index) {
        var node = new SlowDowntime.Node();
        node.process = random.nextInt(3) == 0;
        node.restart = maybe(0.7);
        node.recovery = maybe(0.85);
        node.rpo = maybe(0.3);
        node.rto = maybe(node.process ? 0.2 : 0.1);
        if (node.process) {
            builder.addProcess();
            node.mtpd = maybe(0.8);
            builder.mtpd(index, micros(node.mtpd));
        } else {
            builder.addResource();
        }
        builder.restart(index, micros(node.restart)).recovery(index, micros(node.recovery));
        builder.rpo(index, micros(node.rpo)).rto(index, micros(node.rto));
        slow.nodes.put(Integer.toString(index), node);
    }

    private void addEdge(DowntimeGraph.Builder builder, int count, double backwards) {
        int dependent = random.nextInt(count);
        int supplier = supplierOf(dependent, count, backwards);
        BigDecimal bridging = maybe(0.6);
        builder.addEdge(dependent, supplier, micros(bridging));
        slow.edges.add(new SlowDowntime.Edge(Integer.toString(dependent), Integer.toString(supplier), bridging));
    }

    private void addGroup(DowntimeGraph.Builder builder, int count, double backwards) {
        int dependent = random.nextInt(count);
        var members = new LinkedHashSet<Integer>();
        int wanted = 1 + random.nextInt(5);
        for (int i = 0; i < wanted; i++) {
            members.add(supplierOf(dependent, count, backwards));
        }
        int k = 1 + random.nextInt(members.size());
        BigDecimal bridging = maybe(0.6);
        List<Integer> list = new ArrayList<>(members);
        builder.addGroup(dependent, list.stream().mapToInt(Integer::intValue).toArray(), k, micros(bridging));
        var names = new TreeSet<String>();
        members.forEach(m -> names.add(Integer.toString(m)));
        slow.groups.add(new SlowDowntime.Group(Integer.toString(dependent), names, k, bridging));
    }

    /** Mostly a node with a higher number, so that cycles stay the exception; at times any, even itself. */
    private int supplierOf(int dependent, int count, double backwards) {
        if (random.nextDouble() < backwards || dependent == count - 1) {
            return backwards == 0 ? count - 1 : random.nextInt(count);
        }
        return dependent + 1 + random.nextInt(count - dependent - 1);
    }

    private BigDecimal maybe(double probability) {
        return random.nextDouble() < probability ? new BigDecimal(HOURS[random.nextInt(HOURS.length)]) : null;
    }
}
