package org.ratswerk.ui.downtime.internal.scenario;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.model.FailureScenario;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.Node;

/** What the menus offer about scenarios: in the main menu, and in the navigator at scenarios and their groups. */
public final class ScenarioMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        var ready = new CommandItem(ReadyHandler.COMMAND, Map.of(), ScenarioUi.get("menu.ready"), null,
                Need.ADMINISTRATION);
        if (getId().endsWith(".main")) {
            return new IContributionItem[] {new CommandItem(NewScenarioHandler.COMMAND, Map.of(),
                    ScenarioUi.get("menu.new"), null, Need.ADMINISTRATION), ready, new Separator()};
        }
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection nodes
                && nodes.getFirstElement() instanceof Node node && isAbout(node) ? new IContributionItem[] {ready}
                        : new IContributionItem[0];
    }

    private static boolean isAbout(Node node) {
        return node.object() instanceof FailureScenario
                || node.object() == null && (node.id().endsWith("/plans") || node.id().endsWith("/scenarios"));
    }
}
