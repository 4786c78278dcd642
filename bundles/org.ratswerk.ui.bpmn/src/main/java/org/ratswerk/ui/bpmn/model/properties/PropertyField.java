package org.ratswerk.ui.bpmn.model.properties;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.ratswerk.core.edit.InputException;
import org.ratswerk.ui.bpmn.model.EditRequest;

/**
 * A field of the view Properties.
 *
 * @param id identifier, unique in its tab and the same for the same property of other elements
 * @param label label
 * @param kind how it is typed
 * @param value value as shown; empty for none, and where the elements differ
 * @param mixed whether the elements differ
 * @param choices values to choose from; empty for other kinds
 * @param hint one sentence about what goes in; empty for none
 * @param change makes the request from a value
 */
public record PropertyField(String id, String label, Kind kind, String value, boolean mixed, List<Choice> choices,
        String hint, Change change) {
    /** How a field is typed. */
    public enum Kind {
        /** One line of text. */
        TEXT,
        /** Text of several lines. */
        LONG_TEXT,
        /** One of a few values. */
        CHOICE,
        /** Yes or no: {@code true} or {@code false}. */
        FLAG,
        /** Only shown. */
        FIXED
    }

    /**
     * A value to choose.
     *
     * @param value value
     * @param label how people read it
     */
    public record Choice(String value, String label) {
    }

    /** Makes the request from a value. */
    @FunctionalInterface
    public interface Change {
        /**
         * Returns what to ask the canvas for.
         *
         * @throws InputException if the text is no value; its message says what would be right
         */
        EditRequest to(String value) throws InputException;
    }

    public PropertyField {
        Objects.requireNonNull(id);
        choices = List.copyOf(choices);
    }

    /** Returns the request that gives it a value; null if it has that value. */
    public EditRequest set(String text) throws InputException {
        return !mixed && text.equals(value) || kind == Kind.FIXED ? null : change.to(text);
    }

    /** Returns a field that is only shown. */
    static PropertyField fixed(String id, String label, String value) {
        return new PropertyField(id, label, Kind.FIXED, value, false, List.of(), "", text -> null);
    }

    /** Returns a field of text. */
    static PropertyField text(String id, String label, String value, String hint, Change change) {
        return new PropertyField(id, label, Kind.TEXT, value, false, List.of(), hint, change);
    }

    /** Returns a field with a few values. */
    static PropertyField choice(String id, String label, String value, List<Choice> choices,
            Function<String, EditRequest> change) {
        return new PropertyField(id, label, Kind.CHOICE, value, false, choices, "", change::apply);
    }

    /** Returns a field for yes or no. */
    static PropertyField flag(String id, String label, boolean value, Function<Boolean, EditRequest> change) {
        return new PropertyField(id, label, Kind.FLAG, String.valueOf(value), false, List.of(), "",
                text -> change.apply(Boolean.valueOf(text)));
    }
}
