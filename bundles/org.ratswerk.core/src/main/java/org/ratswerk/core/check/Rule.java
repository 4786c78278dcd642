package org.ratswerk.core.check;

import java.util.Objects;

/**
 * Rule that a check applies.
 *
 * @param id identifier, such as {@code downtime.cycle}
 * @param severity severity of its findings
 * @param title short name in the user's language
 * @param explanation why the rule exists and how to mend a finding, in the user's language
 * @param preset whether it is applied as long as the administration says nothing about it
 */
public record Rule(String id, Severity severity, String title, String explanation, boolean preset) {
    /** Rule that is applied as long as the administration says nothing about it. */
    public Rule(String id, Severity severity, String title, String explanation) {
        this(id, severity, title, explanation, true);
    }

    public Rule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(title);
        Objects.requireNonNull(explanation);
    }
}
