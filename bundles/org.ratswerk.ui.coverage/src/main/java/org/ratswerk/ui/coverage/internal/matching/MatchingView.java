package org.ratswerk.ui.coverage.internal.matching;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.PartActivated;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.EditingWatch;
import org.ratswerk.ui.model.OpenAdministration;

/** Suggested mappings of the active administration, and its possible duplicates. */
public final class MatchingView extends ViewPart {
    private final PartActivated parts = part -> {
        follow();
        if (part == this) {
            seen();
        }
    };
    private final Runnable administrationsListener = () -> ui(this::follow);
    private EditingWatch watch;
    private Composite pages;
    private Composite closed;
    private CTabFolder tabs;
    private SuggestionsPane suggestions;
    private DuplicatesPane duplicates;
    private OpenAdministration administration;
    private boolean changePending;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        closed = EmptyState.administrations(pages, "matching");
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
        UiPlugin.administrations().addListener(administrationsListener);
        watch = new EditingWatch(UiPlugin.administrations(), (changed, change) -> {
            if (changed == administration && !changePending) {
                changePending = true;
                ui(() -> {
                    changePending = false;
                    suggestions.changed();
                    duplicates.changed();
                });
            }
        });
        getSite().getPage().addPartListener(parts);
        follow();
    }

    private void tab(String key, Composite control) {
        var item = new CTabItem(tabs, SWT.NONE);
        item.setText(MatchingUi.get(key));
        item.setControl(control);
    }

    private void ui(Runnable runnable) {
        pages.getDisplay().asyncExec(() -> {
            if (!pages.isDisposed()) {
                runnable.run();
            }
        });
    }

    private void follow() {
        administration = CommandState.administration().orElse(null);
        suggestions.follow(administration);
        duplicates.follow(administration);
        ((StackLayout) pages.getLayout()).topControl = administration == null ? closed : tabs;
        pages.layout();
        if (getSite().getPage().isPartVisible(this)) {
            seen();
        }
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
        if (administration != null) {
            ElementEditors.open(getSite().getPage(), administration, element);
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
    public void setFocus() {
        if (administration == null) {
            closed.setFocus();
        } else if (tabs.getSelectionIndex() == 0) {
            suggestions.setFocus();
        } else {
            duplicates.setFocus();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == OpenAdministration.class && administration != null ? adapter.cast(administration)
                : super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.close();
        }
        UiPlugin.administrations().removeListener(administrationsListener);
        getSite().getPage().removePartListener(parts);
        super.dispose();
    }
}
