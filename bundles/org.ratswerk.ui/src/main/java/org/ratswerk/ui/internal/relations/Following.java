package org.ratswerk.ui.internal.relations;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IViewPart;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.model.Administration;
import org.ratswerk.model.Element;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/** Follows the selection of the workbench for a view, and the changes of the administration of what it shows. */
final class Following {
    private static final int QUIET_MILLIS = 150;

    private final IViewPart part;
    private final Control control;
    private final Listener listener;
    private final ISelectionListener selections;
    private final EditingListener changes = this::changed;
    private final Runnable opened = this::opened;
    private final Runnable refresh = this::refresh;
    private OpenAdministration watched;

    /** The view that follows. All calls come in the UI thread. */
    interface Listener {
        /** Returns what is shown; empty for nothing. */
        Optional<ElementRef> shown();

        /**
         * An element was selected in another part, or what was shown is gone.
         *
         * @param selected element; null for none
         * @param source id of the part it was selected in
         */
        void selected(ElementRef selected, String source);

        /** What is shown may look different now. */
        void changed();
    }

    Following(IViewPart part, Control control, Listener listener) {
        this.part = part;
        this.control = control;
        this.listener = listener;
        this.selections = (source, selection) -> {
            if (source != part) {
                select(selection, source.getSite().getId());
            }
        };
        var page = part.getSite().getPage();
        page.addSelectionListener(selections);
        // What is selected in the navigator counts even while another part is active.
        page.addSelectionListener(Ids.NAVIGATOR, selections);
        UiPlugin.administrations().addListener(opened);
        UiPlugin.results().addListener(opened);
        control.addDisposeListener(event -> stop());
        select(page.getSelection(Ids.NAVIGATOR), Ids.NAVIGATOR);
        var editor = page.getActiveEditor();
        if (editor != null && editor.getSite().getSelectionProvider() != null) {
            select(editor.getSite().getSelectionProvider().getSelection(), editor.getSite().getId());
        }
        select(page.getSelection(), "");
    }

    private void stop() {
        part.getSite().getPage().removeSelectionListener(selections);
        part.getSite().getPage().removeSelectionListener(Ids.NAVIGATOR, selections);
        UiPlugin.administrations().removeListener(opened);
        UiPlugin.results().removeListener(opened);
        watch(null);
    }

    /** Has the view told of changes of the administration. */
    void watch(OpenAdministration administration) {
        if (watched != administration) {
            if (watched != null) {
                watched.editing().removeListener(changes);
            }
            watched = administration;
            if (watched != null) {
                watched.editing().addListener(changes);
            }
        }
    }

    private void select(ISelection selection, String source) {
        if (selection instanceof IStructuredSelection chosen && !chosen.isEmpty()) {
            var ref = switch (chosen.getFirstElement()) {
                case Node node when canDepend(node.element()) -> new ElementRef(node.administration(), node.element());
                case ElementRef next when canDepend(next.object()) -> next;
                default -> null;
            };
            if (ref != null && !ref.equals(listener.shown().orElse(null))) {
                listener.selected(ref, source);
            }
        }
    }

    /** The administration itself depends on nothing. */
    private static boolean canDepend(EObject object) {
        return object instanceof Element && !(object instanceof Administration);
    }

    private void changed(Change change) {
        later();
    }

    private void opened() {
        control.getDisplay().asyncExec(this::later);
    }

    /** Several changes in a row are shown at once. */
    private void later() {
        if (!control.isDisposed()) {
            control.getDisplay().timerExec(QUIET_MILLIS, refresh);
        }
    }

    private void refresh() {
        if (control.isDisposed()) {
            return;
        }
        var shown = listener.shown().orElse(null);
        if (shown == null) {
            return;
        }
        if (!UiPlugin.administrations().list().contains(shown.administration())) {
            listener.selected(reopened(shown), "");
        } else if (!shown.administration().editing().contains(shown.object())) {
            listener.selected(null, "");
        } else {
            listener.changed();
        }
    }

    /** The same element in the administration as it is open now; null where it is gone. */
    private static ElementRef reopened(ElementRef old) {
        var id = ((Element) old.object()).getId();
        return UiPlugin.administrations().find(old.administration().folder())
                .flatMap(administration -> administration.element(id)
                        .map(element -> new ElementRef(administration, element)))
                .orElse(null);
    }
}
