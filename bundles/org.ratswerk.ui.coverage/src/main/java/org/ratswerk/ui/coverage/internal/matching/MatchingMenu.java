package org.ratswerk.ui.coverage.internal.matching;

import java.util.Map;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.model.Process;
import org.ratswerk.model.ReferenceCatalogue;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.model.Availability.Need;

/** The entry for suggested mappings in menus. */
public final class MatchingMenu extends CompoundContributionItem {
    private static final String COMMAND = "org.ratswerk.ui.coverage.suggest";

    @Override
    protected IContributionItem[] getContributionItems() {
        if (!getId().endsWith(".main") && !isAboutSelection()) {
            return new IContributionItem[0];
        }
        return new IContributionItem[] {
            new CommandItem(COMMAND, Map.of(), MatchingUi.get("menu"), null, Need.ADMINISTRATION),
            new Separator()};
    }

    /** Tells whether a catalogue or a process is selected. */
    private static boolean isAboutSelection() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection selection
                && Adapters.adapt(selection.getFirstElement(), ElementRef.class) instanceof ElementRef ref
                && (ref.object() instanceof ReferenceCatalogue || ref.object() instanceof Process);
    }
}
