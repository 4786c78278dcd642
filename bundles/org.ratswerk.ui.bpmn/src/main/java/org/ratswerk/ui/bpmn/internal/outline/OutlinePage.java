package org.ratswerk.ui.bpmn.internal.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.IPageSite;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.ratswerk.model.text.Labels;
import org.ratswerk.ui.bpmn.BpmnEditor;
import org.ratswerk.ui.bpmn.BpmnEditorListener;
import org.ratswerk.ui.bpmn.BpmnSelection;
import org.ratswerk.ui.bpmn.internal.findings.LiveFindings;
import org.ratswerk.ui.bpmn.internal.properties.PageCommands;
import org.ratswerk.ui.bpmn.internal.properties.Requests;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.bpmn.model.outline.Outline;
import org.ratswerk.ui.bpmn.model.outline.OutlineItem;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.EditingWatch;

/**
 * The outline of a BPMN editor: the diagram as a tree in the order of its flow, with all that can be done on the canvas by
 * keys, and a small picture of the canvas below. Selects here what is selected there, and the other way round.
 */
public final class OutlinePage extends Page implements IContentOutlinePage, BpmnEditorListener {
    private static final int DELAY = 300;
    private static final int[] SHARES = {70, 30};

    private final BpmnEditor editor;
    private final Runnable findingsChanged = this::update;
    private final Runnable administrationsChanged = this::later;
    private EditingWatch watch;
    private PageCommands commands;
    private SashForm area;
    private TreeViewer viewer;
    private Thumbnail thumbnail;
    private List<OutlineItem> items = List.of();
    private final Map<String, OutlineItem> parents = new HashMap<>();
    private boolean selecting;

    /**
     * @param editor editor
     */
    public OutlinePage(BpmnEditor editor) {
        this.editor = editor;
    }

    @Override
    public void init(IPageSite site) {
        super.init(site);
        site.setSelectionProvider(this);
        commands = new PageCommands(this, site.getWorkbenchWindow());
        commands.history(editor);
        for (var command : Map.of(IWorkbenchCommandConstants.EDIT_CUT, "cut", IWorkbenchCommandConstants.EDIT_COPY, "copy",
                IWorkbenchCommandConstants.EDIT_PASTE, "paste").entrySet()) {
            commands.add(command.getKey(), () -> editor.run(command.getValue()), () -> editor.isShown() && isAtTree());
        }
        commands.add(IWorkbenchCommandConstants.EDIT_DELETE, this::delete, () -> isAtTree() && !selected().isEmpty());
        commands.add(IWorkbenchCommandConstants.FILE_RENAME, this::rename, () -> isAtTree() && selected().size() == 1);
    }

    @Override
    public void createControl(Composite parent) {
        area = new SashForm(parent, SWT.VERTICAL);
        viewer = new TreeViewer(area, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        Widgets.name(Widgets.id(viewer.getTree(), "bpmn.outline"), OutlineTexts.get("tree"));
        viewer.setContentProvider(new Content());
        viewer.setLabelProvider(new OutlineLabels());
        viewer.setUseHashlookup(true);
        viewer.addSelectionChangedListener(event -> selected(event.getStructuredSelection().toList()));
        viewer.addDoubleClickListener(event -> first().ifPresent(item -> editor.reveal(item.id())));
        thumbnail = new Thumbnail(area, editor);
        area.setWeights(SHARES);
        var menu = new MenuManager("", "org.ratswerk.ui.bpmn.outline");
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(manager -> fill(menu));
        viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
        getSite().registerContextMenu("org.ratswerk.ui.bpmn.outline", menu, this);
        Palette.onChange(area, viewer::refresh);
        editor.addListener(this);
        LiveFindings.of(editor).ifPresent(live -> live.addListener(findingsChanged));
        watch = new EditingWatch(UiPlugin.administrations(), (administration, change) -> later());
        UiPlugin.administrations().addListener(administrationsChanged);
        update();
        viewer.expandToLevel(3);
        show(editor.selection());
    }

    @Override
    public void dispose() {
        editor.removeListener(this);
        commands.dispose();
        LiveFindings.of(editor).ifPresent(live -> live.removeListener(findingsChanged));
        if (watch != null) {
            watch.close();
            UiPlugin.administrations().removeListener(administrationsChanged);
        }
        super.dispose();
    }

    @Override
    public Control getControl() {
        return area;
    }

    @Override
    public void setFocus() {
        viewer.getTree().setFocus();
    }

    // --- content

    private void later() {
        if (area != null && !area.isDisposed()) {
            area.getDisplay().asyncExec(() -> {
                if (!area.isDisposed()) {
                    area.getDisplay().timerExec(DELAY, findingsChanged);
                }
            });
        }
    }

    @Override
    public void treeChanged(CanvasNode tree) {
        boolean first = items.isEmpty();
        update();
        if (first) {
            viewer.expandToLevel(3);
        }
        thumbnail.later();
    }

    private void update() {
        if (area == null || area.isDisposed()) {
            return;
        }
        var administration = editor.administration().orElse(null);
        items = Outline.of(editor.tree(), LiveFindings.of(editor).map(LiveFindings::list).orElse(List.of()),
                administration == null ? null : id -> administration.element(id)
                        .map(element -> Labels.printable(Labels.title(element))).orElse(null));
        parents.clear();
        items.forEach(this::parents);
        selecting = true;
        try {
            if (viewer.getInput() == null) {
                viewer.setInput(this);
            } else {
                viewer.refresh();
            }
        } finally {
            selecting = false;
        }
        show(editor.selection());
    }

    private void parents(OutlineItem item) {
        item.children().forEach(child -> {
            parents.put(child.id(), item);
            parents(child);
        });
    }

    List<OutlineItem> items() {
        return items;
    }

    BpmnEditor editor() {
        return editor;
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return items.toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return ((OutlineItem) parent).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return parents.get(((OutlineItem) element).id());
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((OutlineItem) element).children().isEmpty();
        }
    }

