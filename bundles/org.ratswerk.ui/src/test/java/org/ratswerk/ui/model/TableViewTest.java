package org.ratswerk.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.ratswerk.core.result.Symbol;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;

class TableViewTest {
    private static final Table TABLE = table(List.of(
            row("a", "MESO", Value.hours(Duration.ofHours(100))),
            row("b", "Finance", Value.NONE),
            row("c", "MESO", Value.hours(Duration.ofHours(9))),
            row("d", "Archive", Value.UNKNOWN),
            row("e", "Finance", Value.hours(Duration.ofHours(24)))));

    private static Table table(List<Table.Row> rows) {
        return new Table("t", "Table", List.of(new Table.Column("id", "Id", Table.Kind.IDENTIFIER, null),
                new Table.Column("system", "System", Table.Kind.TEXT, null),
                new Table.Column("required_h", "Required", Table.Kind.DURATION, null)), rows);
    }

    private static Table.Row row(String id, String system, Value required) {
        return new Table.Row(id, List.of(Table.Cell.of(Value.text(id)), Table.Cell.of(Value.text(system)),
                Table.Cell.of(required)));
    }

    private static List<String> lines(TableView view) {
        return IntStream.range(0, view.lineCount()).mapToObj(i -> view.line(i) instanceof TableView.GroupLine group
                ? (group.expanded() ? "-" : "+") + group.key() + " " + group.size()
                : view.text(i, 0)).toList();
    }

    @Test
    void sortsNumbersBySizeUnknownAfterThemAndNoValueLast() {
        var view = new TableView(TABLE);
        view.sort(2, true, false);
        assertEquals(List.of("c", "e", "a", "d", "b"), lines(view));
        view.sort(2, false, false);
        assertEquals(List.of("a", "e", "c", "d", "b"), lines(view));
        view.sort(2, null, false);
        assertEquals(List.of("a", "b", "c", "d", "e"), lines(view));
    }

    @Test
    void sortsBySeveralColumns() {
        var view = new TableView(TABLE);
        view.sort(1, true, false);
        view.sort(2, false, true);
        assertEquals(List.of("d", "e", "b", "a", "c"), lines(view));
        assertEquals(List.of(1, 2), view.sortedColumns());
    }

    @Test
    void filtersByColumnsAndByWordsAnywhere() {
        var view = new TableView(TABLE);
        view.setFilter(2, ">10");
        assertEquals(List.of("a", "d", "e"), lines(view));
        view.setFilter(1, "meso");
        assertEquals(List.of("a"), lines(view));
        assertEquals(1, view.visibleRows());
        view.clearFilters();
        view.setSearch("finance 24");
        assertEquals(List.of("e"), lines(view));
        assertTrue(view.isFiltered());
    }

    @Test
    void groupsAndCloses() {
        var view = new TableView(TABLE);
        view.groupBy(1);
        assertEquals(List.of("-Archive 1", "d", "-Finance 2", "b", "e", "-MESO 2", "a", "c"), lines(view));
        view.setExpanded(2, false);
        assertEquals(List.of("-Archive 1", "d", "+Finance 2", "-MESO 2", "a", "c"), lines(view));
        assertEquals(5, view.visibleRows());
        view.sort(2, true, false);
        assertEquals(List.of("-Archive 1", "d", "+Finance 2", "-MESO 2", "c", "a"), lines(view));
        view.setAllExpanded(false);
        assertEquals(List.of("+Archive 1", "+Finance 2", "+MESO 2"), lines(view));
        view.groupBy(-1);
        assertEquals(5, view.lineCount());
    }

    @Test
    void aGroupKnowsNoRow() {
        var view = new TableView(TABLE);
        view.groupBy(1);
        assertTrue(view.row(0).isEmpty());
        assertEquals("d", view.row(1).orElseThrow().elementId());
        assertEquals(1, view.lineOf("d"));
        assertEquals(-1, view.lineOf("zzz"));
    }

    @Test
    void givesWhatIsSeenAsATable() {
        var view = new TableView(TABLE);
        view.sort(2, true, false);
        view.setFilter(1, "meso");
        var seen = view.visibleTable(List.of(2, 0));
        assertEquals(List.of("required_h", "id"), seen.columns().stream().map(Table.Column::key).toList());
        assertEquals(List.of("c", "a"), seen.rows().stream().map(Table.Row::elementId).toList());
    }

    @Test
    void keepsTheArrangementForANewRun() {
        var old = new TableView(TABLE);
        old.sort(2, false, false);
        old.setFilter(1, "meso");
        old.groupBy(1);
        var view = new TableView(table(List.of(row("x", "MESO", Value.NONE), row("y", "MESO",
                Value.hours(Duration.ofHours(1))), row("z", "Archive", Value.NONE))));
        view.arrangeAs(old);
        assertEquals(List.of("-MESO 2", "y", "x"), lines(view));
        assertEquals("meso", view.filter(1));
        assertNull(view.sorted(1));
    }

    @Test
    void saysWhichFiltersItDoesNotUnderstand() {
        var view = new TableView(TABLE);
        view.setFilter(2, "quickly");
        assertEquals(1, view.filterFaults().size());
        assertEquals(5, view.visibleRows());
    }

    @Test
    void offersEachTextOnce() {
        assertEquals(List.of("Archive", "Finance", "MESO"), new TableView(TABLE).choices(1));
    }

    @Test
    void standsInTheGroupsOfTheTableAndNamesTheWorstState() {
        var met = new Value.Term("met", "met", Symbol.MET);
        var gap = new Value.Term("gap", "gap", Symbol.GAP);
        var unknown = new Value.Term("unknown", "unknown", Symbol.UNKNOWN);
        var columns = List.of(new Table.Column("system", "System", Table.Kind.TEXT, null),
                new Table.Column("rating", "Rating", Table.Kind.STATE, null));
        var rows = List.of(row("MESO", met), row("MESO", gap), row("MESO", unknown), row("MESO", gap),
                row("Finance", met));
        var view = new TableView(new Table("t", "Table", columns, rows, List.of(), "system"));
        assertEquals(0, view.groupColumn());
        assertEquals(new TableView.GroupLine("Finance", Value.text("Finance"), 1, true, null, 0), view.line(0));
        assertEquals(new TableView.GroupLine("MESO", Value.text("MESO"), 4, true, gap, 2), view.line(2));
        view.groupBy(-1);
        assertEquals(5, view.lineCount());
    }

    private static Table.Row row(String system, Value rating) {
        return new Table.Row(null, List.of(Table.Cell.of(Value.text(system)), Table.Cell.of(rating)));
    }
}
