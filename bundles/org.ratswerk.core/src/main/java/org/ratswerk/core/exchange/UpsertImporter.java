package org.ratswerk.core.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Element;
import org.ratswerk.model.persistence.FaultException;

/**
 * Importer whose rows are each about one target: a row makes it or changes it. A kind is declared by its columns, by what
 * identifies a row, and by where its targets are in the model.
 *
 * @param <T> what a row is about
 */
public abstract class UpsertImporter<T> implements Importer {
    private final String kind;
    private final List<ImportColumn<T, ?>> columns;
    private final List<String> stems;
    private final Map<String, String> known = new HashMap<>();

    /**
     * @param kind kind of file
     * @param columns columns in order
     * @param stems further stems of file names that mean this kind, in lower case
     */
    protected UpsertImporter(String kind, List<ImportColumn<T, ?>> columns, String... stems) {
        this.kind = kind;
        this.columns = List.copyOf(columns);
        this.stems = List.of(stems);
        for (ImportColumn<T, ?> column : columns) {
            known.put(Cells.headerKey(column.key()), column.key());
        }
        for (ImportColumn<T, ?> column : columns) {
            column.headers().forEach(header -> known.putIfAbsent(Cells.headerKey(header), column.key()));
        }
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final List<String> stems() {
        return stems;
    }

    @Override
    public final List<ImportColumn<T, ?>> columns() {
        return columns;
    }

    @Override
    public String known(String header, List<String> all) {
        return known.get(Cells.headerKey(header));
    }

    @Override
    public abstract UpsertBatch<T> begin(ImportContext context) throws FaultException;

    /** Returns the targets that an export writes, in a stable order. */
    protected abstract List<T> targets(AdministrationModel model, ExchangeOptions options) throws FaultException;

    @Override
    public final Table export(AdministrationModel model, ExchangeOptions options) throws FaultException {
        var heads = columns.stream()
                .map(column -> new Table.Column(column.key(), column.key(), column.type().kind(), null)).toList();
        var rows = new ArrayList<Table.Row>();
        for (T target : targets(model, options)) {
            var cells = new ArrayList<Table.Cell>(columns.size());
            for (ImportColumn<T, ?> column : columns) {
                cells.add(Table.Cell.of(column.write(target)));
            }
            rows.add(new Table.Row(target instanceof Element element ? element.getId() : null, cells));
        }
        return new Table(kind, title(), heads, rows);
    }

    /** Replaces all items of a list of the model. */
    static <V> void replace(List<V> list, List<? extends V> items) {
        list.clear();
        list.addAll(items);
    }
}
