package org.ratswerk.ui.model.tables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.model.ModelFactory;
import org.ratswerk.model.ModelPackage.Literals;
import org.ratswerk.model.SavedView;
import org.ratswerk.model.Settings;

/** Saved views of tables in the settings of an administration. */
final class SavedViews {
    /** Stands in the place of a column for the words looked for in all columns. */
    private static final String ALL = "*";
    private static final String DESCENDING = "-";

    private SavedViews() {
    }

    /**
     * How a table is arranged, by the keys of its columns.
     *
     * @param name name of the view
     * @param columns columns shown, in order
     * @param filters what is written above columns, {@link #ALL} for all
     * @param sort columns sorted by, the descending ones with {@link #DESCENDING} before them
     */
    record Arranged(String name, List<String> columns, Map<String, String> filters, List<String> sort) {
    }

    static Arranged of(String name, GridModel model) {
        var arrangement = model.arrangement();
        Map<String, String> filters = new TreeMap<>();
        IntStream.range(0, arrangement.columns().size()).filter(column -> !arrangement.filter(column).isBlank())
                .forEach(column -> filters.put(key(model, column), arrangement.filter(column)));
        if (!arrangement.search().isBlank()) {
            filters.put(ALL, arrangement.search());
        }
        return new Arranged(name, model.shown().stream().map(column -> key(model, column)).toList(), filters,
                arrangement.sortedColumns().stream()
                        .map(column -> (arrangement.sorted(column) ? "" : DESCENDING) + key(model, column)).toList());
    }

    private static String key(GridModel model, int column) {
        return model.column(column).key();
    }

    static List<String> names(Editing editing, GridTable table) {
        return views(editing, table).stream().map(SavedView::getName).toList();
    }

    static Optional<SavedView> find(Editing editing, GridTable table, String name) {
        return views(editing, table).stream().filter(view -> view.getName().equals(name)).findFirst();
    }

    private static List<SavedView> views(Editing editing, GridTable table) {
        var settings = editing.model().administration().getSettings();
        return settings == null ? List.of()
                : settings.getViews().stream()
                        .filter(view -> table.id().equals(view.getTable()) && view.getName() != null).toList();
    }

    /** Arranges the table; what the view says of columns that there are no more is left out. */
    static void apply(SavedView view, GridModel model) {
        var arrangement = model.arrangement();
        arrangement.clearFilters();
        arrangement.clearOrder();
        for (var filter : view.getFilters()) {
            int column = filter.getColumn() == null ? -1 : arrangement.column(filter.getColumn());
            if (ALL.equals(filter.getColumn())) {
                arrangement.setSearch(filter.getExpression());
            } else if (column >= 0) {
                arrangement.setFilter(column, filter.getExpression());
            }
        }
        for (var sort : view.getSort()) {
            boolean descending = sort.startsWith(DESCENDING);
            int column = arrangement.column(descending ? sort.substring(1) : sort);
            if (column >= 0) {
                arrangement.sort(column, !descending, true);
            }
        }
    }

    /** Returns the columns to show. */
    static List<Integer> columns(SavedView view, GridTable table) {
        var keys = table.columns().stream().map(GridColumn::key).toList();
        var columns = view.getColumns().stream().map(keys::indexOf).filter(column -> column >= 0).distinct().toList();
        return columns.isEmpty() ? table.shownAtFirst() : columns;
    }

    /** Saves; inside a command. */
    static void save(Arranged arranged, Editing editing, GridTable table) {
        var administration = editing.model().administration();
        Settings settings = administration.getSettings();
        if (settings == null) {
            settings = ModelFactory.eINSTANCE.createSettings();
            administration.setSettings(settings);
        }
        var view = find(editing, table, arranged.name()).orElse(null);
        if (view == null) {
            view = ModelFactory.eINSTANCE.createSavedView();
            view.setId(UUID.randomUUID().toString());
            view.setName(arranged.name());
            view.setTable(table.id());
            settings.getViews().add(view);
        }
        view.getColumns().clear();
        view.getColumns().addAll(arranged.columns());
        view.getSort().clear();
        view.getSort().addAll(arranged.sort());
        view.getFilters().clear();
        for (var entry : arranged.filters().entrySet()) {
            var condition = ModelFactory.eINSTANCE.createColumnCondition();
            condition.setColumn(entry.getKey());
            condition.setExpression(entry.getValue());
            view.getFilters().add(condition);
        }
    }

    static boolean concerns(Change change) {
        return change.features().contains(Literals.ADMINISTRATION__SETTINGS)
                || change.features().contains(Literals.SETTINGS__VIEWS) || change.concerns(Literals.SAVED_VIEW);
    }
}
