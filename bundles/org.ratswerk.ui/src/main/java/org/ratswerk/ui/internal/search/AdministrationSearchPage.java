package org.ratswerk.ui.internal.search;

import org.eclipse.jface.dialogs.DialogPage;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.search.ui.IReplacePage;
import org.eclipse.search.ui.ISearchPage;
import org.eclipse.search.ui.ISearchPageContainer;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.search.SearchForm;

/** The page of the search dialog that searches administrations. */
public final class AdministrationSearchPage extends DialogPage implements ISearchPage, IReplacePage {
    private static final String SETTINGS = "page";

    private final SearchForm form = form(false);
    private ISearchPageContainer container;
    private FormPane pane;

    /** Returns a form for what is open, filled in as it was last time. */
    static SearchForm form(boolean replacing) {
        var form = new SearchForm(UiPlugin.administrations().list(), CommandState.administration().orElse(null),
                replacing);
        form.restore(QuickSearchDialog.section(SETTINGS)::get);
        return form;
    }

    /** Remembers how the form was filled in. */
    static void save(SearchForm form) {
        form.remember();
        form.save(QuickSearchDialog.section(SETTINGS)::put);
    }

    @Override
    public void setContainer(ISearchPageContainer pageContainer) {
        container = pageContainer;
    }

    @Override
    public void createControl(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID).spacing(Widgets.GRID, Widgets.GRID)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        pane = new FormPane(form, "search", this::changed);
        var line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        pane.createText(line, SearchTexts.get("form.text"));
        pane.createMessage(line, 2);
        var options = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(options);
        pane.createOptions(options);
        var scope = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(scope);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scope);
        pane.createScope(scope);
        setControl(area);
    }

    private void changed() {
        container.setPerformActionEnabled(form.isComplete());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            if (form.text().isEmpty() && !form.history().isEmpty()) {
                pane.setText(form.history().getFirst());
            }
            pane.focus();
            changed();
        }
    }

    @Override
    public boolean performAction() {
        if (!form.isComplete()) {
            return false;
        }
        save(form);
        NewSearchUI.activateSearchResultView();
        NewSearchUI.runQueryInBackground(new AdministrationQuery(form.query(),
                form.scope().stream().map(each -> each.folder()).toList()));
        return true;
    }

    @Override
    public boolean performReplace() {
        save(form);
        var shell = container.getRunnableContext() instanceof org.eclipse.jface.window.Window window
                ? window.getShell().getParent().getShell() : getShell();
        Searching.later(() -> ReplaceDialog.open(shell, form.text()));
        return true;
    }
}
