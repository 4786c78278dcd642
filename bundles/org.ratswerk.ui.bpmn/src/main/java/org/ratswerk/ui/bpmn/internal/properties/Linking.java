package org.ratswerk.ui.bpmn.internal.properties;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.ratswerk.model.Element;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.properties.LinkModel;
import org.ratswerk.ui.bpmn.model.properties.LinkSection;
import org.ratswerk.ui.internal.Icons;

/** Offers in context menus to link what is selected with elements of the administration. */
public final class Linking {
    private Linking() {
    }

    /** Adds an entry for each kind of link that what is selected can have. */
    public static void fill(BpmnEditor editor, MenuManager menu) {
        var model = new LinkModel(editor.administration().orElse(null), editor.selection().elements(), editor.tree());
        if (model.administration().isEmpty()) {
            return;
        }
        for (var section : model.sections()) {
            var action = new Action(PropertiesTexts.get("menu.link." + section.kind().tag())) {
                @Override
                public void run() {
                    choose(editor, model, section);
                }
            };
            action.setImageDescriptor(Icons.descriptor(switch (section.kind()) {
            case PROCESS -> "Process";
            case UNIT -> "OrganisationalUnit";
            case DATA -> "InformationObject";
            case USES -> "ITSystem";
            }));
            menu.add(action);
        }
    }

    private static void choose(BpmnEditor editor, LinkModel model, LinkSection section) {
        new ChooseDialog(editor.getSite().getShell(), section.title(),
                (typed, limit) -> model.proposals(section.kind(), typed, limit).stream()
                        .map(each -> new ChooseDialog.Entry(each.label(), each.note(), each.element().eClass().getName(),
                                each.element()))
                        .toList())
                .choose().ifPresent(entry -> Requests.perform(editor, model.link(section, (Element) entry.value())));
    }
}
