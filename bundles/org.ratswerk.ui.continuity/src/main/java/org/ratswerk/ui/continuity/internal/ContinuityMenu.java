package org.ratswerk.ui.continuity.internal;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.model.EmergencyPlan;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.Node;

/** What the menus offer about plans: in the main menu, and in the navigator at plans and their groups. */
public final class ContinuityMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        var generate = new CommandItem(GenerateHandler.COMMAND, Map.of(), PlanUi.get("menu.generate"), null,
                Need.ADMINISTRATION);
        if (getId().endsWith(".main")) {
            return new IContributionItem[] {generate,
                new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, CompletenessView.ID), PlanUi.get("menu.complete"), null,
                        Need.NOTHING),
                new Separator()};
        }
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection nodes
                && nodes.getFirstElement() instanceof Node node && isAbout(node) ? new IContributionItem[] {generate}
                        : new IContributionItem[0];
    }

    private static boolean isAbout(Node node) {
        return node.object() instanceof EmergencyPlan
                || node.object() == null && (node.id().endsWith("/plans") || node.id().endsWith("/emergency-plans"));
    }
}
