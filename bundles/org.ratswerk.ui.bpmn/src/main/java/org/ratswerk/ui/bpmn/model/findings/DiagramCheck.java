package org.ratswerk.ui.bpmn.model.findings;

import java.util.List;

import org.ratswerk.ui.model.OpenAdministration;

/** Finds what is wrong or doubtful about a diagram; called in background threads. */
@FunctionalInterface
public interface DiagramCheck {
    /**
     * Checks a diagram.
     *
     * @param file the file, relative to the folder of the administration where there is one, with {@code /} between names
     * @param xml its content, unsaved changes included
     * @param administration administration it belongs to; null for none
     * @return what was found, in the order of the file; empty where it cannot be read
     */
    List<DiagramFinding> check(String file, String xml, OpenAdministration administration);
}
