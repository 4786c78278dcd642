package org.ratswerk.ui.bpmn;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.part.EditorPart;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.ui.bpmn.internal.Bar;
import org.ratswerk.ui.bpmn.internal.BpmnTexts;
import org.ratswerk.ui.bpmn.internal.Canvas;
import org.ratswerk.ui.bpmn.internal.Clip;
import org.ratswerk.ui.bpmn.internal.Commands;
import org.ratswerk.ui.bpmn.internal.ContextMenu;
import org.ratswerk.ui.bpmn.internal.Dropping;
import org.ratswerk.ui.bpmn.internal.LinkNames;
import org.ratswerk.ui.bpmn.internal.Selecting;
import org.ratswerk.ui.bpmn.internal.Storage;
import org.ratswerk.ui.bpmn.internal.TextPage;
import org.ratswerk.ui.bpmn.internal.findings.LiveFindings;
import org.ratswerk.ui.bpmn.model.BpmnFile;
import org.ratswerk.ui.bpmn.model.CanvasElement;
import org.ratswerk.ui.bpmn.model.CanvasMark;
import org.ratswerk.ui.bpmn.model.CanvasNode;
import org.ratswerk.ui.bpmn.model.EditRequest;
import org.ratswerk.ui.bpmn.model.Recovery;
import org.ratswerk.ui.bpmn.model.create.Arranging;
import org.ratswerk.ui.browser.Message;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.OwnHistory;
import org.ratswerk.ui.internal.Palette;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.internal.history.Question;
import org.ratswerk.ui.internal.start.ContextHelp;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * The editor for BPMN 2.0 files: bpmn-js on a canvas, with the workbench's own commands around it. Used in the UI thread.
 *
 * <p>Views get at it by the active editor or by a {@link BpmnSelection}, which its selection provider hands out, and
 * listen with {@link #addListener}. What they change they ask for with {@link #perform}; the answer is told to the
 * listeners like any other change. {@link #document} is the document as it is now, unsaved changes included; it may be some
 * tenths of a second old, which {@link #currentDocument} is not.
 *
 * <p>The file on disk is the truth: a save changes in it only what was changed on the canvas.
 */
public final class BpmnEditor extends EditorPart implements OwnHistory {
    /** Identifier in plugin.xml. */
    public static final String ID = "org.ratswerk.ui.bpmn.editor";
    /** Context in which the keys of the editor count. */
    public static final String CONTEXT = "org.ratswerk.ui.bpmn";

    private static final int ANSWER_MILLIS = 30_000;
    private static final int OVERWRITE = 0;
    private static final int RELOAD = 1;
    private static final int CANCEL = 2;

    private final List<BpmnEditorListener> listeners = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Selecting selecting = new Selecting();
    private Path path;
    private Storage storage;
    private BpmnFile file;
    private Composite area;
    private Composite pages;
    private Bar bar;
    private Canvas canvas;
    private TextPage textPage;
    private Commands commands;
    private LinkNames names;
    private String baseline;
    private String unsaved;
    private CanvasNode tree = CanvasNode.empty();
    private boolean shown;
    private boolean dirty;
    private boolean canUndo;
    private boolean canRedo;
    private boolean typing;
    private boolean asking;
    private boolean focusing;
    private String refusal = "";

    // --- the part

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        setSite(site);
        setInput(input);
        site.setSelectionProvider(selecting);
        site.getService(IContextService.class).activateContext(CONTEXT);
    }

    @Override
    protected void setInput(IEditorInput input) {
        super.setInput(input);
        path = input instanceof IURIEditorInput at ? Path.of(at.getURI()) : Path.of(input.getName());
        storage = new Storage(path);
        setPartName(path.getFileName().toString());
        setTitleToolTip(path.toString());
    }

    @Override
    public void createPartControl(Composite parent) {
        area = Widgets.area(parent, 1);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        area.setData(ContextHelp.KEY, "org.ratswerk.ui.bpmn");
        bar = new Bar(area);
        pages = new Composite(area, SWT.NONE);
        pages.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        Palette.nowAndOnChange(area, () -> setTitleImage(Icons.image("BpmnFile")));
        commands = new Commands(getSite(), this::run, Map.of("undo", () -> canUndo || typing, "redo",
                () -> canRedo || typing), () -> shown);
        names = new LinkNames(this, this::sendNames);
        area.addDisposeListener(event -> names.close());
        LiveFindings.attach(this);
        makeCanvas();
        storage.watch(area, this::checkDisk);
        read();
    }

    private void makeCanvas() {
        if (canvas != null) {
            canvas.control().dispose();
        }
        shown = false;
        canvas = new Canvas(pages, "bpmn.canvas", BpmnTexts.get("canvas", path.getFileName()), this::canvasLost,
                bar::hide);
        canvas.on("opened", this::opened);
        canvas.on("failed", this::failed);
        canvas.on("baseline", message -> baseline = message.text("xml"));
        canvas.on("state", this::state);
        canvas.on("keep", this::keep);
        canvas.on("selection", this::selected);
        canvas.on("summary", this::summary);
        canvas.on("elements", this::changed);
        canvas.on("typing", message -> {
            typing = message.flag("on");
            commands.changed();
        });
        canvas.on("clip", message -> Clip.put(display(), message.text("snippet"), message.text("text")));
        canvas.on("follow", message -> names.follow(message.text("id")));
        if (canvas.isAvailable()) {
            new Dropping(this, canvas);
            var menu = new ContextMenu(this, canvas.control());
            canvas.on("menu", message -> menu.open(message.number("x"), message.number("y")));
        }
        show(canvas.control());
    }

    private void show(Control page) {
        ((StackLayout) pages.getLayout()).topControl = page;
        pages.layout();
    }

    private Display display() {
        return area.getDisplay();
    }

    @Override
    public void setFocus() {
        if (textPage != null) {
            textPage.widget().setFocus();
        } else if (canvas != null) {
            canvas.setFocus();
        }
        checkDisk();
    }

    @Override
    public void dispose() {
        if (storage != null) {
            storage.forget();
        }
        List.copyOf(listeners).forEach(BpmnEditorListener::closed);
        super.dispose();
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type == OpenAdministration.class ? type.cast(administration().orElse(null)) : super.getAdapter(type);
    }

    // --- for views

    /** Returns the file, absolute. */
    public Path file() {
        return path;
    }

    /** Returns the open administration whose folder the file is in; empty for none. */
    public Optional<OpenAdministration> administration() {
        return UiPlugin.administrations().list().stream().filter(each -> path.startsWith(each.folder())).findFirst();
    }

    /** Tells whether there is a diagram on the canvas: not while it is being read, nor where it cannot be read. */
    public boolean isShown() {
        return shown;
    }

    /** Returns why there is no diagram, in the user's language; empty while there is one, or it is being read. */
    public String refusal() {
        return refusal;
    }

    /** Has {@code listener} told what happens from now on. */
    public void addListener(BpmnEditorListener listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(BpmnEditorListener listener) {
        listeners.remove(listener);
    }

    /** Returns the content as a tree; an empty one while there is none. */
    public CanvasNode tree() {
        return tree;
    }

    /** Returns what is selected. */
    public BpmnSelection selection() {
        return selecting.selection(this);
    }

    /** Returns the document as it was a moment ago, unsaved changes included; empty while there is none. */
    public String document() {
        return unsaved != null ? unsaved : file == null ? "" : file.text();
    }

    /**
     * Returns the document as it is now, as the canvas writes it; the answer comes later, in the UI thread. It fails with
     * an {@link IllegalStateException} if there is no diagram.
     */
    public CompletableFuture<String> currentDocument() {
        return canvas.ask("xml", Map.of()).thenApply(message -> message.text("xml"));
    }

    /**
     * Changes the diagram, as one step that can be undone. Requests are done in the order they come; before the diagram is
     * shown they wait.
     *
     * @param request what to do
     * @return done when it is, in the UI thread; fails with an {@link IllegalStateException} that says why if it cannot be
     */
    public CompletableFuture<Void> perform(EditRequest request) {
        var done = new CompletableFuture<Void>();
        whenShown(() -> canvas.ask("edit", Map.of("request", request.json())).whenComplete((message, fault) -> {
            if (fault == null) {
                done.complete(null);
            } else {
                UiPlugin.log("BPMN request " + request + " cannot be done: " + fault.getMessage(), null);
                done.completeExceptionally(fault);
            }
        }));
        return done;
    }

    /** Shows an element, in whatever diagram of the file it is, and selects it. */
    public void reveal(String id) {
        whenShown(() -> canvas.send("reveal", Map.of("id", id)));
    }

    /** Selects elements without moving what is seen. */
    public void select(List<String> ids) {
        whenShown(() -> canvas.send("select", Map.of("ids", ids)));
    }

    /** Shows these marks on the canvas, instead of those before. */
    public void setMarks(List<CanvasMark> marks) {
        var byElement = new LinkedHashMap<String, List<Map<String, String>>>();
        for (var mark : marks) {
            byElement.computeIfAbsent(mark.element(), id -> new ArrayList<>()).add(Map.of("severity",
                    mark.severity().name().toLowerCase(java.util.Locale.ROOT), "text", mark.text()));
        }
        whenShown(() -> canvas.send("marks", Map.of("marks", byElement)));
    }

    /** Asks for an element as it is now; the answer is null if there is none. */
    public CompletableFuture<CanvasElement> element(String id) {
        return canvas.ask("element", Map.of("id", id)).thenApply(message -> CanvasElement.read(message.fields().get("element")));
    }

    /** Asks for what is selected as a part that {@link EditRequest.Insert} can put in elsewhere; empty for nothing. */
    public CompletableFuture<String> snippet() {
        return canvas.ask("copy", Map.of()).thenApply(message -> message.text("snippet"));
    }

    /**
     * Puts all that a document shows into the middle of what is seen, as one step that can be undone.
     *
     * @param xml BPMN document with a diagram
     * @return done when it is; fails with an {@link IllegalStateException} that says why if it cannot be
     */
    public CompletableFuture<Void> insertDocument(String xml) {
        return canvas.ask("snippetOf", Map.of("xml", xml))
                .thenCompose(message -> perform(new EditRequest.Insert(message.text("snippet"))));
    }

    /** Asks for the picture that is on the canvas, as SVG with light colours. */
    public CompletableFuture<String> svg() {
        return canvas.ask("svg", Map.of()).thenApply(message -> message.text("svg"));
    }

    /**
     * Asks for the picture that is on the canvas, as PNG.
     *
     * @param scale how many pixels for a unit of the diagram; large pictures get fewer
     */
    public CompletableFuture<byte[]> png(double scale) {
        return canvas.ask("png", Map.of("scale", scale))
                .thenApply(message -> java.util.Base64.getDecoder().decode(message.text("png")));
    }

    /** Asks for the texts that the page wanted to show in the user's language and has no translation of; for tests. */
    public CompletableFuture<List<String>> untranslated() {
        return canvas.ask("untranslated", Map.of()).thenApply(message -> message.fields().get("texts") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList() : List.of());
    }

    /** Runs a command on the canvas, such as {@code zoomFit}; see {@link Commands}. */
    public void run(String command) {
        run(command, Map.of());
    }

    /** Runs a command on the canvas that needs to know more, such as {@code align} with {@code how}. */
    public void run(String command, Map<String, ?> more) {
        if (!shown) {
            return;
        }
        var fields = new HashMap<String, Object>(more);
        if (command.equals("paste")) {
            fields.put("snippet", Clip.snippet(display()));
            fields.put("text", Clip.text(display()));
        }
        canvas.command(command, fields);
    }

    /** Has {@code action} run as soon as there is a diagram. */
    public void whenShown(Runnable action) {
        if (shown) {
            action.run();
        } else {
            waiting.add(action);
        }
    }

    // --- opening

    private void read() {
        var job = Job.create(BpmnTexts.get("reading", path.getFileName()), (ICoreRunnable) monitor -> {
            try {
                var content = BpmnFile.read(path);
                var kept = storage.recovery().read().orElse(null);
                later(() -> open(content, kept));
            } catch (IOException e) {
                later(() -> unreadable(e.getMessage()));
            }
        });
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void later(Runnable action) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            if (!area.isDisposed()) {
                action.run();
            }
        });
    }

    private void unreadable(String message) {
        refusal = message;
        bar.show("error", message, new Bar.Offer("again", BpmnTexts.get("again"), () -> {
            bar.hide();
            read();
        }));
    }

    private void open(BpmnFile content, Recovery.Kept kept) {
        file = content;
        refusal = "";
        baseline = null;
        unsaved = null;
        if (content.unreadable() != null) {
            showText(content.unreadable().getMessage(), content.unreadable().line(), content.unreadable().column());
            return;
        }
        closeText();
        String restored = null;
        if (kept != null && wantsBack(kept)) {
            restored = kept.xml();
            unsaved = restored;
        } else if (kept != null) {
            storage.forget();
        }
        canvas.open(content.text(), restored);
    }

    private boolean wantsBack(Recovery.Kept kept) {
        boolean same = kept.hash().equals(file.hash());
        return new Question("dialog.bpmn.recovery", BpmnTexts.get("recovery.title"),
                BpmnTexts.get(same ? "recovery.text" : "recovery.other", path.getFileName()),
                org.eclipse.jface.dialogs.MessageDialog.QUESTION, 0, BpmnTexts.get("recovery.restore"),
                BpmnTexts.get("recovery.forget")).ask() == 0;
    }

    private void opened(Message message) {
        canvas.opened();
        shown = true;
        names.update();
        var actions = List.copyOf(waiting);
        waiting.clear();
        actions.forEach(Runnable::run);
        if (!offerRepair("warning", "")) {
            offerPlaces("");
        }
        if (focusing) {
            focusing = false;
            canvas.setFocus();
        }
        commands.changed();
        CommandState.changed();
        listeners().forEach(each -> each.documentChanged(document()));
    }

    private void failed(Message message) {
        canvas.opened();
        // the one fault of bpmn-js that a file without faults can have
        boolean empty = message.text("text").equals("no diagram to display");
        var why = BpmnTexts.get("failed", empty ? BpmnTexts.get("failed.empty") : message.text("text"));
        if (!offerPlaces(why)) {
            showText(why, 0, 0);
        }
    }

    private void showText(String why, int line, int column) {
        if (textPage == null) {
            textPage = new TextPage(pages, () -> {
                dirty = true;
                firePropertyChange(PROP_DIRTY);
            });
        }
        shown = false;
        refusal = why;
        textPage.show(file.text(), line, column);
        show(textPage.control());
        if (!offerRepair("error", why + " ")) {
            bar.show("error", why);
        }
        commands.changed();
    }

    /** Names well-known faults of the file and offers to mend them; returns whether there are some. */
    private boolean offerRepair(String icon, String before) {
        var repair = file.repair();
        if (repair == null) {
            return false;
        }
        bar.show(icon, before + BpmnTexts.get("repair", repair.faults().getFirst().text(), repair.faults().size() - 1),
                new Bar.Offer("repair", BpmnTexts.get("repair.do"), this::repair));
        return true;
    }

    /** Offers to arrange a file that says what there is but not where; returns whether it is one. */
    private boolean offerPlaces(String why) {
        if (file.text().contains("BPMNShape")) {
            return false;
        }
        var completed = Arranging.completed(path.getFileName().toString(), file.bytes());
        if (completed.isEmpty()) {
            return false;
        }
        if (!why.isEmpty()) {
            showText(why, 0, 0);
        }
        bar.show("info", BpmnTexts.get("places"),
                new Bar.Offer("arrange", BpmnTexts.get("places.do"), () -> rewrite(completed::get)));
        return true;
    }

    /** Mends the file; how it was is kept in the local history. */
    private void repair() {
        rewrite(() -> {
            var repair = file.repair();
            return repair == null ? file.bytes() : repair.bytes();
        });
    }

    private void rewrite(Supplier<byte[]> content) {
        if (dirty && !save(path, false)) {
            return;
        }
        try {
            replace(content);
        } catch (IOException e) {
            fault(e.getMessage(), e);
        }
    }

    /**
     * Mends the well-known faults of the file, such as undeclared prefixes, and shows it anew; what is not saved is lost.
     *
     * @throws IOException if the mended file cannot be written; its message is for the user
     */
    public void mend() throws IOException {
        replace(() -> {
            var repair = file.repair();
            return repair == null ? file.bytes() : repair.bytes();
        });
    }

    private void replace(Supplier<byte[]> content) throws IOException {
        var mended = new BpmnFile[1];
        busy(() -> mended[0] = storage.write(file, content.get(), false));
        bar.hide();
        shown = false;
        focusing = true;
        open(mended[0], null);
    }

    private void closeText() {
        if (textPage != null) {
            textPage.control().dispose();
            textPage = null;
            show(canvas.control());
            bar.hide();
        }
    }

    // --- what the canvas says

    private List<BpmnEditorListener> listeners() {
        return List.copyOf(listeners);
    }

    private void state(Message message) {
        canUndo = message.flag("canUndo");
        canRedo = message.flag("canRedo");
        setDirty(message.flag("dirty"));
        commands.changed();
    }

    private void setDirty(boolean now) {
        if (dirty != now) {
            dirty = now;
            firePropertyChange(PROP_DIRTY);
            CommandState.changed();
        }
    }

    private void keep(Message message) {
        unsaved = message.text("xml").isEmpty() ? null : message.text("xml");
        if (unsaved == null) {
            storage.forget();
        } else {
            storage.keep(new Recovery.Kept(file.hash(), unsaved));
        }
        listeners().forEach(each -> each.documentChanged(document()));
    }

    private void selected(Message message) {
        var elements = message.fields().get("elements") instanceof List<?> list
                ? list.stream().map(CanvasElement::read).filter(java.util.Objects::nonNull).toList()
                : List.<CanvasElement>of();
        var root = CanvasElement.read(message.fields().get("root"));
        boolean whole = elements.isEmpty();
        var selection = new BpmnSelection(this, whole && root != null ? List.of(root) : elements, whole);
        if (selecting.set(selection)) {
            listeners().forEach(each -> each.selectionChanged(selection));
        }
    }

    private void summary(Message message) {
        tree = CanvasNode.read(message.fields().get("tree"));
        names.update();
        listeners().forEach(each -> each.treeChanged(tree));
    }

    private void changed(Message message) {
        var elements = ((List<?>) message.fields().get("elements")).stream().map(CanvasElement::read)
                .filter(java.util.Objects::nonNull).toList();
        var removed = ((List<?>) message.fields().get("removed")).stream().map(String::valueOf).toList();
        listeners().forEach(each -> each.elementsChanged(elements, removed));
    }

    private void sendNames(Map<String, Map<String, String>> known) {
        canvas.send("names", Map.of("names", known));
    }

    // --- when the browser has died

    private void canvasLost() {
        bar.show("error", BpmnTexts.get("lost"), new Bar.Offer("reload", BpmnTexts.get("lost.reload"), () -> {
            bar.hide();
            var last = unsaved;
            makeCanvas();
            focusing = true;
            canvas.open(file.text(), last);
        }));
        commands.changed();
    }

    // --- saving

    @Override
    public boolean isDirty() {
        return dirty;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return file != null;
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        if (file != null) {
            save(path, false);
        }
    }

    @Override
    public void doSaveAs() {
        var dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setFilterPath(path.getParent().toString());
        dialog.setFileName(path.getFileName().toString());
        dialog.setFilterExtensions(new String[] {"*.bpmn"});
        dialog.setOverwrite(true);
        var chosen = dialog.open();
        if (chosen != null) {
            saveAs(Path.of(chosen));
        }
    }

    /** Saves under another name; the editor shows that file then. */
    public boolean saveAs(Path target) {
        if (!save(target, true)) {
            return false;
        }
        setInput(BpmnEditors.input(target));
        firePropertyChange(PROP_INPUT);
        return true;
    }

    /**
     * Saves even if nothing was changed, into this file or a copy.
     *
     * @param target file to write
     * @return whether it was written; the user has been told why not
     */
    public boolean saveForced(Path target) {
        return file != null && save(target, true);
    }

    private boolean save(Path target, boolean forced) {
        if (textPage != null) {
            return saveText(target);
        }
        try {
            return write(target, forced);
        } catch (IOException e) {
            fault(e.getMessage(), e);
            return false;
        }
    }

    /**
     * Saves the diagram into its own file as if something had been changed; a fault is not shown.
     *
     * @throws IOException if it was not written; its message says why, in the user's language
     */
    public void forceSave() throws IOException {
        if (!shown || !write(path, true)) {
            throw new IOException(refusal.isEmpty() ? BpmnTexts.get("save.noAnswer") : refusal);
        }
    }

    private boolean write(Path target, boolean forced) throws IOException {
        var answer = canvas.await(canvas.ask("xml", Map.of()), ANSWER_MILLIS);
        if (answer == null && unsaved == null) {
            throw new IOException(BpmnTexts.get("save.noAnswer"));
        }
        // Where the page has died, what it has told last is all there is.
        String current = answer == null ? unsaved : answer.text("xml");
        String before = answer == null ? baseline : answer.text("baseline");
        if (before == null) {
            throw new IOException(BpmnTexts.get("save.noAnswer"));
        }
        boolean own = target.equals(path);
        if (own && !mayOverwrite()) {
            return false;
        }
        var holder = new BpmnFile[1];
        busy(() -> {
            byte[] bytes = storage.saver().save(file.bytes(), before, current);
            holder[0] = own ? storage.write(file, bytes, forced) : BpmnFile.write(target, bytes);
        });
        if (own) {
            file = holder[0];
            baseline = current;
            unsaved = null;
            storage.forget();
            if (answer != null) {
                canvas.send("saved", Map.of("xml", current, "revision", answer.number("revision")));
            } else {
                setDirty(false);
            }
            listeners().forEach(BpmnEditorListener::saved);
        }
        return true;
    }

    private boolean saveText(Path target) {
        try {
            var text = textPage.text();
            busy(() -> storage.write(target, file.encode(text)));
            setDirty(false);
            if (target.equals(path)) {
                read();
            }
            return true;
        } catch (IOException e) {
            fault(e.getMessage(), e);
            return false;
        }
    }

    private boolean mayOverwrite() throws IOException {
        var theirs = new BpmnFile[1];
        busy(() -> theirs[0] = file.changedOnDisk());
        if (theirs[0] == null) {
            return true;
        }
        int answer = new Question("dialog.bpmn.conflict", BpmnTexts.get("disk.title"),
                BpmnTexts.get("disk.conflict", path.getFileName()), org.eclipse.jface.dialogs.MessageDialog.WARNING,
                CANCEL, BpmnTexts.get("disk.overwrite"), BpmnTexts.get("disk.reload"), BpmnTexts.get("disk.cancel")).ask();
        if (answer == RELOAD) {
            reload(theirs[0]);
        } else if (answer == OVERWRITE) {
            storage.keepTheirs(theirs[0]);
        }
        return answer == OVERWRITE;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void busy(Work work) throws IOException {
        try {
            PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
                try {
                    work.run();
                } catch (IOException e) {
                    throw new InvocationTargetException(e);
                }
            });
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
            case IOException fault -> throw fault;
            case RuntimeException unexpected -> throw unexpected;
            default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fault(String message, Throwable cause) {
        FaultDialog.open(BpmnTexts.get("save.failed"), path.getFileName().toString(),
                List.of(new Fault(path.toString(), 0, 0, message)), cause);
    }

    // --- when somebody else changes the file

    private void checkDisk() {
        var known = file;
        if (known == null || asking) {
            return;
        }
        var job = Job.create(BpmnTexts.get("disk.checking"), (ICoreRunnable) monitor -> {
            try {
                var theirs = known.changedOnDisk();
                if (theirs != null) {
                    later(() -> changedOnDisk(known, theirs));
                }
            } catch (IOException e) {
                // saving will tell
            }
        });
        job.setSystem(true);
        job.schedule();
    }

    private void changedOnDisk(BpmnFile known, BpmnFile theirs) {
        if (known != file || asking || !CommandState.isAtWindow() || storage.isSettled(theirs)) {
            return;
        }
        asking = true;
        try {
            int answer = new Question("dialog.bpmn.disk", BpmnTexts.get("disk.title"),
                    BpmnTexts.get(dirty ? "disk.dirty" : "disk.clean", path.getFileName()),
                    org.eclipse.jface.dialogs.MessageDialog.WARNING, 1, BpmnTexts.get("disk.reload"),
                    BpmnTexts.get("disk.keep")).ask();
            if (answer == 0) {
                reload(theirs);
            } else {
                storage.settle(theirs);
            }
        } finally {
            asking = false;
        }
    }

    private void reload(BpmnFile theirs) {
        if (unsaved != null) {
            storage.keepUnsaved(path, unsaved);
        }
        storage.forget();
        shown = false;
        setDirty(false);
        open(theirs, null);
    }

    /** Fills the context menu; called each time it opens. */
    public void fillMenu(MenuManager menu) {
        ContextMenu.fill(this, menu);
    }
}
