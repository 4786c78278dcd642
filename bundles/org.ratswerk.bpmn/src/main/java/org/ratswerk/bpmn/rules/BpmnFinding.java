package org.ratswerk.bpmn.rules;

import java.util.List;

import org.ratswerk.core.check.Severity;

/**
 * A finding of a rule.
 *
 * @param rule id of the rule
 * @param severity how bad it is here
 * @param file the file, as the document names it
 * @param element id of the BPMN element it is about; null where that has none or it is about the whole file
 * @param line line in the file, from 1; 0 where it is about the whole file
 * @param message what is wrong and what would be right, in the language of the program
 * @param fixes what the program can do about it; may be empty
 */
public record BpmnFinding(String rule, Severity severity, String file, String element, int line, String message,
        List<BpmnFix> fixes) {
    /** The list is copied. */
    public BpmnFinding {
        fixes = List.copyOf(fixes);
    }
}
