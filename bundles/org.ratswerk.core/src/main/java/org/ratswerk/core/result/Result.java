package org.ratswerk.core.result;

/**
 * What an analysis returns. Every renderer (workbench view, command line, spreadsheet, document) knows each kind once;
 * an analysis never renders anything itself.
 */
public sealed interface Result permits Table, Matrix, Graph, Timeline, Chart, Boxes, Figures, TextResult {
    /** Identifier of the result, stable and language-independent, such as {@code requirements}. */
    String id();

    /** Title in the user's language. */
    String title();
}
