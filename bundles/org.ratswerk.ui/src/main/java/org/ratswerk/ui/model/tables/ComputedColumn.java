package org.ratswerk.ui.model.tables;

import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.format.Values;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;

/** Something that follows from the model and cannot be edited here. */
final class ComputedColumn extends GridColumn {
    private final BiFunction<Element, Editing, Value> function;
    private final Predicate<Change> affected;

    /**
     * @param column identifier, title and kind
     * @param function computes the value of an element
     * @param affected tells whether a change may alter the values of elements that it does not touch
     */
    ComputedColumn(Table.Column column, BiFunction<Element, Editing, Value> function, Predicate<Change> affected) {
        super(column);
        this.function = function;
        this.affected = affected;
    }

    @Override
    public Value value(Element row, Editing editing) {
        return function.apply(row, editing);
    }

    @Override
    public String text(Element row, Editing editing) {
        return Values.human(value(row, editing));
    }

    @Override
    protected boolean isAffected(Change change) {
        return affected.test(change);
    }
}
