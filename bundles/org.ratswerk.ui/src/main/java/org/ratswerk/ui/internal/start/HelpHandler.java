package org.ratswerk.ui.internal.start;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.ratswerk.ui.Ids;

/** Shows the contents of the help or a page. */
public final class HelpHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        var topic = event.getParameter(Ids.TOPIC);
        HelpView.show(null, topic == null ? "" : topic);
        return null;
    }
}
