package org.ratswerk.ui.bpmn.model.findings;

import java.util.List;
import java.util.Objects;

import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.bpmn.model.EditRequest;

/**
 * Something that is wrong or doubtful about a diagram that is open.
 *
 * @param rule id of the rule
 * @param title short name of the rule
 * @param severity how bad it is
 * @param element id of the element; null where it is about the whole diagram
 * @param text what is wrong and what would be right, in the user's language
 * @param fixes what can be done about it; may be empty
 */
public record DiagramFinding(String rule, String title, Severity severity, String element, String text,
        List<Fix> fixes) {
    /**
     * A change that mends a finding.
     *
     * @param label what it does, as a verb phrase
     * @param request the change
     */
    public record Fix(String label, EditRequest request) {
    }

    /** The list is copied. */
    public DiagramFinding {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(text);
        fixes = List.copyOf(fixes);
    }
}
