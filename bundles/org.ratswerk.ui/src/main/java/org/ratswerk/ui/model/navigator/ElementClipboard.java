package org.ratswerk.ui.model.navigator;

import java.util.List;
import java.util.Optional;

import org.ratswerk.core.edit.Clip;
import org.ratswerk.core.edit.ClipException;
import org.ratswerk.core.edit.ElementCopies;
import org.ratswerk.core.edit.ElementCopies.Pasted;
import org.ratswerk.core.edit.ElementDeletion;
import org.ratswerk.model.Element;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * What was copied or cut last. The text itself is in the clipboard of the system; what was cut stays where it is until it
 * is pasted: within the administration it is then moved, in another one pasted and here deleted.
 */
public final class ElementClipboard {
    private Cut cut;

    /** What was cut, known again by its text in the clipboard. */
    private record Cut(String text, OpenAdministration administration, List<Element> elements) {
    }

    /** Returns the text of copied nodes; what was cut before stays where it is. */
    public String copy(List<Node> nodes) {
        cut = null;
        return NodeEdits.copy(nodes);
    }

    /** Returns the text of cut nodes. */
    public String cut(List<Node> nodes) {
        String text = NodeEdits.copy(nodes);
        cut = new Cut(text, NodeEdits.administration(nodes).orElseThrow(), NodeEdits.elements(nodes));
        return text;
    }

    /** Tells whether the element was cut and not yet pasted. */
    public boolean isCut(Element element) {
        return cut != null && cut.elements.contains(element);
    }

    /** Forgets what was cut. */
    public void forget() {
        cut = null;
    }

    /**
     * Tells why the text of the clipboard cannot be pasted at a node, in the user's language; empty if it can.
     *
     * @param text text of the clipboard; null where it holds none of ours
     */
    public static Optional<String> obstacle(String text, Node target) {
        try {
            return NodeEdits.pasteObstacle(ElementCopies.read(text), target);
        } catch (ClipException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Pastes at a node.
     *
     * @param text text of the clipboard; null where it holds none of ours
     * @param isOpen tells whether an administration is still open
     * @return what is there now
     * @throws ClipException if the text cannot be used
     */
    public Pasted paste(String text, Node target, java.util.function.Predicate<OpenAdministration> isOpen)
            throws ClipException {
        Clip clip = ElementCopies.read(text);
        Cut last = cut != null && cut.text.equals(text) && isOpen.test(cut.administration) ? cut : null;
        cut = null;
        if (last != null && last.administration == target.administration()) {
            List<Element> still = last.elements.stream().filter(last.administration.editing()::contains).toList();
            if (!still.isEmpty()) {
                NodeEdits.moveCut(still, target);
                return new Pasted(still, List.of(), List.of());
            }
        }
        Pasted pasted = NodeEdits.paste(clip, target);
        if (last != null && last.administration != target.administration()) {
            ElementDeletion.plan(last.administration.editing(), last.elements, ElementDeletion.Below.DELETE).run();
        }
        return pasted;
    }
}
