package org.ratswerk.ui.internal.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.handlers.IHandlerService;
import org.ratswerk.ui.FormPart;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.forms.FieldModel;
import org.ratswerk.ui.model.forms.Form;
import org.ratswerk.ui.model.forms.FormModel;

/** The form over one element or several, for all classes. */
public final class ElementEditor extends FormEditor {
    /** Identifier in plugin.xml. */
    public static final String ID = "org.ratswerk.ui.elementEditor";

    private static final String CONTEXT = "org.ratswerk.ui.form";

    private final Runnable administrationsListener = this::later;
    private FormHeader header;
    private Composite outside;
    private Composite waiting;
    private FormModel model;
    private boolean wasDirty;
    private final Map<String, BiConsumer<EObject, String>> revealing = new HashMap<>();
    private final List<BooleanSupplier> committing = new ArrayList<>();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        super.init(site, input);
        site.setSelectionProvider(new Selection());
        site.getService(IContextService.class).activateContext(CONTEXT);
        turning(site, "org.ratswerk.ui.nextPage", 1);
        turning(site, "org.ratswerk.ui.previousPage", -1);
        site.getService(IHandlerService.class).activateHandler("org.ratswerk.ui.openReference", new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                FormSurface.openReference(site.getShell().getDisplay().getFocusControl());
                return null;
            }
        });
        setPartName(input.getName());
        setTitleImage(Icons.image(((ElementInput) input).icon()));
        UiPlugin.administrations().addListener(administrationsListener);
    }

    /** Has a command go to the next or the previous page, from the last to the first. */
    private void turning(IEditorSite site, String command, int by) {
        site.getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                setActivePage(Math.floorMod(getActivePage() + by, getPageCount()));
                setFocus();
                return null;
            }
        });
    }

    private ElementInput input() {
        return (ElementInput) getEditorInput();
    }

    @Override
    protected FormToolkit createToolkit(Display display) {
        var toolkit = new FormToolkit(display);
        toolkit.setBackground(Palette.color(Palette.Tone.SURFACE));
        return toolkit;
    }

    /** Puts the head above the tabs of the pages. */
    @Override
    protected Composite createPageContainer(Composite parent) {
        outside = super.createPageContainer(parent);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(outside);
        Widgets.css(outside, "rw-surface");
        outside.setBackground(Palette.color(Palette.Tone.SURFACE));
        header = new FormHeader(outside, this::run, this::reveal);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(header.control());
        var pages = new Composite(outside, SWT.NONE);
        pages.setLayout(new org.eclipse.swt.layout.FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        Palette.onChange(outside, this::headChanged);
        CommandState.onChange(outside, this::dirtyChanged);
        return pages;
    }

    @Override
    protected int getTabStyle() {
        return SWT.TOP | SWT.FLAT;
    }

    @Override
    protected void addPages() {
        outside.setData(ContextHelp.KEY, "org.ratswerk.ui.form");
        if (!bind()) {
            waiting = EmptyState.create(getContainer(), FormUi.get("waiting.title"), FormUi.get("waiting"));
            addPage(waiting);
            showTabs();
        }
    }

    /** Shows the elements if the administration is open. */
    private boolean bind() {
        var administration = input().administration().orElse(null);
        if (administration == null) {
            return false;
        }
        var elements = input().elements(administration);
        if (elements.size() < input().ids().size() || !FormModel.isPossible(elements)) {
            close(false);
            return false;
        }
        model = new FormModel(administration, elements, ElementEditors.problems());
        model.addListener(this::modelChanged);
        try {
            for (Form.Page page : model.form().pages()) {
                var whole = page.whole();
                if (whole.isEmpty()) {
                    addPage(new ElementPage(this, page));
                }
                for (FormPart part : whole.map(item -> UiPlugin.formParts(item.id())).orElse(List.of())) {
                    addPage(new PartPage(this, page, part));
                }
            }
        } catch (PartInitException e) {
            UiPlugin.log("Page cannot be made", e);
        }
        if (waiting != null) {
            removePage(0);
            waiting.dispose();
            waiting = null;
        }
        setActivePage(0);
        showTabs();
        headChanged();
        modelChanged();
        return true;
    }

    /** One page needs no tab. */
    private void showTabs() {
        var folder = Widgets.css((CTabFolder) getContainer(), "rw-pages");
        for (var item : folder.getItems()) {
            item.setToolTipText(item.getText());
        }
        folder.setTabHeight(folder.getItemCount() < 2 ? 0 : SWT.DEFAULT);
        folder.layout();
    }

    /** Returns the model of the form; null while the administration is not open. */
    public FormModel model() {
        return model;
    }

    private void run(org.ratswerk.ui.model.forms.FormAction action) {
        model.commit();
        var made = action.run().get();
        if (made != null) {
            ElementEditors.open(getSite().getPage(), model.administration(), made);
        }
    }

    // --- following the model

    private void later() {
        outside.getDisplay().asyncExec(() -> {
            if (!outside.isDisposed()) {
                administrationsChanged();
            }
        });
    }

    private void administrationsChanged() {
        var open = input().administration().orElse(null);
        if (model == null) {
            if (open != null) {
                bind();
            }
        } else if (open == null) {
            close(false);
        } else if (open != model.administration() && !model.rebind(open)) {
            close(false);
        }
    }

    private void modelChanged() {
        if (model.isGone()) {
            close(false);
            return;
        }
        headChanged();
        dirtyChanged();
    }

    private void dirtyChanged() {
        boolean dirty = isDirty();
        if (dirty != wasDirty) {
            wasDirty = dirty;
            firePropertyChange(PROP_DIRTY);
        }
    }

    private void headChanged() {
        if (model == null || model.isGone()) {
            return;
        }
        var title = model.title();
        if (!title.equals(getPartName())) {
            setPartName(title);
            setTitleToolTip(title);
        }
        var image = Icons.image(model.icon());
        if (image != getTitleImage()) {
            setTitleImage(image);
        }
        header.show(model);
    }

    // --- going to fields

    /** Goes to a field: by its way, or the first whose last step has this name. */
    public void reveal(String field) {
        go(field);
    }

    private boolean go(String field) {
        if (model == null) {
            return false;
        }
        for (var page : model.form().pages()) {
            var item = page.sections().stream().flatMap(section -> section.items().stream())
                    .filter(each -> each.id().equals(field) || each.id().endsWith("." + field)).findFirst();
            if (item.isPresent()) {
                setActivePage(page.id());
                if (getActivePageInstance() instanceof ElementPage shown) {
                    shown.reveal(item.get());
                } else {
                    setFocus();
                }
                return true;
            }
        }
        return false;
    }

    /**
     * Goes to a field of the element or of a part of it.
     *
     * @param object element or part
     * @param field field, as above; null for the part as a whole
     */
    void reveal(EObject object, String field) {
        if (model == null || model.elements().contains(object)) {
            reveal(field);
            return;
        }
        EObject top = object;
        // the root of a file has no container
        while (top != null && (top.eContainer() == null || !model.elements().contains(top.eContainer()))) {
            top = top.eContainer();
        }
        if (top == null || !go(top.eContainingFeature().getName())) {
            if (field != null) {
                reveal(field);
            }
        } else if (getActivePageInstance() != null && revealing.containsKey(getActivePageInstance().getId())) {
            revealing.get(getActivePageInstance().getId()).accept(object, field);
        }
    }

    void onReveal(String page, BiConsumer<EObject, String> handler) {
        revealing.put(page, handler);
    }

    void onCommit(BooleanSupplier handler) {
        committing.add(handler);
    }

    void reveal(FieldModel field) {
        reveal(field.id());
    }

    @Override
    public void setFocus() {
        if (getActivePageInstance() instanceof ElementPage page) {
            page.setFocus();
        } else if (getActivePageInstance() instanceof PartPage page) {
            page.setFocus();
        } else {
            outside.setFocus();
        }
    }

    // --- saving

    boolean commit(OpenAdministration administration) {
        if (model == null || model.administration() != administration) {
            return true;
        }
        Optional<FieldModel> faulty = model.commit();
        faulty.ifPresent(this::reveal);
        boolean complete = faulty.isEmpty();
        for (BooleanSupplier part : committing) {
            complete &= part.getAsBoolean();
        }
        return complete;
    }

    @Override
    public boolean isDirty() {
        return model != null && !model.isGone() && model.isDirty();
    }

    /** What is in the model is not lost with the editor; only what is typed and no value would be. */
    @Override
    public boolean isSaveOnCloseNeeded() {
        return model != null && !model.isGone() && model.isPending();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (!Saving.save(model.administration())) {
            monitor.setCanceled(true);
        }
        modelChanged();
    }

    @Override
    public void doSaveAs() {
        // an element has no file of its own
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        UiPlugin.administrations().removeListener(administrationsListener);
        if (model != null) {
            model.dispose();
        }
        super.dispose();
    }

    /** What the editor is about, for views that follow. */
    private final class Selection implements ISelectionProvider {
        @Override
        public void addSelectionChangedListener(ISelectionChangedListener listener) {
            // it is always about the same
        }

        @Override
        public void removeSelectionChangedListener(ISelectionChangedListener listener) {
            // nobody was added
        }

        @Override
        public ISelection getSelection() {
            return model == null ? StructuredSelection.EMPTY
                    : new StructuredSelection(model.elements().stream()
                            .map(element -> new ElementRef(model.administration(), element)).toList());
        }

        @Override
        public void setSelection(ISelection selection) {
            // it is always about the same
        }
    }

    /** Returns the elements the editor is about; empty while the administration is not open. */
    public List<? extends org.ratswerk.model.Element> elements() {
        return model == null ? List.of() : model.elements();
    }
}
