package org.ratswerk.ui.bpmn.model.properties;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.model.OpenAdministration;

/** The labels of a diagram that are not the names of what they are linked to in the administration. */
public final class LabelUpdates {
    /**
     * A label that could be another.
     *
     * @param id element of the diagram
     * @param kind what it is called as a kind
     * @param label its label; empty for none
     * @param name name of what it is linked to
     */
    public record Update(String id, String kind, String label, String name) {
    }

    private LabelUpdates() {
    }

    /**
     * Returns the labels that are others, in the order of the file.
     *
     * @param administration administration that the file belongs to
     * @param tree content of the file
     */
    public static List<Update> of(OpenAdministration administration, CanvasNode tree) {
        var updates = new ArrayList<Update>();
        tree.visit(node -> node.links().stream()
                .filter(link -> link.kind() != CanvasLink.Kind.USES && !node.id().isEmpty()).findFirst()
                .flatMap(link -> administration.element(link.ref()).filter(element -> LinkModel.fits(link.kind(), element)))
                .filter(element -> LinkModel.labelOf(element) != null && LinkModel.isOther(node.name(), element))
                .ifPresent(element -> updates.add(new Update(node.id(), Kinds.name(node), node.name(),
                        LinkModel.labelOf(element)))));
        return updates;
    }

    /** Returns the request that takes over names, as one step. */
    public static EditRequest request(List<Update> updates) {
        var names = new LinkedHashMap<String, String>();
        updates.forEach(update -> names.put(update.id(), update.name()));
        return new EditRequest.SetNames(names);
    }
}
