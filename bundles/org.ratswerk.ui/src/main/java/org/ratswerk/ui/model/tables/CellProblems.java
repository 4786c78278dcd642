package org.ratswerk.ui.model.tables;

import java.util.List;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.ratswerk.core.check.Severity;
import org.ratswerk.model.Element;

/** What the checks have found, for the cells of a table. */
public interface CellProblems {
    /** Has found nothing. */
    CellProblems NONE = (element, feature) -> List.of();

    /**
     * Something that a check has found.
     *
     * @param severity how bad it is
     * @param message what is wrong and what would be right, in the user's language
     */
    record CellProblem(Severity severity, String message) {
    }

    /**
     * Returns the problems of a field, the worst first.
     *
     * @param element element
     * @param feature feature of the element or of one of its parts; null for all problems of the element
     */
    List<CellProblem> of(Element element, EStructuralFeature feature);
}
