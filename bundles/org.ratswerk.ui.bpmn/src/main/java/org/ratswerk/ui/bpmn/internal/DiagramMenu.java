package org.ratswerk.ui.bpmn.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.ratswerk.model.Process;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.model.Availability.Need;
import org.ratswerk.ui.model.Node;

/** What the navigator offers about diagrams: at processes, at BPMN files and at the group of these. */
public final class DiagramMenu extends CompoundContributionItem {
    private static final String PREFIX = "org.ratswerk.ui.bpmn.";

    @Override
    protected IContributionItem[] getContributionItems() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && window.getSelectionService().getSelection() instanceof IStructuredSelection nodes
                && nodes.getFirstElement() instanceof Node node ? items(node).toArray(IContributionItem[]::new)
                        : new IContributionItem[0];
    }

    private static List<IContributionItem> items(Node node) {
        var items = new ArrayList<IContributionItem>();
        boolean process = node.object() instanceof Process;
        boolean file = node.file() != null;
        if (process || file || node.id().endsWith("/bpmn")) {
            items.add(new CommandItem(PREFIX + "newDiagram", Map.of(), BpmnTexts.get("menu.newDiagram"), null,
                    Need.ADMINISTRATION));
        }
        if (process) {
            items.add(item("describe"));
            items.add(item("compareStates"));
        }
        if (file) {
            items.add(item("compareHistory"));
            items.add(item("compareFile"));
        }
        return items;
    }

    private static IContributionItem item(String name) {
        return new CommandItem(PREFIX + name, Map.of(), BpmnTexts.get("menu." + name), null, Optional::empty);
    }
}
