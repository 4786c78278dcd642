package org.ratswerk.ui.bpmn.internal.create;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.internal.properties.Requests;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.create.Arranging;

/** Arranges the selected elements, or the whole diagram where fewer than two are selected. */
public final class ArrangeHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.of(ArrangeHandler.class);

    @Override
    public boolean isEnabled() {
        return BpmnEditors.active().filter(BpmnEditor::isShown).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        BpmnEditors.active().ifPresent(editor -> {
            var ids = editor.selection().isWhole() ? Set.<String>of()
                    : editor.selection().elements().stream().map(CanvasElement::id).collect(Collectors.toSet());
            editor.currentDocument().thenAccept(xml -> arrange(editor, xml, ids));
        });
        return null;
    }

    private static void arrange(BpmnEditor editor, String xml, Set<String> ids) {
        var display = editor.getSite().getShell().getDisplay();
        Job.create(TEXTS.get("arranging"), (ICoreRunnable) monitor -> {
            try {
                var request = Arranging.request(xml, ids);
                display.asyncExec(() -> request.ifPresentOrElse(each -> Requests.perform(editor, each),
                        () -> Requests.say(editor, TEXTS.get("arrange.nothing"))));
            } catch (IOException e) {
                display.asyncExec(() -> Requests.say(editor, String.valueOf(e.getMessage())));
            }
        }).schedule();
    }
}
