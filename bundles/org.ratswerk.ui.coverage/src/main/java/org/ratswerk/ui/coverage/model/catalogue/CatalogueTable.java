package org.ratswerk.ui.coverage.model.catalogue;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Element;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.ui.coverage.model.catalogue.CatalogueBoard.Column;
import org.ratswerk.ui.model.tables.GridColumn;
import org.ratswerk.ui.model.tables.GridColumns;
import org.ratswerk.ui.model.tables.GridTable;

/** The entries of a catalogue as a table. */
public final class CatalogueTable {
    private CatalogueTable() {
        // static only
    }

    /** Returns the table. */
    public static GridTable of(CatalogueBoard board) {
        var fields = Stream.of(Literals.CATALOGUE_ENTRY__KEY, Literals.ELEMENT__NAME, Literals.CATALOGUE_ENTRY__TYPE,
                Literals.CATALOGUE_ENTRY__PARENT, Literals.CATALOGUE_ENTRY__RESPONSIBILITY,
                Literals.CATALOGUE_ENTRY__RESPONSIBILITY_REASON, Literals.CATALOGUE_ENTRY__VOLUME)
                .map(feature -> GridColumns.field(Literals.CATALOGUE_ENTRY, feature));
        var more = Stream.of(Literals.CATALOGUE_ENTRY__FIELD, Literals.CATALOGUE_ENTRY__SITUATION,
                Literals.CATALOGUE_ENTRY__REMOVED_IN).map(feature -> GridColumns.field(Literals.CATALOGUE_ENTRY, feature));
        var computed = Stream.of(computed(board, Column.PROCESSES), computed(board, Column.RUNG),
                computed(board, Column.QUESTION));
        List<GridColumn> columns = Stream.of(fields, computed, more).flatMap(each -> each).toList();
        var hidden = Set.of("removedIn", "situation");
        return GridTable.of("catalogueEntries", board.catalogue().getName() == null ? "" : board.catalogue().getName(),
                Literals.CATALOGUE_ENTRY, model -> board.catalogue().getEntries(), columns,
                columns.stream().map(GridColumn::key).filter(key -> !hidden.contains(key)).toList(),
                new GridTable.Among(each -> board.isShown((CatalogueEntry) each),
                        Set.of(Literals.CATALOGUE_ENTRY__REMOVED_IN), each -> { }));
    }

    private static GridColumn computed(CatalogueBoard board, Column column) {
        BiFunction<Element, Editing, Value> text = (row, editing) -> {
            String shown = board.text((CatalogueEntry) row, column);
            return shown.isEmpty() ? Value.NONE : Value.text(shown);
        };
        return GridColumns.computed(new Table.Column(column.name().toLowerCase(java.util.Locale.ROOT), column.title(),
                Table.Kind.TEXT, null), text, CatalogueTable::concerns);
    }

    private static boolean concerns(Change change) {
        return change.concerns(Literals.CATALOGUE_MAPPING) || change.concerns(Literals.PROCESS)
                || change.concerns(Literals.CATALOGUE_ENTRY);
    }
}
