package org.ratswerk.ui.internal.results;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.ratswerk.ui.model.TableView;

/** Lets the grid's headers sort the {@link TableView}. */
final class ViewSortModel implements ISortModel {
    private final Supplier<TableView> view;
    private final Runnable changed;

    ViewSortModel(Supplier<TableView> view, Runnable changed) {
        this.view = view;
        this.changed = changed;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return view.get().sortedColumns();
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return view.get().sorted(column) != null;
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        var ascending = view.get().sorted(column);
        return ascending == null ? SortDirectionEnum.NONE
                : ascending ? SortDirectionEnum.ASC : SortDirectionEnum.DESC;
    }

    @Override
    public int getSortOrder(int column) {
        return view.get().sortedColumns().indexOf(column);
    }

    @SuppressWarnings("rawtypes") // the interface is raw
    @Override
    public List<Comparator> getComparatorsForColumnIndex(int column) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int column) {
        return null;
    }

    @Override
    public void sort(int column, SortDirectionEnum direction, boolean further) {
        view.get().sort(column, switch (direction) {
            case ASC -> Boolean.TRUE;
            case DESC -> Boolean.FALSE;
            case NONE -> null;
        }, further);
        changed.run();
    }

    @Override
    public void clear() {
        view.get().sortedColumns().forEach(column -> view.get().sort(column, null, true));
        changed.run();
    }
}
