package org.ratswerk.ui.internal.details;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.UiTexts;
import org.ratswerk.ui.model.Details;
import org.ratswerk.ui.model.DetailsBuilder;
import org.ratswerk.ui.model.EditingWatch;
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/** What there is to say about the element that is selected, wherever it is selected. */
public final class DetailsView extends ViewPart {
    private static final int QUIET_MILLIS = 200;
    /** Who walks through a list with the arrow keys meets elements faster than they can be drawn. */
    private static final int WALK_MILLIS = 90;

    private final Runnable selected = this::selected;
    private final Runnable changed = this::later;
    private final Runnable edited = this::edited;
    private EditingWatch watch;
    private final ISelectionListener selections = (part, selection) -> {
        if (part != this) {
            select(selection);
        }
    };
    private Composite pages;
    private Composite empty;
    private DetailsPane pane;
    private Node node;
    private ElementRef shown;
    /** What the pane shows: an object, or the identifier of a node. */
    private Object last;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = EmptyState.create(pages, UiTexts.get("empty.details.title"), UiTexts.get("empty.details"));
        pane = new DetailsPane(pages);
        UiPlugin.administrations().addListener(changed);
        UiPlugin.results().addListener(changed);
        watch = new EditingWatch(UiPlugin.administrations(), (administration, change) -> {
            if (shown == null || administration == shown.administration()) {
                pages.getDisplay().timerExec(QUIET_MILLIS, edited);
            }
        });
        getSite().getPage().addSelectionListener(selections);
        // What is selected in the navigator counts even while another part is active.
        getSite().getPage().addSelectionListener(Ids.NAVIGATOR, selections);
        Palette.onChange(pages, this::refresh);
        Palette.nowAndOnChange(pages, () -> setTitleImage(Icons.image("info")));
        refresh();
        select(getSite().getPage().getSelection(Ids.NAVIGATOR));
    }

    @Override
    public void dispose() {
        UiPlugin.administrations().removeListener(changed);
        UiPlugin.results().removeListener(changed);
        watch.close();
        getSite().getPage().removeSelectionListener(selections);
        getSite().getPage().removeSelectionListener(Ids.NAVIGATOR, selections);
        super.dispose();
    }

    private void select(ISelection selection) {
        if (!(selection instanceof IStructuredSelection chosen) || chosen.isEmpty()) {
            return;
        }
        switch (chosen.getFirstElement()) {
            case Node next -> {
                if (next != node) {
                    node = next;
                    shown = next.object() == null ? null : new ElementRef(next.administration(), next.object());
                    pages.getDisplay().timerExec(WALK_MILLIS, selected);
                }
            }
            case ElementRef next -> {
                if (!next.equals(shown)) {
                    node = null;
                    shown = next;
                    pages.getDisplay().timerExec(WALK_MILLIS, selected);
                }
            }
            default -> {
                // nothing that has details
            }
        }
    }

    private void selected() {
        if (!pages.isDisposed()) {
            refresh();
        }
    }

    private void later() {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                refresh();
            }
        });
    }

    /** Several changes in a row are shown at once; what is gone is no longer shown. */
    private void edited() {
        if (pages.isDisposed()) {
            return;
        }
        if (shown != null && !shown.administration().editing().contains(shown.object())) {
            shown = null;
            node = null;
            select(getSite().getPage().getSelection(Ids.NAVIGATOR));
        }
        if (shown == null && node != null) {
            select(getSite().getPage().getSelection(Ids.NAVIGATOR));
        }
        refresh();
    }

    private void refresh() {
        var open = UiPlugin.administrations().list();
        if (shown != null && !open.contains(shown.administration())) {
            shown = reopened(shown);
            node = null;
        }
        if (node != null && !open.contains(node.administration())) {
            node = null;
        }
        Details details = null;
        OpenAdministration administration = null;
        if (shown != null) {
            administration = shown.administration();
            details = new DetailsBuilder(administration, UiPlugin.results().of(administration)).of(shown.object());
        } else if (node != null) {
            administration = node.administration();
            details = DetailsBuilder.of(node);
        }
        if (details != null) {
            var what = shown == null ? node.id() : shown.object();
            if (what.equals(last)) {
                pane.update(administration, details);
            } else {
                pane.show(administration, details);
            }
            last = what;
        }
        ((StackLayout) pages.getLayout()).topControl = details == null ? empty : pane.control();
        pages.layout();
    }

    /** The same element in the administration as it is open now; null where it is gone. */
    private static ElementRef reopened(ElementRef old) {
        EObject object = old.object();
        var id = object instanceof org.ratswerk.model.Element element ? element.getId() : null;
        return UiPlugin.administrations().find(old.administration().folder())
                .flatMap(administration -> administration.element(id)
                        .map(element -> new ElementRef(administration, element)))
                .orElse(null);
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}
