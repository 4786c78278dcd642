package org.ratswerk.ui.bpmn;

import java.util.List;

import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasNode;

/** Told what happens in a BPMN editor, in the UI thread, a moment after it has happened. */
public interface BpmnEditorListener {
    /** Something else is selected, or what is selected has changed. */
    default void selectionChanged(BpmnSelection selection) {
        // not of interest
    }

    /**
     * Elements have changed.
     *
     * @param changed elements as they are now
     * @param removed ids of elements that are gone
     */
    default void elementsChanged(List<CanvasElement> changed, List<String> removed) {
        // not of interest
    }

    /** The content is another, as after opening and after each change; several changes in a row are told once. */
    default void treeChanged(CanvasNode tree) {
        // not of interest
    }

    /**
     * The document is another, as after opening and after each change; several changes in a row are told once.
     *
     * @param xml the document as the canvas writes it; as the file has it while nothing has been changed
     */
    default void documentChanged(String xml) {
        // not of interest
    }

    /** The file was written. */
    default void saved() {
        // not of interest
    }

    /** The editor is closed. */
    default void closed() {
        // not of interest
    }
}
