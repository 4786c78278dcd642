package org.ratswerk.ui.coverage.internal.matching;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.ratswerk.core.edit.Change;
import org.ratswerk.model.Element;
import org.ratswerk.ui.AdministrationView;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;

/** Suggested mappings of the active administration(), and its possible duplicates. */
public final class MatchingView extends AdministrationView {
    private CTabFolder tabs;
    private SuggestionsPane suggestions;
    private DuplicatesPane duplicates;
    private boolean changePending;

    /** Called by the platform. */
    public MatchingView() {
        super("matching");
    }

    @Override
    protected void create(Composite pages) {
        tabs = Widgets.id(new CTabFolder(pages, SWT.TOP | SWT.FLAT), "matching.tabs");
        suggestions = new SuggestionsPane(tabs, this::open);
        duplicates = new DuplicatesPane(tabs, this::open);
        tab("tab.suggestions", suggestions.control());
        tab("tab.duplicates", duplicates.control());
        tabs.setSelection(0);
        tabs.addListener(SWT.Selection, event -> {
            seen();
            setFocus();
        });
        Palette.nowAndOnChange(pages, () -> {
            setTitleImage(Icons.image("catalogues"));
            tabs.setBackground(Palette.color(Palette.Tone.GROUND));
            tabs.setForeground(Palette.color(Palette.Tone.INK));
            tabs.setSelectionBackground(Palette.color(Palette.Tone.SURFACE));
            tabs.setSelectionForeground(Palette.color(Palette.Tone.INK));
        });
    }

    private void tab(String key, Composite control) {
        var item = new CTabItem(tabs, SWT.NONE);
        item.setText(MatchingUi.get(key));
        item.setControl(control);
    }

    @Override
    protected void administrationChanged() {
        suggestions.follow(administration());
        duplicates.follow(administration());
        if (administration() != null) {
            turn(tabs);
            if (getSite().getPage().isPartVisible(this)) {
                seen();
            }
        }
    }

    @Override
    protected void changed(Change change) {
        if (!changePending) {
            changePending = true;
            ui(() -> {
                changePending = false;
                suggestions.changed();
                duplicates.changed();
            });
        }
    }

    @Override
    protected void activated() {
        seen();
    }

    /** Computes what the tab in sight shows. */
    private void seen() {
        if (tabs.getSelectionIndex() == 0) {
            suggestions.seen();
        } else {
            duplicates.seen();
        }
    }

    private void open(Element element) {
        if (administration() != null) {
            ElementEditors.open(getSite().getPage(), administration(), element);
        }
    }

    /**
     * Opens the view in the whole window.
     *
     * @param page page of the window
     * @param subject catalogue, entry or process for which suggestions are wanted; null for whatever comes first
     * @throws PartInitException if the view cannot be opened
     */
    public static void open(IWorkbenchPage page, Element subject) throws PartInitException {
        if (page.showView(MatchingUi.VIEW) instanceof MatchingView view) {
            // one decides in the whole window; the other parts come back by a double click on the tab
            page.setPartState(page.getReference(view), IWorkbenchPage.STATE_MAXIMIZED);
            view.show(subject);
        }
    }

    private void show(Element subject) {
        tabs.setSelection(0);
        if (subject != null) {
            suggestions.choose(subject);
        }
        seen();
        setFocus();
    }

    @Override
    protected void focus() {
        if (tabs.getSelectionIndex() == 0) {
            suggestions.setFocus();
        } else {
            duplicates.setFocus();
        }
    }
}
