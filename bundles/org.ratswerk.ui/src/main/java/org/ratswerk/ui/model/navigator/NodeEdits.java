package org.ratswerk.ui.model.navigator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.ratswerk.core.edit.Clip;
import org.ratswerk.core.edit.ElementCopies;
import org.ratswerk.core.edit.ElementCreation;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.core.edit.ElementMoves;
import org.ratswerk.core.edit.ElementNames;
import org.ratswerk.core.edit.Place;
import org.ratswerk.model.Element;
import org.ratswerk.model.text.Texts;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/** What can be done with nodes of the navigator's tree, and doing it. Used in the thread that edits. */
public final class NodeEdits {
    private static final Texts TEXTS = Texts.of(NodeEdits.class);

    private NodeEdits() {
        // static only
    }

    /** Returns the elements the nodes stand for, each once; groups and files have none. */
    public static List<Element> elements(Collection<Node> nodes) {
        return nodes.stream().map(Node::element).filter(element -> element != null).distinct().toList();
    }

    /** Returns the administration that all nodes belong to; empty where there are several or no nodes. */
    public static Optional<OpenAdministration> administration(Collection<Node> nodes) {
        List<OpenAdministration> all = nodes.stream().map(Node::administration).distinct().toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    // --- creation

    /** Returns the classes of which elements can be made at the node, what fits best first. */
    public static List<EClass> offers(Node node) {
        return node == null ? List.of() : node.place().map(ElementCreation::offers).orElse(List.of());
    }

    /**
     * Makes a new element at the node.
     *
     * @param type one of the {@link #offers}
     */
    public static Element create(Node node, EClass type) {
        return ElementCreation.create(node.administration().editing(), type, node.place().orElseThrow());
    }

    // --- renaming

    /** Tells why the nodes cannot be renamed, in the user's language; empty if they can: if it is one element. */
    public static Optional<String> renameObstacle(List<Node> nodes) {
        if (nodes.size() != 1) {
            return Optional.of(TEXTS.get("rename.one"));
        }
        Element element = nodes.getFirst().element();
        return element != null && ElementNames.canRename(element) ? Optional.empty()
                : Optional.of(TEXTS.get("rename.not", nodes.getFirst().label()));
    }

    /** Gives the element of the node another name; nothing happens where it is the same. */
    public static boolean rename(Node node, String name) {
        return ElementNames.rename(node.administration().editing(), node.element(), name);
    }

    // --- deletion

    /** Tells why the nodes cannot be deleted, in the user's language; empty if at least one can. */
    public static Optional<String> deleteObstacle(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return Optional.of(TEXTS.get("nothing"));
        }
        var administration = administration(nodes);
        if (administration.isEmpty()) {
            return Optional.of(TEXTS.get("several"));
        }
        return elements(nodes).stream()
                .anyMatch(element -> ElementDeletion.canDelete(administration.get().editing(), element))
                        ? Optional.empty() : Optional.of(TEXTS.get("delete.not"));
    }

    /**
     * Finds out what the deletion of the nodes' elements would do.
     *
     * @param below what becomes of what is below them
     */
    public static ElementDeletion deletion(List<Node> nodes, ElementDeletion.Below below) {
        return ElementDeletion.plan(administration(nodes).orElseThrow().editing(), elements(nodes), below);
    }

    // --- copies

    /** Tells why the nodes cannot be copied, in the user's language; empty if at least one can. */
    public static Optional<String> copyObstacle(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return Optional.of(TEXTS.get("nothing"));
        }
        if (administration(nodes).isEmpty()) {
            return Optional.of(TEXTS.get("several"));
        }
        return elements(nodes).stream().anyMatch(ElementCopies::canCopy) ? Optional.empty()
                : Optional.of(TEXTS.get("copy.not"));
    }

    /** Returns the nodes' elements as text for the clipboard. */
    public static String copy(List<Node> nodes) {
        return ElementCopies.write(administration(nodes).orElseThrow().editing(), elements(nodes));
    }

    /** Puts a copy of each element beside it. */
    public static ElementCopies.Pasted duplicate(List<Node> nodes) {
        return ElementCopies.duplicate(administration(nodes).orElseThrow().editing(), elements(nodes));
    }

    /** Tells why copied elements cannot be pasted at a node, in the user's language; empty if they can. */
    public static Optional<String> pasteObstacle(Clip clip, Node target) {
        if (target == null) {
            return Optional.of(TEXTS.get("paste.where"));
        }
        return ElementCopies.obstacle(target.administration().editing(), clip, placeOf(target));
    }

    /** Pastes copied elements at a node. */
    public static ElementCopies.Pasted paste(Clip clip, Node target) {
        return ElementCopies.paste(target.administration().editing(), clip, placeOf(target));
    }

    /** Files and the like are pasted at as at the administration. */
    private static Place placeOf(Node node) {
        return node.place().orElse(Place.ANYWHERE);
    }

    // --- moves

    /** Tells why the nodes cannot be dragged; empty if all of them stand for elements of one administration. */
    public static Optional<String> dragObstacle(List<Node> nodes) {
        return nodes.stream().anyMatch(node -> node.element() == null || !ElementCopies.canCopy(node.element()))
                ? Optional.of(TEXTS.get("drag.not")) : copyObstacle(nodes);
    }

    /**
     * Tells why dragged nodes cannot be dropped on a node, in the user's language; empty if they can.
     *
     * @param copy whether they are copied rather than moved; to another administration they always are
     */
    public static Optional<String> dropObstacle(List<Node> dragged, Node target, boolean copy) {
        if (target == null || target.place().isEmpty()) {
            return Optional.of(TEXTS.get("drop.where"));
        }
        if (dragged.contains(target)) {
            return Optional.of(TEXTS.get("drop.self"));
        }
        var from = administration(dragged);
        if (from.isEmpty()) {
            return Optional.of(TEXTS.get("several"));
        }
        return copy || from.get() != target.administration() ? copyObstacle(dragged)
                : ElementMoves.obstacle(from.get().editing(), elements(dragged), target.place().get());
    }

    /** Moves the elements of the nodes to a node of the same administration. */
    public static void move(List<Node> nodes, Node target) {
        ElementMoves.move(target.administration().editing(), elements(nodes), target.place().orElseThrow());
    }

    /**
     * Moves elements that were cut to a node of the same administration.
     *
     * @return whether they could be
     */
    public static boolean moveCut(Collection<? extends Element> elements, Node target) {
        var editing = target.administration().editing();
        var still = new ArrayList<Element>(elements);
        still.removeIf(element -> !editing.contains(element));
        Place place = placeOf(target);
        if (ElementMoves.obstacle(editing, still, place).isPresent()) {
            return false;
        }
        ElementMoves.move(editing, still, place);
        return true;
    }
}
