package org.ratswerk.ui.bpmn.internal.properties;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IViewPart;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.EditRequest;

/** Asks for changes, and says in the status line if one cannot be done. */
public final class Requests {
    private Requests() {
    }

    /**
     * Has a change done.
     *
     * @param editor editor
     * @param request change; null for none
     */
    public static void perform(BpmnEditor editor, EditRequest request) {
        if (request == null || editor == null) {
            return;
        }
        say(editor, "");
        editor.perform(request).whenComplete((done, fault) -> {
            if (fault != null) {
                Display.getDefault().asyncExec(() -> say(editor, PropertiesTexts.get("request.failed", fault.getMessage())));
            }
        });
    }

    /** Says something in the status line, of the editor and of the view that is active instead; empty for nothing. */
    public static void say(BpmnEditor editor, String text) {
        var message = text.isEmpty() ? null : text;
        var bars = editor.getEditorSite().getActionBars();
        if (bars != null) {
            bars.getStatusLineManager().setMessage(message);
        }
        if (editor.getSite().getPage().getActivePart() instanceof IViewPart view) {
            view.getViewSite().getActionBars().getStatusLineManager().setMessage(message);
        }
    }
}
