package org.ratswerk.ui.model.tables;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.Field;
import org.ratswerk.core.result.Table;
import org.ratswerk.core.result.Value;
import org.ratswerk.model.Element;
import org.ratswerk.ui.model.forms.Forms;

/** The usual columns of tables. */
public final class GridColumns {
    private GridColumns() {
        // static only
    }

    /**
     * Returns the column of a feature, edited as everywhere; its description is the sentence that explains the field.
     *
     * @param type class of the rows
     * @param feature feature of the class
     */
    public static GridColumn field(EClass type, EStructuralFeature feature) {
        return field(type, feature, null);
    }

    /**
     * Returns the column of a feature with a title of its own.
     *
     * @param type class of the rows
     * @param feature feature of the class
     * @param title title in the user's language; null for the name of the feature
     */
    public static GridColumn field(EClass type, EStructuralFeature feature, String title) {
        var hint = Forms.hint(type, feature);
        return new FieldColumn(List.of(), Field.of(feature), title, hint.isEmpty() ? null : hint);
    }

    /**
     * Returns a column with something that follows from the model and cannot be edited in the table.
     *
     * @param column identifier, title and kind
     * @param function computes the value of a row
     * @param affected tells whether a change may alter the values of rows that it does not touch
     */
    public static GridColumn computed(Table.Column column, BiFunction<Element, Editing, Value> function,
            Predicate<Change> affected) {
        return new ComputedColumn(column, function, affected);
    }
}
