package org.ratswerk.ui.bpmn.internal;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.ratswerk.model.Element;
import org.ratswerk.model.InformationObject;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Process;
import org.ratswerk.model.RedundancyGroup;
import org.ratswerk.model.Resource;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasLink;
import org.ratswerk.ui.bpmn.model.CanvasLink.Kind;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.model.Names;
import org.ratswerk.ui.model.Node;

/** Links elements of the administration that are dropped on the canvas. */
public final class Dropping extends DropTargetAdapter {
    private final BpmnEditor editor;
    private final Canvas canvas;

    /**
     * @param editor editor
     * @param canvas its canvas
     */
    public Dropping(BpmnEditor editor, Canvas canvas) {
        this.editor = editor;
        this.canvas = canvas;
        var target = new DropTarget(canvas.control(), DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK | DND.DROP_DEFAULT);
        target.setTransfer(LocalSelectionTransfer.getTransfer());
        target.addDropListener(this);
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        check(event);
    }

    @Override
    public void dragOperationChanged(DropTargetEvent event) {
        check(event);
    }

    @Override
    public void dragOver(DropTargetEvent event) {
        check(event);
    }

    private void check(DropTargetEvent event) {
        event.detail = dragged().isEmpty() || !editor.isShown() ? DND.DROP_NONE
                : (event.operations & DND.DROP_COPY) != 0 ? DND.DROP_COPY : DND.DROP_MOVE;
    }

    private static List<Element> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection nodes
                ? nodes.stream().filter(Node.class::isInstance).map(node -> ((Node) node).element())
                        .filter(Dropping::isLinkable).toList()
                : List.of();
    }

    private static boolean isLinkable(Element element) {
        return element instanceof Resource || element instanceof RedundancyGroup
                || element instanceof OrganisationalUnit || element instanceof Process;
    }

    @Override
    public void drop(DropTargetEvent event) {
        var elements = dragged();
        var point = canvas.control().toControl(event.x, event.y);
        canvas.ask("at", Map.of("x", point.x, "y", point.y))
                .thenAccept(answer -> link(CanvasElement.read(answer.fields().get("element")), elements));
    }

    private void link(CanvasElement target, List<Element> elements) {
        var requests = elements.stream().map(element -> request(target, element)).filter(java.util.Objects::nonNull)
                .toList();
        if (requests.isEmpty()) {
            say(BpmnTexts.get("drop.no", elements.isEmpty() ? "" : Names.of(elements.getFirst())));
            return;
        }
        say("");
        editor.perform(requests.size() == 1 ? requests.getFirst() : new EditRequest.All(requests));
        editor.select(List.of(target.id()));
    }

    private static EditRequest request(CanvasElement target, Element element) {
        if (target == null) {
            return null;
        }
        var kind = switch (element) {
        case OrganisationalUnit unit -> Kind.UNIT;
        case Process process -> Kind.PROCESS;
        case InformationObject information -> Kind.DATA;
        default -> Kind.USES;
        };
        boolean data = target.linkKind().filter(Kind.DATA::equals).isPresent();
        boolean fits = target.linkKind().filter(kind::equals).isPresent()
                || kind == Kind.USES && data || kind == Kind.PROCESS && target.process() != null;
        if (!fits) {
            return null;
        }
        var id = kind == Kind.PROCESS && target.process() != null ? target.process().id() : target.id();
        return new EditRequest.AddLink(List.of(id), CanvasLink.of(kind, element.getId()));
    }

    private void say(String message) {
        editor.getEditorSite().getActionBars().getStatusLineManager().setMessage(message.isEmpty() ? null : message);
    }
}
