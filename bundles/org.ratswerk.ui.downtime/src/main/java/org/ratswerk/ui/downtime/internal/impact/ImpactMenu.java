package org.ratswerk.ui.downtime.internal.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.model.Process;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.Node;

/** What the menus offer about the business impact analysis: in the main menu, and in the navigator at processes. */
public final class ImpactMenu extends CompoundContributionItem {
    private static final String PRESETS = "org.ratswerk.ui.downtime.presets";

    @Override
    protected IContributionItem[] getContributionItems() {
        var items = new ArrayList<IContributionItem>();
        if (getId().endsWith(".main")) {
            items.addAll(pages());
            items.add(new CommandItem(PRESETS, Map.of(), ImpactUi.get("menu.presets"), null, Need.ADMINISTRATION));
            items.add(new Separator());
        } else {
            var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            if (window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection nodes
                    && nodes.getFirstElement() instanceof Node node) {
                if (node.object() instanceof Process) {
                    items.add(new CommandItem(RateHandler.COMMAND, Map.of(), ImpactUi.get("menu.rate"), null,
                            Need.ADMINISTRATION));
                } else if (node.id().endsWith("/processes")) {
                    items.addAll(pages());
                }
            }
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static List<CommandItem> pages() {
        return List.of(page("ratings", "menu.ratings"), page("preAnalysis", "menu.preAnalysis"));
    }

    private static CommandItem page(String page, String text) {
        return new CommandItem(OpenImpactHandler.COMMAND, Map.of(OpenImpactHandler.PAGE, page), ImpactUi.get(text), null,
                Need.ADMINISTRATION);
    }
}
