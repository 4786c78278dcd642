package org.ratswerk.ui.internal.navigator;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.TreeItem;
import org.ratswerk.core.edit.ClipException;
import org.ratswerk.core.edit.ElementCopies;
import org.ratswerk.ui.internal.exchange.FileDrop;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.navigator.NodeEdits;

/** Moves and copies elements with the mouse, within the tree and between programs of this kind. */
final class NavigatorDrag {
    private final NavigatorView view;
    private final NavigatorTree tree;
    private final NavigatorActions actions;

    NavigatorDrag(NavigatorView view, NavigatorTree tree, NavigatorActions actions) {
        this.view = view;
        this.tree = tree;
        this.actions = actions;
        var local = LocalSelectionTransfer.getTransfer();
        var source = new DragSource(tree.control(), DND.DROP_MOVE | DND.DROP_COPY);
        source.setTransfer(local, ElementTransfer.getInstance(), TextTransfer.getInstance());
        source.addDragListener(new Source());
        var target = new DropTarget(tree.control(), DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(local, ElementTransfer.getInstance(), FileTransfer.getInstance());
        target.addDropListener(new FileDrop(new Target()));
    }

    private final class Source extends DragSourceAdapter {
        @Override
        public void dragStart(DragSourceEvent event) {
            var nodes = tree.selection();
            event.doit = NodeEdits.dragObstacle(nodes).isEmpty();
            if (event.doit) {
                LocalSelectionTransfer.getTransfer().setSelection(tree.getSelection());
                LocalSelectionTransfer.getTransfer().setSelectionSetTime(event.time & 0xffffffffL);
            }
        }

        @Override
        public void dragSetData(DragSourceEvent event) {
            if (LocalSelectionTransfer.getTransfer().isSupportedType(event.dataType)) {
                event.data = LocalSelectionTransfer.getTransfer().getSelection();
            } else if (ElementTransfer.getInstance().isSupportedType(event.dataType)) {
                event.data = NodeEdits.copy(tree.selection());
            } else {
                event.data = String.join("\n", tree.selection().stream().map(Node::label).toList());
            }
        }

        @Override
        public void dragFinished(DragSourceEvent event) {
            LocalSelectionTransfer.getTransfer().setSelection(null);
            view.say("");
        }
    }

    private final class Target extends DropTargetAdapter {
        private boolean copying;

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
            event.feedback = DND.FEEDBACK_SELECT | DND.FEEDBACK_EXPAND | DND.FEEDBACK_SCROLL;
            check(event);
        }

        private void check(DropTargetEvent event) {
            var target = node(event);
            var dragged = dragged();
            copying = dragged == null || event.detail == DND.DROP_COPY
                    || target != null && !dragged.isEmpty() && dragged.getFirst().administration() != target.administration();
            Optional<String> obstacle = dragged == null
                    ? target == null ? Optional.of(NavigatorTexts.get("new.where")) : Optional.empty()
                    : NodeEdits.dropObstacle(dragged, target, copying);
            event.detail = obstacle.isPresent() ? DND.DROP_NONE : copying ? DND.DROP_COPY : DND.DROP_MOVE;
            view.say(obstacle.orElse(""));
        }

        @Override
        public void drop(DropTargetEvent event) {
            var target = node(event);
            var dragged = dragged();
            boolean copy = copying;
            var text = dragged == null ? (String) event.data : null;
            // after the system has finished with the mouse
            tree.control().getDisplay().asyncExec(() -> {
                if (!tree.control().isDisposed() && target != null) {
                    perform(dragged, text, target, copy);
                }
            });
        }
    }

    private static List<Node> dragged() {
        return LocalSelectionTransfer.getTransfer().getSelection() instanceof IStructuredSelection nodes
                && !nodes.isEmpty()
                        ? nodes.stream().filter(Node.class::isInstance).map(Node.class::cast).toList()
                        : null;
    }

    private static Node node(DropTargetEvent event) {
        return event.item instanceof TreeItem item && item.getData() instanceof Node node ? node : null;
    }

    private void perform(List<Node> dragged, String text, Node target, boolean copy) {
        if (dragged != null && !copy) {
            var elements = NodeEdits.elements(dragged);
            if (NodeEdits.dropObstacle(dragged, target, false).isEmpty()) {
                NodeEdits.move(dragged, target);
                view.reveal(elements, target);
            }
            return;
        }
        try {
            var clip = ElementCopies.read(dragged == null ? text : NodeEdits.copy(dragged));
            var obstacle = NodeEdits.pasteObstacle(clip, target);
            if (obstacle.isPresent()) {
                view.say(obstacle.get());
            } else {
                actions.shown(NodeEdits.paste(clip, target), target);
            }
        } catch (ClipException e) {
            view.say(e.getMessage());
        }
    }
}
