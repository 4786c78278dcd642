package org.ratswerk.ui.internal.grid;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;
import org.ratswerk.ui.model.Arrangement;

/** Lets the headers of a grid sort its rows. */
public final class HeaderSort implements ISortModel {
    private final Supplier<Arrangement> arrangement;
    private final Sorter sorter;

    /** Sorts. */
    @FunctionalInterface
    public interface Sorter {
        /** Sorts as {@link Arrangement#sort} says, and shows it. */
        void sort(int column, Boolean ascending, boolean further);
    }


    /**
     * @param arrangement columns and how they are sorted
     * @param sorter sorts
     */
    public HeaderSort(Supplier<Arrangement> arrangement, Sorter sorter) {
        this.arrangement = arrangement;
        this.sorter = sorter;
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return arrangement.get().sortedColumns();
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return arrangement.get().sorted(column) != null;
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        var ascending = arrangement.get().sorted(column);
        return ascending == null ? SortDirectionEnum.NONE
                : ascending ? SortDirectionEnum.ASC : SortDirectionEnum.DESC;
    }

    @Override
    public int getSortOrder(int column) {
        return arrangement.get().sortedColumns().indexOf(column);
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
        sorter.sort(column, switch (direction) {
            case ASC -> Boolean.TRUE;
            case DESC -> Boolean.FALSE;
            case NONE -> null;
        }, further);
    }

    @Override
    public void clear() {
        arrangement.get().sortedColumns().forEach(column -> sorter.sort(column, null, true));
    }
}
