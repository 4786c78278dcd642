package org.ratswerk.ui.model.tables;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.edit.BulkInput;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.edit.InputException;
import org.ratswerk.core.edit.Proposal;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;

/** Column of a table of elements: how the cell of an element is read and, unless it is computed, edited. */
public abstract class GridColumn {
    private final Table.Column column;

    /**
     * @param column identifier, title and kind of values
     */
    protected GridColumn(Table.Column column) {
        this.column = Objects.requireNonNull(column);
    }

    /** Returns identifier, title and kind of values. */
    public final Table.Column column() {
        return column;
    }

    /** Returns the identifier. */
    public final String key() {
        return column.key();
    }

    /** Returns the title in the user's language. */
    public final String title() {
        return column.title();
    }

    /** Returns what the cell of an element holds, for sorting and filtering. */
    public abstract Value value(Element row, Editing editing);

    /** Returns the cell of an element as people read and type it; empty for no value. */
    public abstract String text(Element row, Editing editing);

    /** How the cells of a column are edited. */
    public interface Input {
        /** Returns the value of the cell as {@link #parse} does, for copying it into other cells; null for none. */
        Object get(Element row);

        /** Returns the value that a text means. */
        Object parse(String typed, BulkInput input) throws InputException;

        /**
         * Gives a cell a value, inside a command.
         *
         * @return the element that stands in the row now, which may be another one
         */
        Element set(Element row, Object value, Editing editing);
    }

    /** Returns how cells are edited; empty where they are computed. */
    public Optional<Input> input() {
        return Optional.empty();
    }

    /** Tells whether the column can be edited. */
    public final boolean isEditable() {
        return input().isPresent();
    }

    /** Tells whether the cell of the element can be edited: not all elements of a table have all fields. */
    public boolean isEditable(Element row) {
        return isEditable();
    }

    /** Returns the field whose values the column holds; empty where there is not exactly one. */
    public Optional<Field> field() {
        return Optional.empty();
    }

    /** Tells whether its cells are boxes that are ticked by a click or the space bar. */
    public boolean isTick() {
        return field().filter(field -> field.kind() == Field.Kind.FLAG).isPresent();
    }

    /** Returns the object whose field the cell shows: the element or a part of it; null where there is none yet. */
    public EObject holder(Element row) {
        return row;
    }

    /** Returns what could be meant by what has been typed so far, the best first. */
    public List<Proposal> proposals(Editing editing, Element row, String typed, int limit) {
        return List.of();
    }

    /** Returns the texts of all values where there are few; else empty. */
    public List<String> choices() {
        return List.of();
    }

    /** Tells whether cells of other rows than those of the changed elements may have changed as well. */
    protected boolean isAffected(Change change) {
        return false;
    }

    @Override
    public final String toString() {
        return key();
    }
}
