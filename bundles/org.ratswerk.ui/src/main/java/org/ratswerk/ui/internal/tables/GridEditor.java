package org.ratswerk.ui.internal.tables;

import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.ratswerk.model.Element;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.SelectionSource;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.tables.GridModel;

/** All elements of a kind in a table in which they are edited. */
public final class GridEditor extends EditorPart {
    /** Identifier in plugin.xml. */
    public static final String ID = "org.ratswerk.ui.tableEditor";

    static final String EDIT = "org.ratswerk.ui.tables.edit";
    static final String FILL_DOWN = "org.ratswerk.ui.tables.fillDown";
    static final String INSERT = "org.ratswerk.ui.tables.insert";
    static final String DELETE_ROWS = "org.ratswerk.ui.tables.deleteRows";
    private static final String CONTEXT = "org.ratswerk.ui.tables";

    private final Selection selection = new Selection();
    private final Runnable administrationsListener = this::later;
    private Composite outside;
    private OpenAdministration administration;
    private GridModel model;
    private GridPane pane;
    private boolean wasDirty;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof GridInput)) {
            throw new PartInitException(String.valueOf(input));
        }
        setSite(site);
        setInput(input);
        site.setSelectionProvider(selection);
        setPartName(input.getName());
        setTitleToolTip(input.getToolTipText());
        setTitleImage(Icons.image(input().icon()));
        UiPlugin.administrations().addListener(administrationsListener);
    }

    private GridInput input() {
        return (GridInput) getEditorInput();
    }

    @Override
    public void createPartControl(Composite parent) {
        outside = new Composite(parent, SWT.NONE);
        outside.setLayout(new StackLayout());
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        handle(EDIT, () -> pane.grid().edit(), this::onGrid);
        handle(FILL_DOWN, () -> pane.fillDown(), this::onGrid);
        handle(INSERT, () -> pane.insert(), () -> pane != null);
        handle(DELETE_ROWS, () -> pane.deleteRows(), this::onGrid);
        handle(IWorkbenchCommandConstants.EDIT_CUT, this::cut, this::onGridOrText);
        handle(IWorkbenchCommandConstants.EDIT_COPY, this::copy, this::onGridOrText);
        handle(IWorkbenchCommandConstants.EDIT_PASTE, this::paste, this::onGridOrText);
        handle(IWorkbenchCommandConstants.EDIT_DELETE, () -> pane.clear(), this::onGrid);
        handle(IWorkbenchCommandConstants.EDIT_SELECT_ALL, this::selectAll, this::onGridOrText);
        handle(IWorkbenchCommandConstants.EDIT_UNDO, this::undo,
                () -> model != null && (pane.grid().isEditing() || model.editing().canUndo()));
        handle(IWorkbenchCommandConstants.EDIT_REDO, () -> model.editing().redo(),
                () -> model != null && model.editing().canRedo());
        handle(Ids.FIND, () -> pane.find(), () -> pane != null);
        handle(Ids.EXPORT, () -> pane.export("xlsx"), () -> pane != null);
        handle(Ids.RERUN, () -> model.arrange(), () -> model != null);
        Palette.onChange(outside, this::rebuild);
        administrationsChanged();
    }

    private void handle(String command, Runnable run, BooleanSupplier enabled) {
        getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                run.run();
                return null;
            }

            @Override
            public boolean isEnabled() {
                return enabled.getAsBoolean();
            }

            @Override
            public boolean isHandled() {
                return enabled.getAsBoolean();
            }
        });
    }

    // --- what has the focus

    private boolean onGrid() {
        return pane != null && !pane.grid().isEditing() && Display.getCurrent() != null
                && pane.grid().control().isFocusControl();
    }

    private boolean onGridOrText() {
        return onGrid() || focusText() != null;
    }

    private static Text focusText() {
        return Display.getCurrent() != null && Display.getCurrent().getFocusControl() instanceof Text text ? text : null;
    }

    /** What is just being typed is taken back first. */
    private void undo() {
        if (pane.grid().isEditing()) {
            pane.grid().cancel();
        } else {
            model.editing().undo();
        }
    }

    private void cut() {
        if (focusText() instanceof Text text) {
            text.cut();
        } else {
            pane.cut();
        }
    }

    private void copy() {
        if (focusText() instanceof Text text) {
            text.copy();
        } else {
            pane.copy(false);
        }
    }

    private void paste() {
        if (focusText() instanceof Text text) {
            text.paste();
        } else {
            pane.paste();
        }
    }

    private void selectAll() {
        if (focusText() instanceof Text text) {
            text.selectAll();
        } else {
            pane.grid().selectAll();
        }
    }

    // --- following the administrations

    private void later() {
        Display.getDefault().asyncExec(() -> {
            if (outside != null && !outside.isDisposed()) {
                administrationsChanged();
            }
        });
    }

    private void administrationsChanged() {
        var open = input().administration().orElse(null);
        if (open != null && open != administration) {
            bind(open);
        } else if (open == null && administration != null) {
            getSite().getPage().closeEditor(this, false);
        } else if (open == null) {
            show(EmptyState.create(outside, GridTexts.get("closed.title"),
                    GridTexts.get("closed.text", input().folder())));
        }
    }

    /** Shows the table of an administration that was opened, or opened anew; arranged as before. */
    private void bind(OpenAdministration open) {
        var before = model;
        administration = open;
        model = new GridModel(input().table(), open.editing());
        if (before != null) {
            model.arrangeAs(before);
            before.dispose();
        }
        setTitleToolTip(input().getToolTipText());
        rebuild();
    }

    private void rebuild() {
        if (model == null) {
            return;
        }
        boolean focus = pane != null && pane.grid().control().isFocusControl();
        pane = null;
        for (var child : outside.getChildren()) {
            child.dispose();
        }
        var made = new GridPane(outside, this, administration, model);
        pane = made;
        show(made.control());
        setTitleImage(Icons.image(input().icon()));
        if (focus) {
            setFocus();
        }
        modelChanged();
        selectionChanged();
    }

    private void show(Composite control) {
        ((StackLayout) outside.getLayout()).topControl = control;
        outside.layout();
    }

    /** Returns the contents; null while the administration is not open. */
    public GridModel model() {
        return model;
    }

    /** Selects the row of an element; filters that hide it are taken back. */
    public void reveal(Element element) {
        if (model == null || pane == null) {
            return;
        }
        if (model.lineOf(element) < 0) {
            model.clearFilters();
        }
        int line = model.lineOf(element);
        if (line >= 0) {
            pane.grid().select(line, -1);
        }
    }

    // --- what the pane tells

    void selectionChanged() {
        if (pane != null) {
            selection.fire();
        }
    }

    void modelChanged() {
        boolean dirty = isDirty();
        if (dirty != wasDirty) {
            wasDirty = dirty;
            firePropertyChange(PROP_DIRTY);
        }
        CommandState.changed();
    }

    // --- editor

    @Override
    public boolean isDirty() {
        return model != null && (!model.faults().isEmpty() || model.isDirty());
    }

    /** What is in the model is not lost with the editor; only texts that were not understood would be. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return model != null && !model.faults().isEmpty();
    }

    /**
     * Makes what is just being typed part of the model.
     *
     * @param saved administration that is about to be saved
     * @return whether there is no text that was not understood
     */
    public boolean commit(OpenAdministration saved) {
        if (pane == null || administration != saved) {
            return true;
        }
        pane.grid().commit();
        return model.faults().isEmpty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (!Saving.save(administration)) {
            monitor.setCanceled(true);
            model.faults().stream().findFirst().ifPresent(pane::show);
        }
        modelChanged();
    }

    @Override
    public void doSaveAs() {
        // a table has no file of its own
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void setFocus() {
        if (pane == null) {
            outside.setFocus();
        } else if (model.rowCount() == 0) {
            pane.control().setFocus();
        } else {
            pane.grid().control().setFocus();
        }
        CommandState.changed();
    }

    @Override
    public void dispose() {
        UiPlugin.administrations().removeListener(administrationsListener);
        if (model != null) {
            model.dispose();
        }
        super.dispose();
    }

    /** The elements of the selected rows, for the other parts. */
    private final class Selection extends SelectionSource {
        @Override
        public ISelection getSelection() {
            return pane == null ? StructuredSelection.EMPTY
                    : new StructuredSelection(pane.selection().stream()
                            .map(element -> new ElementRef(administration, element)).toList());
        }

        @Override
        public void setSelection(ISelection chosen) {
            if (chosen instanceof IStructuredSelection elements && elements.getFirstElement() instanceof ElementRef ref
                    && ref.object() instanceof Element element) {
                reveal(element);
            }
        }
    }
}
