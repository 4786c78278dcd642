package org.ratswerk.ui.bpmn.model.compare;

import java.io.IOException;
import java.util.List;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.BpmnElement;
import org.ratswerk.bpmn.compare.Change;
import org.ratswerk.bpmn.compare.DiagramComparison;
import org.ratswerk.bpmn.layout.DiagramXml;
import org.ratswerk.graph.Drawing;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/**
 * Two diagrams, their pictures, and their differences in words.
 *
 * @param before pictures of the first as SVG, one for each of its diagrams
 * @param after pictures of the second
 * @param rows the differences
 */
public record SideBySide(List<String> before, List<String> after, List<Row> rows) {
    private static final Texts TEXTS = Texts.of(SideBySide.class);

    /**
     * A difference.
     *
     * @param symbol symbol of its kind, as in the pictures
     * @param words what differs
     * @param before id of the element in the first diagram; null where it is not there
     * @param after id of the element in the second diagram; null where it is not there
     */
    public record Row(String symbol, String words, String before, String after) {
    }

    public SideBySide {
        before = List.copyOf(before);
        after = List.copyOf(after);
        rows = List.copyOf(rows);
    }

    /**
     * Compares two diagrams. Takes its time; in any thread.
     *
     * @param first the diagram as it was
     * @param second the diagram as it is
     * @throws FaultException if one of them cannot be read
     */
    public static SideBySide of(DiagramSide first, DiagramSide second) throws FaultException {
        var comparison = DiagramComparison.of(read(first), read(second));
        return new SideBySide(comparison.before().stream().map(Drawing::svg).toList(),
                comparison.after().stream().map(Drawing::svg).toList(),
                comparison.changes().stream().map(SideBySide::row).toList());
    }

    private static BpmnDocument read(DiagramSide side) throws FaultException {
        try {
            return DiagramXml.complete(BpmnDocument.read(side.title(), side.content().read()));
        } catch (IOException e) {
            throw new FaultException(new Fault(side.title(), 0, 0, TEXTS.get("unreadable", e.getMessage())), e);
        }
    }

    private static Row row(Change change) {
        return new Row(DiagramComparison.marking(change.kind()).symbol(), DiagramComparison.words(change),
                id(change.before()), id(change.after()));
    }

    private static String id(BpmnElement element) {
        return element == null ? null : element.id();
    }

    /** Says how many differences there are. */
    public String summary() {
        return rows.isEmpty() ? TEXTS.get("same") : TEXTS.get("count", rows.size());
    }
}
