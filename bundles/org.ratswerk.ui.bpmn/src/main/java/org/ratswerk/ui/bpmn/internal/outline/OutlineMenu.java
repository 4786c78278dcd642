package org.ratswerk.ui.bpmn.internal.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.bpmn.internal.properties.ChooseDialog;
import org.ratswerk.ui.bpmn.internal.properties.Linking;
import org.ratswerk.ui.bpmn.internal.properties.Requests;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.bpmn.model.outline.Outline;
import org.ratswerk.ui.bpmn.model.outline.OutlineItem;
import org.ratswerk.ui.bpmn.model.properties.Kinds;
import org.ratswerk.ui.internal.CommandItem;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Widgets;

/** The context menu of the outline: what can be done on the canvas, without a mouse. */
final class OutlineMenu {
    private static final List<String> APPEND = List.of("bpmn:UserTask", "bpmn:ManualTask", "bpmn:ServiceTask", "bpmn:Task",
            "bpmn:SubProcess", "bpmn:ExclusiveGateway", "bpmn:ParallelGateway", "bpmn:InclusiveGateway",
            "bpmn:IntermediateThrowEvent", "bpmn:EndEvent");

    private final OutlinePage page;
    private final List<OutlineItem> selected;

    OutlineMenu(OutlinePage page) {
        this.page = page;
        this.selected = page.selected();
    }

    void fill(MenuManager menu) {
        if (selected.size() == 1) {
            var item = selected.getFirst();
            if (item.isFlowNode() && !item.node().type().equals("bpmn:EndEvent")) {
                menu.add(append(item));
            }
            if (OutlinePage.isShape(item) && !item.isConnection()) {
                menu.add(action("connect", "relation-add", () -> connect(item)));
            }
        }
        Linking.fill(page.editor(), menu);
        menu.add(new Separator());
        menu.add(item(IWorkbenchCommandConstants.FILE_RENAME, "rename"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_CUT, "cut"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_COPY, "copy"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_PASTE, "paste"));
        menu.add(item(IWorkbenchCommandConstants.EDIT_DELETE, "delete"));
        menu.add(new Separator());
        menu.add(new CommandItem(Ids.SHOW_VIEW, Map.of(Ids.VIEW, IPageLayout.ID_PROP_SHEET),
                OutlineTexts.get("menu.properties"), null, Optional::empty));
    }

    private static CommandItem item(String command, String text) {
        return new CommandItem(command, Map.of(), OutlineTexts.get("menu." + text), null, Optional::empty);
    }

    private static Action action(String text, String icon, Runnable run) {
        var action = new Action(OutlineTexts.get("menu." + text)) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setImageDescriptor(Icons.descriptor(icon));
        return action;
    }

    private MenuManager append(OutlineItem item) {
        var menu = new MenuManager(OutlineTexts.get("menu.append"), "append");
        for (var type : APPEND) {
            var action = new Action(Widgets.plain(Kinds.name(type))) {
                @Override
                public void run() {
                    Requests.perform(page.editor(), new EditRequest.Append(item.id(), type, null));
                }
            };
            action.setImageDescriptor(Icons.descriptor(Kinds.icon(type)));
            menu.add(action);
        }
        return menu;
    }

    private void connect(OutlineItem item) {
        var targets = Outline.flat(page.items()).stream()
                .filter(other -> OutlinePage.isShape(other) && !other.isConnection() && !other.equals(item)
                        && !other.node().type().equals("bpmn:Lane"))
                .map(other -> new ChooseDialog.Entry(other.label(), Kinds.name(other.node()),
                        Kinds.icon(other.node().type()), other.id()))
                .toList();
        new ChooseDialog(page.getSite().getShell(), OutlineTexts.get("connect.title", item.label()),
                (typed, limit) -> ChooseDialog.matching(targets, typed)).choose().ifPresent(entry -> Requests.perform(
                        page.editor(), new EditRequest.Connect(item.id(), (String) entry.value(), null)));
    }
}
