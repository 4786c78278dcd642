package org.ratswerk.ui.bpmn.internal.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.PageBookView;
import org.ratswerk.ui.bpmn.BpmnEditor;

/** Commands that do something else while a page of a view is active, until that page is disposed. */
public final class PageCommands {
    private final IPage page;
    private final IHandlerService service;
    private final List<IHandlerActivation> active = new ArrayList<>();

    /**
     * @param page page
     * @param window its window
     */
    public PageCommands(IPage page, IWorkbenchWindow window) {
        this.page = page;
        this.service = window.getService(IHandlerService.class);
    }

    /** Has undo and redo be about the diagram. */
    public void history(BpmnEditor editor) {
        add(IWorkbenchCommandConstants.EDIT_UNDO, () -> editor.run("undo"), editor::isShown);
        add(IWorkbenchCommandConstants.EDIT_REDO, () -> editor.run("redo"), editor::isShown);
    }

    /** Has a command do something. */
    public void add(String command, Runnable action, BooleanSupplier enabled) {
        active.add(service.activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }

            @Override
            public boolean isEnabled() {
                return enabled.getAsBoolean();
            }
        }, new Expression() {
            @Override
            public EvaluationResult evaluate(IEvaluationContext context) {
                return EvaluationResult.valueOf(context.getVariable(ISources.ACTIVE_PART_NAME) instanceof PageBookView view
                        && view.getCurrentPage() == page);
            }

            @Override
            public void collectExpressionInfo(ExpressionInfo info) {
                info.addVariableNameAccess(ISources.ACTIVE_PART_NAME);
            }
        }));
    }

    /** The page is disposed. */
    public void dispose() {
        service.deactivateHandlers(active);
        active.clear();
    }
}
