package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Figures;
import org.ratswerk.core.result.Graph;
import org.ratswerk.core.result.Matrix;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.TextResult;
import org.ratswerk.core.result.Timeline;
import org.ratswerk.core.result.Value;

class ResultTablesTest {
    private static final Value.Ref A = new Value.Ref("a", "A");
    private static final Value.Ref B = new Value.Ref("b", "B");
    private static final Value.Ref C = new Value.Ref("c", "C");

    private static List<List<Value>> values(Table table) {
        return table.rows().stream().map(row -> row.cells().stream().map(Table.Cell::value).toList()).toList();
    }

    @Test
    void aTableStaysItself() {
        var table = new Table("t", "T", List.of(), List.of());
        assertSame(table, ResultTables.of(table));
    }

    @Test
    void aMatrixBecomesItsRows() {
        var matrix = new Matrix("m", "M", List.of(A), List.of(B, C),
                List.of(List.of(Table.Cell.of(Value.number(1)), Table.Cell.of(Value.hours(Duration.ofHours(2))))));
        var table = ResultTables.of(matrix);
        assertEquals(List.of(List.of(A, Value.number(1), Value.hours(Duration.ofHours(2)))), values(table));
        assertEquals(List.of(Table.Kind.TEXT, Table.Kind.NUMBER, Table.Kind.DURATION),
                table.columns().stream().map(Table.Column::kind).toList());
        assertEquals("a", table.rows().getFirst().elementId());
    }

    @Test
    void aGraphBecomesItsEdgesAndLonelyNodes() {
        var graph = new Graph("g", "G", List.of(new Graph.Node(A, "ITSystem", Value.NONE),
                new Graph.Node(B, "ITSystem", Value.UNKNOWN), new Graph.Node(C, "Site", Value.NONE)),
                List.of(new Graph.Edge("a", "b", "needs")));
        assertEquals(List.of(List.of(A, Value.NONE, Value.text("needs"), B, Value.UNKNOWN),
                List.of(C, Value.NONE, Value.NONE, Value.NONE, Value.NONE)), values(ResultTables.of(graph)));
    }

    @Test
    void aTimelineWithoutEndIsUnknown() {
        var timeline = new Timeline("l", "L", List.of(new Timeline.Lane("Team",
                List.of(new Timeline.Bar(A, Duration.ofHours(1), null, Value.NONE)))));
        assertEquals(List.of(List.of(Value.text("Team"), A, Value.hours(Duration.ofHours(1)), Value.UNKNOWN,
                Value.NONE)), values(ResultTables.of(timeline)));
    }

    @Test
    void figuresAndTextsBecomeRows() {
        var figures = new Figures("f", "F", List.of(new Figures.Figure("x", "Share", Table.Cell.of(Value.number(50)),
                1L, 2L)));
        assertEquals(List.of(List.of(Value.text("Share"), Value.number(50), Value.number(1), Value.number(2))),
                values(ResultTables.of(figures)));
        assertEquals(List.of(List.of(Value.text("One")), List.of(Value.text("Two"))),
                values(ResultTables.of(new TextResult("x", "X", List.of("One", "Two")))));
    }
}
