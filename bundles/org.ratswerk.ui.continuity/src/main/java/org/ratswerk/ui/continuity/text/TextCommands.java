package org.ratswerk.ui.continuity.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerActivation;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.services.IServiceLocator;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;

/** The commands of the workbench that mean the text while it has the focus. */
final class TextCommands {
    private final IHandlerService service;
    private final Map<String, Own> handlers = new LinkedHashMap<>();
    private final List<IHandlerActivation> active = new ArrayList<>();

    TextCommands(IServiceLocator site, Control control, RichTextPane pane) {
        service = site.getService(IHandlerService.class);
        handlers.put(IWorkbenchCommandConstants.EDIT_UNDO,
                new Own(() -> pane.step(() -> CommandState.administration().map(each -> each.editing())
                        .filter(Editing::canUndo).ifPresent(Editing::undo)),
                        () -> pane.isTyping()
                                || CommandState.administration().filter(each -> each.editing().canUndo()).isPresent()));
        handlers.put(IWorkbenchCommandConstants.EDIT_REDO,
                new Own(() -> pane.step(() -> CommandState.administration().map(each -> each.editing())
                        .filter(Editing::canRedo).ifPresent(Editing::redo)),
                        () -> CommandState.administration().filter(each -> each.editing().canRedo()).isPresent()));
        handlers.put(Ids.FIND, new Own(pane::find, () -> true));
        control.addListener(SWT.FocusIn, event -> activate());
        control.addListener(SWT.FocusOut, event -> deactivate());
        control.addDisposeListener(event -> deactivate());
        CommandState.onChange(control, this::changed);
    }

    private void activate() {
        if (active.isEmpty()) {
            handlers.forEach((command, handler) -> active.add(service.activateHandler(command, handler)));
        }
    }

    private void deactivate() {
        service.deactivateHandlers(active);
        active.clear();
    }

    /** Tells that commands may have become possible or impossible. */
    void changed() {
        handlers.values().forEach(Own::changed);
    }

    private static final class Own extends AbstractHandler {
        private final Runnable action;
        private final BooleanSupplier condition;
        private boolean told;

        Own(Runnable action, BooleanSupplier condition) {
            this.action = action;
            this.condition = condition;
        }

        @Override
        public Object execute(ExecutionEvent event) {
            action.run();
            return null;
        }

        @Override
        public boolean isEnabled() {
            return CommandState.isAtWindow() && condition.getAsBoolean();
        }

        /** Only a change is told: those who show commands ask again after each. */
        void changed() {
            boolean now = isEnabled();
            if (now != told) {
                told = now;
                fireHandlerChanged(new HandlerEvent(this, true, false));
            }
        }
    }
}
