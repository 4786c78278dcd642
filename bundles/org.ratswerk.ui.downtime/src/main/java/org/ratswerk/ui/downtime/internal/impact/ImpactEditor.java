package org.ratswerk.ui.downtime.internal.impact;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.model.Process;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.SelectionSource;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.model.OpenAdministration;

/** All processes of an administration: their ratings, and which are to be rated at all. */
public final class ImpactEditor extends EditorPart {
    /** Identifier in plugin.xml. */
    static final String ID = "org.ratswerk.ui.downtime.impactEditor";

    private static final String PRE_ANALYSIS = "preAnalysis";

    private final Runnable administrationsListener = this::later;
    private final EditingListener editingListener = change -> changed();
    private final Selection selection = new Selection();
    private Composite outside;
    private CTabFolder folder;
    private RatingsPage ratings;
    private PreAnalysisPage preAnalysis;
    private OpenAdministration administration;
    private boolean wasDirty;
    private int wanted;

    /** Opens it, at a page. */
    static void open(IWorkbenchPage page, OpenAdministration administration, String part) {
        try {
            if (page.openEditor(new ImpactInput(administration.folder()), ID) instanceof ImpactEditor editor) {
                editor.select(PRE_ANALYSIS.equals(part) ? 1 : 0);
            }
        } catch (PartInitException e) {
            UiPlugin.log("Impact analysis cannot be opened", e);
        }
    }

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        site.setSelectionProvider(selection);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
        setTitleImage(Icons.image(ImpactInput.ICON));
        UiPlugin.administrations().addListener(administrationsListener);
    }

    private ImpactInput input() {
        return (ImpactInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        outside = new Composite(parent, SWT.NONE);
        outside.setLayout(new StackLayout());
        outside.setData(ContextHelp.KEY, "org.ratswerk.ui.downtime.impact");
        Palette.onChange(outside, () -> setTitleImage(Icons.image(ImpactInput.ICON)));
        CommandState.onChange(outside, this::dirtyChanged);
        administrationsChanged();
    }

    private void later() {
        Display.getDefault().asyncExec(() -> {
            if (outside != null && !outside.isDisposed()) {
                administrationsChanged();
            }
        });
    }

    private void administrationsChanged() {
        var open = input().administration().orElse(null);
        if (open == administration && open != null) {
            return;
        }
        if (open == null && administration != null) {
            getSite().getPage().closeEditor(this, false);
            return;
        }
        for (var child : outside.getChildren()) {
            child.dispose();
        }
        if (open == null) {
            show(EmptyState.create(outside, ImpactUi.get("closed.title"), ImpactUi.get("closed.text", input().folder())));
        } else {
            bind(open);
        }
    }

    private void bind(OpenAdministration open) {
        if (administration != null) {
            administration.editing().removeListener(editingListener);
        }
        administration = open;
        ratings = null;
        preAnalysis = null;
        open.editing().addListener(editingListener);
        folder = Widgets.css(new CTabFolder(outside, SWT.TOP | SWT.FLAT), "rw-pages");
        ratings = new RatingsPage(folder, this, open.editing());
        preAnalysis = new PreAnalysisPage(folder, this, open.editing());
        tab(ImpactUi.get("page.ratings"), ratings.control());
        tab(ImpactUi.get("page.preAnalysis"), preAnalysis.control());
        folder.addListener(SWT.Selection, event -> select(folder.getSelectionIndex()));
        show(folder);
        setTitleToolTip(input().getToolTipText());
        select(wanted);
    }

    private void tab(String title, Composite control) {
        var item = new CTabItem(folder, SWT.NONE);
        item.setText(title);
        item.setToolTipText(title);
        item.setControl(control);
    }

    private void show(Composite control) {
        ((StackLayout) outside.getLayout()).topControl = control;
        outside.layout();
    }

    private void select(int page) {
        wanted = page;
        if (folder != null && !folder.isDisposed()) {
            folder.setSelection(page);
            shown();
            setFocus();
            selection.fire();
        }
    }

    /** Only the page that is seen follows the model. */
    private void shown() {
        if (wanted == 0) {
            ratings.refresh();
        } else {
            preAnalysis.refresh();
        }
    }

    private void changed() {
        if (folder != null && !folder.isDisposed()) {
            shown();
            dirtyChanged();
        }
    }

    void selectionChanged() {
        selection.fire();
    }

    void open(Process process) {
        ElementEditors.open(getSite().getPage(), administration, process, "ratings");
    }

    private void dirtyChanged() {
        boolean dirty = isDirty();
        if (dirty != wasDirty) {
            wasDirty = dirty;
            firePropertyChange(PROP_DIRTY);
        }
    }

    @Override
    public boolean isDirty() {
        return administration != null && administration.editing().isDirty(administration.model().processRegister());
    }

    /** What is in the model is not lost with the editor. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return false;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (!Saving.save(administration)) {
            monitor.setCanceled(true);
        }
        dirtyChanged();
    }

    @Override
    public void doSaveAs() {
        // it has no file of its own
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        if (folder == null || folder.isDisposed()) {
            outside.setFocus();
        } else if (wanted == 0) {
            ratings.setFocus();
        } else {
            preAnalysis.setFocus();
        }
    }

    @Override
    public void dispose() {
        UiPlugin.administrations().removeListener(administrationsListener);
        if (administration != null) {
            administration.editing().removeListener(editingListener);
        }
        super.dispose();
    }

    /** The selected processes, for the other parts. */
    private final class Selection extends SelectionSource {
        @Override
        public ISelection getSelection() {
            if (ratings == null || preAnalysis == null || folder.isDisposed()) {
                return StructuredSelection.EMPTY;
            }
            List<Process> processes = wanted == 0 ? ratings.selection() : preAnalysis.selection();
            return new StructuredSelection(
                    processes.stream().map(process -> new ElementRef(administration, process)).toList());
        }

        @Override
        public void setSelection(ISelection chosen) {
            // people choose here
        }
    }
}
