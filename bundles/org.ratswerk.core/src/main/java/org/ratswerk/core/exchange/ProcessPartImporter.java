package org.ratswerk.core.exchange;

import java.util.List;
import java.util.function.Function;

import org.ratswerk.model.Process;

/**
 * Importer for what belongs to a process and is identified by it.
 *
 * @param <T> what a row is about
 */
abstract class ProcessPartImporter<T> extends UpsertImporter<T> {
    private static final String PROCESS = "process";

    ProcessPartImporter(String kind, List<ImportColumn<T, ?>> columns, String... stems) {
        super(kind, columns, stems);
    }

    /** The column with the process. */
    static <T> ImportColumn<T, Process> process(Function<T, Process> getter) {
        return ImportColumn.identifying(PROCESS, ColumnTypes.reference(Process.class), getter, "Prozess", "Prozess-ID");
    }

    /** Reads the cell with the process. */
    static Process process(ImportContext context, ImportRow row) throws CellException {
        return cell(context, row, PROCESS, ColumnTypes.reference(Process.class));
    }

    /** Reads an identifying cell; null if it is empty. */
    static <V> V cell(ImportContext context, ImportRow row, String column, ColumnType<V> type) throws CellException {
        String text = row.text(column);
        try {
            return text == null ? null : type.parse(text, new ImportCell(context, row, column, null));
        } catch (CellException e) {
            throw new CellException(column, e.getMessage());
        }
    }
}
