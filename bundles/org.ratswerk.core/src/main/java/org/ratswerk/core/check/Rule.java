package org.ratswerk.core.check;

import java.util.Objects;

/**
 * Rule that a check applies.
 *
 * @param id identifier, such as {@code downtime.cycle}
 * @param severity severity of its findings
 * @param title short name in the user's language
 * @param explanation why the rule exists and how to mend a finding, in the user's language
 */
public record Rule(String id, Severity severity, String title, String explanation) {
    public Rule {
        Objects.requireNonNull(id);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(title);
        Objects.requireNonNull(explanation);
    }
}
