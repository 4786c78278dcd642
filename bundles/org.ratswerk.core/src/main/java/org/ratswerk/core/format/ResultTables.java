package org.ratswerk.core.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.ratswerk.core.result.Boxes;
import org.ratswerk.core.result.Chart;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Table.Cell;
import org.ratswerk.core.result.Table.Column;
import org.ratswerk.core.result.Table.Kind;
import org.ratswerk.core.result.Table.Row;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** Shows every kind of result as a table, for files and for the command line. */
public final class ResultTables {
    private static final Texts TEXTS = Texts.of(ResultTables.class);

    private ResultTables() {
    }

    /** Returns the result as a table; a table as it is. */
    public static Table of(Result result) {
        return switch (result) {
        case Table table -> table;
        case Matrix matrix -> of(matrix);
        case Graph graph -> of(graph);
        case Timeline timeline -> of(timeline);
        case Chart chart -> of(chart);
        case Boxes boxes -> of(boxes);
        case Figures figures -> new Table(figures.id(), figures.title(),
                List.of(column("id", Kind.IDENTIFIER), column("label", Kind.TEXT), column("value", Kind.NUMBER),
                        column("numerator", Kind.NUMBER), column("denominator", Kind.NUMBER)),
                figures.figures().stream().map(figure -> new Row(null, List.of(Cell.of(Value.text(figure.id())),
                        Cell.of(Value.text(figure.label())), figure.cell(), count(figure.numerator()),
                        count(figure.denominator())))).toList());
        case TextResult text -> new Table(text.id(), text.title(), List.of(column("text", Kind.TEXT)),
                text.paragraphs().stream().map(paragraph -> new Row(null, cells(Value.text(paragraph)))).toList());
        };
    }

    private static Table of(Graph graph) {
        var elements = new HashMap<String, Value>();
        graph.nodes().forEach(node -> elements.put(node.element().id(), node.element()));
        return new Table(graph.id(), graph.title(),
                List.of(column("source", Kind.TEXT), column("target", Kind.TEXT), column("label", Kind.TEXT)),
                graph.edges().stream().map(edge -> new Row(edge.source(), cells(elements.get(edge.source()),
                        elements.get(edge.target()), Value.text(edge.label())))).toList());
    }

    private static Table of(Matrix matrix) {
        var columns = new ArrayList<Column>();
        columns.add(column("row", Kind.TEXT));
        matrix.columns().forEach(head -> columns.add(new Column(head.id(), head.name(), Kind.TEXT, null)));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < matrix.rows().size(); i++) {
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(matrix.rows().get(i)));
            cells.addAll(matrix.cells().get(i));
            rows.add(new Row(matrix.rows().get(i).id(), cells));
        }
        return new Table(matrix.id(), matrix.title(), columns, rows);
    }

    private static Table of(Chart chart) {
        var columns = new ArrayList<Column>();
        columns.add(column("point", Kind.TEXT));
        chart.series().forEach(series -> columns.add(new Column(series.title(), series.title(), Kind.NUMBER, null)));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < chart.points().size(); i++) {
            int point = i;
            var cells = new ArrayList<Cell>();
            cells.add(Cell.of(chart.points().get(i)));
            chart.series().forEach(series -> cells.add(Cell.of(series.values().get(point) == null ? Value.NONE
                    : new Value.Number(series.values().get(point)))));
            rows.add(new Row(chart.points().get(i).id(), cells));
        }
        return new Table(chart.id(), chart.title(), columns, rows, chart.notes());
    }

    private static Table of(Boxes boxes) {
        var rows = new ArrayList<Row>();
        for (Boxes.Box one : boxes.boxes()) {
            add(boxes, one, List.of(), rows);
        }
        return new Table(boxes.id(), boxes.title(),
                List.of(column("within", Kind.TEXT), column("element", Kind.TEXT), column("size", Kind.NUMBER),
                        column("step", Kind.TEXT), column("note", Kind.TEXT)),
                rows, boxes.notes());
    }

    private static void add(Boxes boxes, Boxes.Box box, List<Value.Ref> above, List<Row> rows) {
        if (box.parts().isEmpty()) {
            rows.add(new Row(box.element().id(), List.of(Cell.of(new Value.Chain(above)), Cell.of(box.element()),
                    Cell.of(box.size() == null ? Value.NONE : new Value.Number(box.size())),
                    new Cell(box.step() < 0 ? Value.NONE : Value.text(boxes.scale().get(box.step())), box.explanation()),
                    Cell.of(Value.text(box.note())))));
            return;
        }
        var within = new ArrayList<>(above);
        within.add(box.element());
        box.parts().forEach(part -> add(boxes, part, within, rows));
    }

    private static Table of(Timeline timeline) {
        var rows = new ArrayList<Row>();
        for (Timeline.Lane lane : timeline.lanes()) {
            for (Timeline.Bar bar : lane.bars()) {
                rows.add(new Row(bar.element().id(), List.of(Cell.of(Value.text(lane.title())),
                        Cell.of(bar.element()), new Cell(Value.hours(bar.start()), bar.explanation()),
                        new Cell(bar.end() == null ? Value.UNKNOWN : Value.hours(bar.end()), bar.explanation()),
                        Cell.of(Value.hours(bar.limit())), new Cell(bar.state(), bar.explanation()))));
            }
        }
        return new Table(timeline.id(), timeline.title(),
                List.of(column("lane", Kind.TEXT), column("element", Kind.TEXT), column("start_h", Kind.DURATION),
                        column("end_h", Kind.DURATION), column("limit_h", Kind.DURATION),
                        column("state", Kind.STATE)),
                rows, timeline.notes());
    }

    private static Cell count(Long count) {
        return Cell.of(count == null ? Value.NONE : Value.number(count));
    }

    private static List<Cell> cells(Value... values) {
        return java.util.Arrays.stream(values).map(Cell::of).toList();
    }

    private static Column column(String key, Kind kind) {
        return new Column(key, TEXTS.get("column." + key), kind, null);
    }
}
