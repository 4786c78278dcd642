package org.ratswerk.ui.bpmn.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.ratswerk.ui.Ids;

/** The commands of the workbench that a BPMN editor takes part in. Keys and menus lead here, and only here. */
public final class Commands {
    /** Start of the ids of the commands that only this editor has; the name of the command on the canvas follows. */
    public static final String OWN = "org.ratswerk.ui.bpmn.";
    /** Commands on the canvas that only this editor has. */
    public static final List<String> NAMES = List.of("zoomIn", "zoomOut", "zoomFit", "zoom100", "minimap", "grid",
            "badges", "simulate");

    private static final Map<String, String> STANDARD = Map.of(
            IWorkbenchCommandConstants.EDIT_UNDO, "undo",
            IWorkbenchCommandConstants.EDIT_REDO, "redo",
            IWorkbenchCommandConstants.EDIT_CUT, "cut",
            IWorkbenchCommandConstants.EDIT_COPY, "copy",
            IWorkbenchCommandConstants.EDIT_PASTE, "paste",
            IWorkbenchCommandConstants.EDIT_DELETE, "delete",
            IWorkbenchCommandConstants.EDIT_SELECT_ALL, "selectAll",
            IWorkbenchCommandConstants.FILE_RENAME, "label",
            Ids.FIND, "find");

    private final List<Handler> handlers = new ArrayList<>();

    /** Runs a command on the canvas. */
    @FunctionalInterface
    public interface Runner {
        /** Runs it. */
        void run(String name);
    }

    /**
     * @param site site of the editor
     * @param runner runs them
     * @param conditions by name: whether a command can run; those without one can while there is a diagram
     * @param ready whether there is a diagram
     */
    public Commands(IWorkbenchPartSite site, Runner runner, Map<String, BooleanSupplier> conditions,
            BooleanSupplier ready) {
        var service = site.getService(IHandlerService.class);
        var all = new LinkedHashMap<>(STANDARD);
        NAMES.forEach(name -> all.put(OWN + name, name));
        all.forEach((command, name) -> {
            var handler = new Handler(() -> runner.run(name),
                    () -> ready.getAsBoolean() && conditions.getOrDefault(name, () -> true).getAsBoolean());
            handlers.add(handler);
            service.activateHandler(command, handler);
        });
    }

    /** Tells that commands may have become possible or impossible. */
    public void changed() {
        handlers.forEach(Handler::changed);
    }

    private static final class Handler extends AbstractHandler {
        private final Runnable action;
        private final BooleanSupplier condition;
        private boolean told;

        Handler(Runnable action, BooleanSupplier condition) {
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
            return condition.getAsBoolean();
        }

        /** Only a change is told: those who show commands ask again after each, and would be told for ever. */
        void changed() {
            boolean enabled = isEnabled();
            if (enabled == told) {
                return;
            }
            told = enabled;
            fireHandlerChanged(new HandlerEvent(this, true, false));
        }
    }
}
