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
import org.ratswerk.ui.model.Node;
import org.ratswerk.ui.model.OpenAdministration;

/** What there is to say about the element that is selected, wherever it is selected. */
public final class DetailsView extends ViewPart {
    private final Runnable changed = this::later;
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

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        empty = EmptyState.create(pages, UiTexts.get("empty.details.title"), UiTexts.get("empty.details"));
        pane = new DetailsPane(pages);
        UiPlugin.administrations().addListener(changed);
        UiPlugin.results().addListener(changed);
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
                    refresh();
                }
            }
            case ElementRef next -> {
                if (!next.equals(shown)) {
                    node = null;
                    shown = next;
                    refresh();
                }
            }
            default -> {
                // nothing that has details
            }
        }
    }

    private void later() {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                refresh();
            }
        });
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
            pane.show(administration, details);
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
