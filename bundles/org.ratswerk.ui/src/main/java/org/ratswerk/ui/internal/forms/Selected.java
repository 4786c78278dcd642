package org.ratswerk.ui.internal.forms;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The elements that are selected in the active part, all of one administration.
 *
 * @param administration administration; null where nothing is selected
 * @param elements elements
 */
record Selected(OpenAdministration administration, List<Element> elements) {
    static Selected of(ExecutionEvent event) {
        if (!(HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection)) {
            return new Selected(null, List.of());
        }
        var refs = selection.stream().map(Selected::ref).filter(java.util.Objects::nonNull).toList();
        var administration = refs.isEmpty() ? null : refs.getFirst().administration();
        return new Selected(administration, refs.stream().filter(ref -> ref.administration() == administration)
                .map(ref -> (Element) ref.object()).distinct().toList());
    }

    private static ElementRef ref(Object selected) {
        return switch (selected) {
        case ElementRef ref when ref.object() instanceof Element -> ref;
        case Node node when node.element() != null -> new ElementRef(node.administration(), node.element());
        default -> null;
        };
    }
}
