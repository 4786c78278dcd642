package org.ratswerk.ui.model;

import java.util.ArrayList;
import java.util.List;

import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Result;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.text.Texts;

/** Shows results of every kind as a table, so that each can be read, searched and exported. */
public final class ResultTables {
    private static final Texts TEXTS = Texts.of(ResultTables.class);

    private ResultTables() {
    }

    /** Returns the result as a table; a table itself unchanged. */
    public static Table of(Result result) {
        return switch (result) {
            case Table table -> table;
            case Matrix matrix -> matrix(matrix);
            case Graph graph -> graph(graph);
            case Timeline timeline -> timeline(timeline);
            case Figures figures -> figures(figures);
            case TextResult text -> text(text);
        };
    }

    private static Table matrix(Matrix matrix) {
        var columns = new ArrayList<Table.Column>();
        columns.add(column("row", Table.Kind.TEXT));
        for (int i = 0; i < matrix.columns().size(); i++) {
            columns.add(new Table.Column(matrix.columns().get(i).id(), matrix.columns().get(i).name(), kind(matrix, i),
                    null));
        }
        var rows = new ArrayList<Table.Row>();
        for (int i = 0; i < matrix.rows().size(); i++) {
            var cells = new ArrayList<Table.Cell>();
            cells.add(Table.Cell.of(matrix.rows().get(i)));
            cells.addAll(matrix.cells().get(i));
            rows.add(new Table.Row(matrix.rows().get(i).id(), cells));
        }
        return new Table(matrix.id(), matrix.title(), columns, rows);
    }

    private static Table.Kind kind(Matrix matrix, int column) {
        for (var row : matrix.cells()) {
            switch (row.get(column).value()) {
                case Value.None none -> {
                    continue;
                }
                case Value.Unknown unknown -> {
                    continue;
                }
                case Value.Hours hours -> {
                    return Table.Kind.DURATION;
                }
                case Value.Number number -> {
                    return Table.Kind.NUMBER;
                }
                case Value.Day day -> {
                    return Table.Kind.DATE;
                }
                case Value.Term term -> {
                    return Table.Kind.STATE;
                }
                default -> {
                    return Table.Kind.TEXT;
                }
            }
        }
        return Table.Kind.TEXT;
    }

    private static Table graph(Graph graph) {
        var names = new java.util.HashMap<String, Graph.Node>();
        graph.nodes().forEach(node -> names.put(node.element().id(), node));
        var linked = new java.util.HashSet<String>();
        var rows = new ArrayList<Table.Row>();
        for (var edge : graph.edges()) {
            var source = names.get(edge.source());
            var target = names.get(edge.target());
            linked.add(edge.source());
            linked.add(edge.target());
            rows.add(new Table.Row(edge.source(), cells(source.element(), source.state(), Value.text(edge.label()),
                    target.element(), target.state())));
        }
        graph.nodes().stream().filter(node -> !linked.contains(node.element().id()))
                .forEach(node -> rows.add(new Table.Row(node.element().id(),
                        cells(node.element(), node.state(), Value.NONE, Value.NONE, Value.NONE))));
        return new Table(graph.id(), graph.title(), List.of(column("from", Table.Kind.TEXT),
                column("from-state", Table.Kind.STATE), column("label", Table.Kind.TEXT),
                column("to", Table.Kind.TEXT), column("to-state", Table.Kind.STATE)), rows);
    }

    private static Table timeline(Timeline timeline) {
        var rows = new ArrayList<Table.Row>();
        for (var lane : timeline.lanes()) {
            for (var bar : lane.bars()) {
                rows.add(new Table.Row(bar.element().id(), cells(Value.text(lane.title()), bar.element(),
                        Value.hours(bar.start()), bar.end() == null ? Value.UNKNOWN : Value.hours(bar.end()),
                        bar.state())));
            }
        }
        return new Table(timeline.id(), timeline.title(), List.of(column("lane", Table.Kind.TEXT),
                column("element", Table.Kind.TEXT), column("start", Table.Kind.DURATION),
                column("end", Table.Kind.DURATION), column("state", Table.Kind.STATE)), rows);
    }

    private static Table figures(Figures figures) {
        var rows = figures.figures().stream()
                .map(figure -> new Table.Row(null, List.of(Table.Cell.of(Value.text(figure.label())), figure.cell(),
                        Table.Cell.of(figure.numerator() == null ? Value.NONE : Value.number(figure.numerator())),
                        Table.Cell.of(
                                figure.denominator() == null ? Value.NONE : Value.number(figure.denominator())))))
                .toList();
        return new Table(figures.id(), figures.title(), List.of(column("figure", Table.Kind.TEXT),
                column("value", Table.Kind.NUMBER), column("numerator", Table.Kind.NUMBER),
                column("denominator", Table.Kind.NUMBER)), rows);
    }

    private static Table text(TextResult text) {
        var rows = text.paragraphs().stream()
                .map(paragraph -> new Table.Row(null, List.of(Table.Cell.of(Value.text(paragraph))))).toList();
        return new Table(text.id(), text.title(), List.of(column("text", Table.Kind.TEXT)), rows);
    }

    private static List<Table.Cell> cells(Value... values) {
        return java.util.Arrays.stream(values).map(Table.Cell::of).toList();
    }

    private static Table.Column column(String key, Table.Kind kind) {
        return new Table.Column(key, TEXTS.get("column." + key), kind, null);
    }
}
