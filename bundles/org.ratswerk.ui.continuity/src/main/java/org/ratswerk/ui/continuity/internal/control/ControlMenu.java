package org.ratswerk.ui.continuity.internal.control;

import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.model.Exercise;
import org.ratswerk.model.ExistingRule;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.Node;

/** What the menus offer about exercises and single rules: in the main menu, and in the navigator at their groups. */
public final class ControlMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        var exercises = new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, ExercisePlanView.ID),
                ControlTexts.get("menu.exercises"), null, Need.NOTHING);
        var rules = new CommandItem(AddRulesHandler.COMMAND, Map.of(), ControlTexts.get("menu.rules"), null,
                Need.ADMINISTRATION);
        if (getId().endsWith(".main")) {
            return new IContributionItem[] {new Separator(), exercises, rules};
        }
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection nodes
                && nodes.getFirstElement() instanceof Node node) {
            if (node.object() instanceof Exercise || node.object() == null && node.id().endsWith("/exercises")) {
                return new IContributionItem[] {exercises};
            }
            if (node.object() instanceof ExistingRule || node.object() == null && node.id().endsWith("/existing-rules")) {
                return new IContributionItem[] {rules};
            }
        }
        return new IContributionItem[0];
    }
}
