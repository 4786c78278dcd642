package org.ratswerk.ui.bpmn;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.viewers.StructuredSelection;
import org.ratswerk.ui.bpmn.model.CanvasElement;

/**
 * What is selected on the canvas of a BPMN editor: {@link BpmnItem}s. Where nothing is, it holds one item for the diagram
 * as a whole: the process or the collaboration.
 */
public final class BpmnSelection extends StructuredSelection {
    private final BpmnEditor editor;
    private final List<CanvasElement> elements;
    private final boolean whole;

    /**
     * @param editor editor
     * @param elements elements
     * @param whole whether this is the diagram as a whole, since nothing is selected
     */
    BpmnSelection(BpmnEditor editor, List<CanvasElement> elements, boolean whole) {
        super(elements.stream().map(element -> new BpmnItem(editor, element)).toList());
        this.editor = editor;
        this.elements = List.copyOf(elements);
        this.whole = whole;
    }

    /** Returns the selection of an editor that has none yet. */
    public static BpmnSelection none(BpmnEditor editor) {
        return new BpmnSelection(editor, List.of(), true);
    }

    /** Returns the editor. */
    public BpmnEditor editor() {
        return editor;
    }

    /** Returns the file. */
    public Path file() {
        return editor.file();
    }

    /** Returns the elements; the process or the collaboration where nothing is selected. */
    public List<CanvasElement> elements() {
        return elements;
    }

    /** Tells whether nothing is selected, so that this is about the diagram as a whole. */
    public boolean isWhole() {
        return whole;
    }

    /** The same elements with other content are another selection. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BpmnSelection selection && selection.editor == editor && selection.whole == whole
                && selection.elements.equals(elements);
    }

    @Override
    public int hashCode() {
        return elements.hashCode();
    }
}
