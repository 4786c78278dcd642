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
 */
public record Problem(String rule, Severity severity, String elementId, String feature, String message,
        List<QuickFix> fixes) {
    public Problem {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(message);
        fixes = List.copyOf(fixes);
    }
}
