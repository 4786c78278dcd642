package org.ratswerk.ui.bpmn.internal;

import java.nio.file.Files;

import org.osgi.service.component.annotations.Component;
import org.ratswerk.model.Process;
import org.ratswerk.ui.ResultAction;
import org.ratswerk.ui.bpmn.BpmnEditors;

/** Opens the diagram of the process that a row, a tile or a node of a result is about. */
@Component(service = ResultAction.class)
public final class OpenDiagramAction implements ResultAction {
    private static final int ORDER = 5;

    @Override
    public String id() {
        return "bpmn.open";
    }

    @Override
    public String label() {
        return BpmnTexts.get("action.open");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean applies(Row row) {
        return row.element() instanceof Process process
                && Target.path(row.administration(), process.getBpmnAsIs()).filter(Files::isRegularFile).isPresent();
    }

    @Override
    public void run(Row row) {
        if (row.element() instanceof Process process) {
            Target.path(row.administration(), process.getBpmnAsIs())
                    .ifPresent(file -> BpmnEditors.open(row.page(), file));
        }
    }
}
