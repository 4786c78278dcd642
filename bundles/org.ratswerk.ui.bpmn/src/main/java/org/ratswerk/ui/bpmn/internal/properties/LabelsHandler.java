package org.ratswerk.ui.bpmn.internal.properties;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.model.properties.LabelUpdates;

/** Has the labels of the diagram follow the names in the administration, after showing which. */
public final class LabelsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        BpmnEditors.active().ifPresent(editor -> editor.administration().ifPresentOrElse(administration -> {
            var updates = LabelUpdates.of(administration, editor.tree());
            if (updates.isEmpty()) {
                Requests.say(editor, PropertiesTexts.get("labels.none"));
            } else {
                new LabelsDialog(editor.getSite().getShell(), updates).choose()
                        .ifPresent(chosen -> Requests.perform(editor, LabelUpdates.request(chosen)));
            }
        }, () -> Requests.say(editor, PropertiesTexts.get("links.noAdministration"))));
        return null;
    }

    @Override
    public boolean isEnabled() {
        return BpmnEditors.active().isPresent();
    }
}
