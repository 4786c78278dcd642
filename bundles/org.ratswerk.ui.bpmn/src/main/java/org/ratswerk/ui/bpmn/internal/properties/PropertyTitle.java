package org.ratswerk.ui.bpmn.internal.properties;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.ratswerk.ui.bpmn.BpmnSelection;
import org.ratswerk.ui.bpmn.model.properties.Kinds;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Widgets;

/** The title over the tabs: what is selected. */
public final class PropertyTitle extends LabelProvider {
    @Override
    public String getText(Object selection) {
        if (!(selection instanceof BpmnSelection chosen) || chosen.elements().isEmpty()) {
            return "";
        }
        var elements = chosen.elements();
        return Widgets.plain(elements.size() == 1 ? Kinds.title(elements.getFirst())
                : PropertiesTexts.get("title.several", elements.size()));
    }

    @Override
    public Image getImage(Object selection) {
        return selection instanceof BpmnSelection chosen && !chosen.elements().isEmpty()
                ? Icons.image(Kinds.icon(chosen.elements().getFirst().type())) : null;
    }
}
