package org.ratswerk.core.snapshot;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/**
 * Figures over the dates of snapshots, as they were counted on those days.
 *
 * @param charts a chart for each group of figures
 * @param table a row for each snapshot, a column for each figure
 */
public record Trend(List<Chart> charts, Table table) {
    private static final Texts TEXTS = Texts.of(Trend.class);

    public Trend {
        charts = List.copyOf(charts);
    }

    /** A figure and the contribution it belongs to. */
    private record Line(String contribution, KeyFigure figure) {
        String key() {
            return contribution + "." + figure.id();
        }
    }

    /**
     * Puts the figures of snapshots together.
     *
     * @param snapshots snapshots, the oldest first
     * @param contributions what is installed now, for names and order; what is not is called as it was then
     */
    public static Trend of(List<Snapshot> snapshots, List<KeyFigures> contributions) {
        var notes = new ArrayList<String>();
        notes.add(TEXTS.get("trend.note"));
        var versions = snapshots.stream().map(Snapshot::program).filter(program -> !program.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (versions.size() > 1) {
            notes.add(TEXTS.get("trend.versions", String.join(", ", versions)));
        }
        List<Line> lines = lines(snapshots, contributions, notes);
        return new Trend(charts(snapshots, lines, notes), table(snapshots, lines, notes));
    }

    private static List<Line> lines(List<Snapshot> snapshots, List<KeyFigures> contributions, List<String> notes) {
        var lines = new LinkedHashMap<String, Line>();
        for (KeyFigures each : contributions) {
            each.figures().forEach(figure -> add(lines, new Line(each.id(), figure)));
        }
        var gone = new LinkedHashMap<String, String>();
        for (Snapshot snapshot : snapshots.reversed()) {
            for (Snapshot.Results results : snapshot.results()) {
                if (contributions.stream().noneMatch(each -> each.id().equals(results.id()))) {
                    gone.putIfAbsent(results.id(), results.title());
                }
                String chart = contributions.stream().filter(each -> each.id().equals(results.id()))
                        .map(KeyFigures::title).findFirst().orElse(results.title());
                results.figures().forEach(counted -> add(lines, new Line(results.id(),
                        new KeyFigure(counted.id(), counted.label(), chart, "", Value.NONE))));
            }
        }
        gone.values().forEach(title -> notes.add(TEXTS.get("trend.gone", title)));
        return List.copyOf(lines.values());
    }

    private static void add(Map<String, Line> lines, Line line) {
        lines.putIfAbsent(line.key(), line);
    }

    private static List<Chart> charts(List<Snapshot> snapshots, List<Line> lines, List<String> notes) {
        List<Value.Ref> points = snapshots.stream().map(each -> new Value.Ref(each.id(), day(each, snapshots))).toList();
        var titles = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line -> titles.computeIfAbsent(line.figure.chart(), title -> new ArrayList<>()).add(line));
        var charts = new ArrayList<Chart>();
        titles.forEach((title, group) -> {
            String unit = group.stream().map(line -> line.figure.unit()).filter(text -> !text.isEmpty()).findFirst()
                    .orElse("");
            charts.add(new Chart("trend-" + group.getFirst().key(), title, Chart.Form.LINES, unit, points,
                    group.stream().map(line -> new Chart.Series(line.figure.label(), line.figure.state(),
                            values(snapshots, line))).toList(), notes));
        });
        return charts;
    }

    /** Returns the numbers of a figure, durations in hours; null where it is none. */
    private static List<BigDecimal> values(List<Snapshot> snapshots, Line line) {
        var values = new ArrayList<BigDecimal>();
        for (Snapshot snapshot : snapshots) {
            values.add(switch (value(snapshot, line)) {
            case Value.Number number when number.number().signum() >= 0 -> number.number();
            case Value.Hours hours when !hours.duration().isNegative() -> Values.hours(hours.duration());
            default -> null;
            });
        }
        return values;
    }

    private static Value value(Snapshot snapshot, Line line) {
        return snapshot.value(line.contribution, line.figure.id()).orElse(Value.NONE);
    }

    private static Table table(List<Snapshot> snapshots, List<Line> lines, List<String> notes) {
        var columns = new ArrayList<Column>();
        columns.add(column("id", Kind.IDENTIFIER));
        columns.add(column("time", Kind.TEXT));
        columns.add(column("label", Kind.TEXT));
        lines.forEach(line -> columns.add(new Column(line.key(), line.figure.label(), kind(snapshots, line), null)));
        var rows = new ArrayList<Row>();
        for (Snapshot snapshot : snapshots) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(Value.text(snapshot.id())));
            cells.add(Cell.of(time(snapshot)));
            cells.add(Cell.of(Value.text(snapshot.label())));
            lines.forEach(line -> cells.add(Cell.of(value(snapshot, line))));
            rows.add(new Row(null, cells));
        }
        return new Table("trend", TEXTS.get("trend.title"), columns, rows, notes);
    }

    private static Kind kind(List<Snapshot> snapshots, Line line) {
        Optional<Value> some = snapshots.stream().map(snapshot -> value(snapshot, line))
                .filter(Value.Hours.class::isInstance).findFirst();
        return some.isPresent() ? Kind.DURATION : Kind.NUMBER;
    }

    /**
     * Returns what snapshots say of themselves.
     *
     * @param snapshots snapshots, the oldest first
     */
    public static Table list(List<Snapshot> snapshots) {
        return new Table("snapshots", TEXTS.get("trend.table"),
                List.of(column("id", Kind.IDENTIFIER), column("time", Kind.TEXT), column("label", Kind.TEXT),
                        column("who", Kind.TEXT), column("program", Kind.TEXT)),
                snapshots.stream().map(each -> new Row(null, List.of(Cell.of(Value.text(each.id())),
                        Cell.of(time(each)), Cell.of(Value.text(each.label())), Cell.of(Value.text(each.who())),
                        Cell.of(Value.text(each.program()))))).toList());
    }

    private static Column column(String key, Kind kind) {
        return new Column(key, TEXTS.get("column." + key), kind, null);
    }

    private static Value time(Snapshot snapshot) {
        return new Value.Term(snapshot.time().toString(), moment(snapshot.time()), Symbol.NONE);
    }

    /** Returns date and time as people read them. */
    public static String moment(OffsetDateTime time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).format(time);
    }

    /** Returns the day of a snapshot; with the time where there are several on that day. */
    private static String day(Snapshot snapshot, List<Snapshot> all) {
        var day = snapshot.time().toLocalDate();
        return all.stream().filter(each -> each.time().toLocalDate().equals(day)).count() > 1 ? moment(snapshot.time())
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(day);
    }
}
