package org.ratswerk.core.check;

import java.util.List;
import java.util.Objects;

/**
 * Finding of a check.
 *
 * @param rule id of the rule, such as {@code model.reference}
 * @param severity how bad it is
 * @param elementId id of the element it is about; null where it is about the whole administration
 * @param feature name of the feature of that element; null where it is about no single one
 * @param message what is wrong and what would be right, in the user's language
 * @param fixes what the program can do about it; may be empty
 * @param place where in a file it is, for findings about files other than those of the model, such as diagrams; else null
 */
public record Problem(String rule, Severity severity, String elementId, String feature, String message,
        List<QuickFix> fixes, Place place) {
    /**
     * Place in a file of the administration.
     *
     * @param file path relative to the administration's folder, with {@code /} between the names
     * @param part id of what it is about in the file, such as a BPMN element; null where it is about no single one
     * @param line line, from 1; 0 where it is about the whole file
     */
    public record Place(String file, String part, int line) {
    }

    /** Finding about the model. */
    public Problem(String rule, Severity severity, String elementId, String feature, String message,
            List<QuickFix> fixes) {
        this(rule, severity, elementId, feature, message, fixes, null);
    }

    public Problem {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        fixes = List.copyOf(fixes);
    }

    /** Returns the same finding with another severity. */
    Problem with(Severity other) {
        return other == severity ? this : new Problem(rule, other, elementId, feature, message, fixes, place);
    }

    /** What makes two findings the same, whatever their fixes are. */
    public record Key(String rule, Severity severity, String elementId, String feature, String message,
            Place place) {
    }

    /** Returns what two findings are compared by; their fixes are newly made at each check. */
    public Key key() {
        return new Key(rule, severity, elementId, feature, message, place);
    }
}
