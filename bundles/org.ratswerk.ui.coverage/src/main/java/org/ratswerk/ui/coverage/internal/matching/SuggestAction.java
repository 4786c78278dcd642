package org.ratswerk.ui.coverage.internal.matching;

import org.eclipse.jface.action.Action;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.UiPlugin;

/** Shows the suggestions for an entry, a process or a catalogue. */
public final class SuggestAction extends Action {
    private final Element subject;

    /**
     * @param subject for what suggestions are shown
     */
    public SuggestAction(Element subject) {
        super(MatchingUi.get("menu.suggest"));
        this.subject = subject;
    }

    @Override
    public void run() {
        try {
            MatchingView.open(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage(), subject);
        } catch (PartInitException e) {
            UiPlugin.log(e.getMessage(), e);
        }
    }
}
