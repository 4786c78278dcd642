package org.ratswerk.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.results.ResultView;

/** Copies what is selected: in the text field one is in, else in the table. */
public final class CopyHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        switch (Display.getCurrent().getFocusControl()) {
            case Text text -> text.copy();
            case StyledText text -> text.copy();
            case Combo combo -> combo.copy();
            case null, default -> CommandState.resultView().ifPresent(ResultView::copy);
        }
        return null;
    }
}
