package org.ratswerk.ui.bpmn.internal.create;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.Process;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.bpmn.BpmnEditors;
import org.ratswerk.ui.bpmn.internal.Target;
import org.ratswerk.ui.bpmn.model.create.NewDiagramModel;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.dialogs.FaultDialog;

/** Makes a new diagram and opens it. */
public final class NewDiagramHandler extends AbstractHandler {
    private static final Texts TEXTS = Texts.of(NewDiagramHandler.class);

    @Override
    public boolean isEnabled() {
        return CommandState.administration().isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        CommandState.administration().ifPresent(administration -> {
            var id = event.getParameter(Target.PROCESS);
            var process = id == null ? Target.process().orElse(null)
                    : administration.element(id).filter(Process.class::isInstance).map(Process.class::cast).orElse(null);
            var state = event.getParameter(Target.TO_BE);
            boolean toBe = state == null ? process != null && isSet(process.getBpmnAsIs()) : Boolean.parseBoolean(state);
            var model = new NewDiagramModel(administration, process, toBe);
            if (new NewDiagramDialog(HandlerUtil.getActiveShell(event), model).open() == Window.OK) {
                make(model, Objects.requireNonNull(HandlerUtil.getActiveWorkbenchWindow(event)).getActivePage());
            }
        });
        return null;
    }

    private static boolean isSet(String text) {
        return text != null && !text.isBlank();
    }

    private static void make(NewDiagramModel model, IWorkbenchPage page) {
        Path path = model.path();
        var request = model.request();
        var display = Display.getCurrent();
        Job.create(TEXTS.get("new.making", path.getFileName()), (ICoreRunnable) monitor -> {
            try {
                NewDiagramModel.write(request, path);
                display.asyncExec(() -> {
                    model.link(path);
                    BpmnEditors.open(page, path);
                });
            } catch (FaultException e) {
                display.asyncExec(() -> FaultDialog.open(TEXTS.get("new.failed"), path.toString(), e));
            } catch (IOException e) {
                display.asyncExec(() -> FaultDialog.open(TEXTS.get("new.failed"), path.toString(),
                        List.of(new Fault(path.toString(), 0, 0, e.getMessage())), e));
            }
        }).schedule();
    }
}
