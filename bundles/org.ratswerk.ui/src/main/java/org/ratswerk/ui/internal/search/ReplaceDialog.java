package org.ratswerk.ui.internal.search;

import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.CheckStateChangedEvent;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.MonitorProgress;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.search.ReplaceModel;
import org.ratswerk.ui.model.search.ReplaceModel.Group;
import org.ratswerk.ui.model.search.ReplaceModel.Item;
import org.ratswerk.ui.model.search.SearchForm;

/** Finds and replaces in texts: every replacement is shown before it is done and can be left out. */
final class ReplaceDialog extends Dialog {
    private static final int PAUSE = 250;
    private static final int OPEN_AT_ONCE = 200;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 300;

    private final SearchForm form = AdministrationSearchPage.form(true);
    private final FormPane pane = new FormPane(form, "replace", this::changed);
    private ReplaceModel model = ReplaceModel.empty();
    private Text by;
    private CheckboxTreeViewer preview;
    private Label status;
    private Job job;
    private int asked;
    private int replaced = -1;

    private ReplaceDialog(Shell parent, String text) {
        super(parent);
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
        form.setText(text == null ? "" : text);
    }

    /**
     * Opens the dialog.
     *
     * @param parent window
     * @param text text to search for; null for none
     */
    static void open(Shell parent, String text) {
        new ReplaceDialog(parent, text).open();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(SearchTexts.get("replace.title"));
        Widgets.id(shell, "dialog.replace");
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return QuickSearchDialog.section("replace");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(2 * Widgets.GRID, 2 * Widgets.GRID).spacing(Widgets.GRID, Widgets.GRID)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        var fields = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(fields);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(fields);
        pane.createText(fields, SearchTexts.get("replace.find"));
        FormPane.label(fields, SearchTexts.get("replace.by"));
        by = Widgets.id(new Text(fields, SWT.BORDER), "replace.by");
        Widgets.name(by, SearchTexts.get("replace.by"));
        by.addModifyListener(event -> changed());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(by);
        pane.createMessage(fields, 2);
        var options = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(options);
        pane.createOptions(options);
        var scope = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).applyTo(scope);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(scope);
        pane.createScope(scope);
        createPreview(area);
        status = Widgets.id(new Label(area, SWT.WRAP), "replace.status");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
        area.addDisposeListener(event -> cancelJob());
        return area;
    }

    private void createPreview(Composite parent) {
        var label = new Label(parent, SWT.NONE);
        label.setText(SearchTexts.get("replace.preview") + ":");
        preview = new CheckboxTreeViewer(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.FULL_SELECTION);
        Widgets.id(Widgets.name(preview.getTree(), SearchTexts.get("replace.preview")), "replace.preview");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(preview.getTree());
        preview.setUseHashlookup(true);
        preview.setContentProvider(new Content());
        preview.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        preview.setCheckStateProvider(new Checks());
        preview.addCheckStateListener(this::checked);
        if ("gtk".equals(SWT.getPlatform())) {
            preview.getTree().addListener(SWT.KeyDown, this::space);
        }
    }

    /** Elsewhere the space bar does so by itself. */
    private void space(Event event) {
        Object element = preview.getStructuredSelection().getFirstElement();
        if (event.character == ' ' && element != null) {
            event.doit = false;
            checked(new CheckStateChangedEvent(preview, element, !preview.getChecked(element)));
        }
    }

    private static final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return ((ReplaceModel) input).groups().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return parent instanceof Group group ? group.items().toArray() : new Object[0];
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Item item ? item.group() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Group;
        }
    }

    private static final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            return switch (element) {
            case Group group -> new StyledString(group.name()).append("   " + group.kind(), Marks.SECONDARY);
            case Item item -> Marks.append(new StyledString(item.field() + ":  ", Marks.SECONDARY), item.line(), null,
                    Marks.REMOVED, Marks.FOUND);
            default -> new StyledString(String.valueOf(element));
            };
        }

        @Override
        public String getText(Object element) {
            return getStyledText(element).getString();
        }

        @Override
        public Image getImage(Object element) {
            return element instanceof Group group ? Icons.image(group.element().eClass().getName()) : null;
        }
    }

    private final class Checks implements ICheckStateProvider {
        @Override
        public boolean isChecked(Object element) {
            return element instanceof Item item ? model.isChosen(item) : model.chosen((Group) element) > 0;
        }

        @Override
        public boolean isGrayed(Object element) {
            return element instanceof Group group && model.chosen(group) > 0
                    && model.chosen(group) < group.items().size();
        }
    }

    private void checked(CheckStateChangedEvent event) {
        switch (event.getElement()) {
        case Item item -> model.choose(item, event.getChecked());
        case Group group -> model.choose(group, event.getChecked());
        default -> throw new IllegalStateException();
        }
        preview.refresh();
        count();
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Widgets.id(createButton(parent, IDialogConstants.OK_ID, SearchTexts.get("replace.do"), true), "replace.do");
        createButton(parent, IDialogConstants.CANCEL_ID, SearchTexts.get("dialog.close"), false);
        changed();
    }

    private void changed() {
        if (preview == null || getButton(IDialogConstants.OK_ID) == null) {
            return;
        }
        int number = ++asked;
        cancelJob();
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        if (!form.isComplete()) {
            show(ReplaceModel.empty());
            return;
        }
        status.setText(SearchTexts.get("replace.running"));
        preview.getTree().getDisplay().timerExec(PAUSE, () -> {
            if (number == asked && !preview.getTree().isDisposed()) {
                plan(number);
            }
        });
    }

    private void cancelJob() {
        if (job != null) {
            job.cancel();
        }
    }

    private void plan(int number) {
        var query = form.query();
        var scope = form.scope();
        String text = by.getText();
        job = new Job(SearchTexts.get("replace.title")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    var planned = ReplaceModel.plan(scope, Searching.indexes(), query, text,
                            new MonitorProgress(monitor, (task, share) -> { }));
                    Searching.later(() -> ifNewest(number, () -> show(planned)));
                    return Status.OK_STATUS;
                } catch (CancellationException e) {
                    return Status.CANCEL_STATUS;
                } catch (FaultException e) {
                    Searching.later(() -> ifNewest(number, () -> {
                        show(ReplaceModel.empty());
                        status.setText(e.faults().getFirst().message());
                    }));
                    return Status.OK_STATUS;
                }
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private void ifNewest(int number, Runnable runnable) {
        if (number == asked && !preview.getTree().isDisposed()) {
            runnable.run();
        }
    }

    private void show(ReplaceModel planned) {
        model = planned;
        preview.setInput(model);
        if (model.size() <= OPEN_AT_ONCE) {
            preview.expandAll();
        }
        count();
    }

    private void count() {
        int chosen = model.chosen();
        getButton(IDialogConstants.OK_ID).setEnabled(chosen > 0);
        if (replaced >= 0 && model.size() == 0) {
            status.setText(SearchTexts.get("replace.done", replaced));
        } else if (!form.isComplete()) {
            status.setText(form.text().isEmpty() ? SearchTexts.get("replace.start") : "");
        } else {
            status.setText(model.size() == 0 ? SearchTexts.get("replace.none")
                    : SearchTexts.get("replace.count", chosen, model.size(), model.chosenElements()));
        }
        status.setForeground(Palette.color(Palette.Tone.SECONDARY));
    }

    @Override
    protected void okPressed() {
        int chosen = model.chosen();
        if (chosen == 0) {
            return;
        }
        AdministrationSearchPage.save(form);
        replaced = model.apply(form.text(), by.getText());
        if (replaced == chosen && chosen == model.size()) {
            close();
        } else {
            changed();
        }
    }
}
