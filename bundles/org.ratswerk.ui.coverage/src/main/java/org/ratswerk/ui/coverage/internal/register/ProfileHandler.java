package org.ratswerk.ui.coverage.internal.register;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.ui.coverage.model.register.ProfileChoice;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.Availability.Need;

/** Asks which fields the process profile has. */
public final class ProfileHandler extends AbstractHandler {
    /** The command. */
    public static final String COMMAND = "org.ratswerk.ui.coverage.profile";

    @Override
    public boolean isEnabled() {
        return CommandState.current().reason(Need.ADMINISTRATION).isEmpty();
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var shell = HandlerUtil.getActiveShellChecked(event);
        CommandState.administration().ifPresent(open -> {
            ElementEditors.commit(open);
            var choice = new ProfileChoice(open.model().administration());
            if (new ProfileDialog(shell, choice).open() == Window.OK) {
                choice.save(open.editing(), open.model().administration());
            }
        });
        return null;
    }
}