    // --- selection

    /** Something was selected here. */
    private void selected(List<?> chosen) {
        if (!selecting) {
            editor.select(chosen.stream().map(item -> ((OutlineItem) item).id()).filter(id -> !id.isEmpty()).toList());
            if (chosen.size() == 1) {
                editor.reveal(((OutlineItem) chosen.getFirst()).id());
            }
        }
    }

    @Override
    public void selectionChanged(BpmnSelection selection) {
        show(selection);
    }

    /** Something is selected on the canvas. */
    private void show(BpmnSelection selection) {
        if (viewer == null || viewer.getTree().isDisposed()) {
            return;
        }
        var chosen = selection.elements().stream().map(element -> Outline.find(items, element.id()))
                .filter(Objects::nonNull).toList();
        if (selection.isWhole() && viewer.getTree().isFocusControl()) {
            // The pool or the file that was chosen here has no shape.
            return;
        }
        if (!viewer.getStructuredSelection().toList().equals(chosen)) {
            selecting = true;
            try {
                viewer.setSelection(new StructuredSelection(chosen), true);
            } finally {
                selecting = false;
            }
        }
    }

    /** Not so while a name is being typed: then these keys are for the text. */
    private boolean isAtTree() {
        return viewer != null && !viewer.getTree().isDisposed()
                && !(viewer.getTree().getDisplay().getFocusControl() instanceof Text);
    }

    List<OutlineItem> selected() {
        return viewer == null ? List.of()
                : viewer.getStructuredSelection().stream().map(OutlineItem.class::cast).toList();
    }

    private java.util.Optional<OutlineItem> first() {
        return selected().stream().findFirst();
    }

    @Override
    public ISelection getSelection() {
        return editor.selection();
    }

    @Override
    public void setSelection(ISelection selection) {
        editor.getSite().getSelectionProvider().setSelection(selection);
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        editor.getSite().getSelectionProvider().addSelectionChangedListener(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        editor.getSite().getSelectionProvider().removeSelectionChangedListener(listener);
    }

    // --- changes

    private void fill(MenuManager menu) {
        new OutlineMenu(this).fill(menu);
        menu.add(new Separator("additions"));
    }

    /** Deletes what is selected, and selects what comes next. */
    void delete() {
        var ids = selected().stream().filter(OutlinePage::isShape).map(OutlineItem::id).toList();
        if (!ids.isEmpty()) {
            Requests.perform(editor, new EditRequest.Remove(ids));
        }
    }

    /** Tells whether an item can be deleted and named: the file and what it is about as a whole cannot. */
    static boolean isShape(OutlineItem item) {
        return !item.id().isEmpty() && !item.node().type().equals("bpmn:Collaboration")
                && !item.node().type().equals("bpmn:Process");
    }

    /** Lets the name of what is selected be typed in its place. */
    void rename() {
        TreeItem[] rows = viewer.getTree().getSelection();
        if (rows.length == 1 && rows[0].getData() instanceof OutlineItem item && !item.id().isEmpty()) {
            NameEditor.open(viewer.getTree(), rows[0], item.node().name(), name -> Requests.perform(editor,
                    new EditRequest.SetName(item.id(), name)));
        }
    }
}
