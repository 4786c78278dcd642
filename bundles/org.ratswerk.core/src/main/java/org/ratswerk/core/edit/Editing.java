package org.ratswerk.core.edit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.emf.edit.provider.ReflectiveItemProviderAdapterFactory;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.AdministrationModel;
import org.ratswerk.core.Progress;
import org.ratswerk.model.Element;
import org.ratswerk.model.FileRoot;
import org.ratswerk.model.persistence.FaultException;

/**
 * The editing of one open administration: the only way to change its model. Every change is a command that can be undone,
 * in one history for all editors. Changes, undo and save happen in one thread, in the workbench that of the user
 * interface; other threads read by {@link #read}.
 */
public final class Editing {
    private static final long QUIET_NANOS = 20_000_000L;

    private final AdministrationFolder folder;
    private final AdministrationModel model;
    private final EditingDomain domain;
    private final ElementIndex elements = new ElementIndex();
    private final Referrers referrers = new Referrers();
    private final Recorder recorder = new Recorder(elements, referrers, this::recorded);
    private final List<EditingListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Entry> history = new ArrayList<>();
    /** How many entries of the history are in effect. */
    private int position;
    /** Where in the history everything was last saved. */
    private int saved;
    /** Files whose saved state can no longer be reached by undo and redo. */
    private final Set<FileRoot> lost = Collections.newSetFromMap(new IdentityHashMap<>());
    /** Roots of the files at the end of the last change, in order. */
    private Set<FileRoot> known;
    /** Steps of the command that is under way; null while there is none. */
    private List<Step> current;
    private Set<FileRoot> currentRoots;
    private boolean silent;
    private StepWriter writer;
    private CommandLog log;
    /** Odd while a change is under way; else tells states of the model apart. */
    private volatile long revision;

    /** A command of the history. */
    private record Entry(String label, Object key, List<Step> steps, Set<FileRoot> roots) {
    }

    /**
     * @param folder administration as opened
     */
    public Editing(AdministrationFolder folder) {
        this(folder.model(), folder);
    }

    /**
     * Editing of a model in memory, which cannot be saved.
     *
     * @param model model
     */
    public Editing(AdministrationModel model) {
        this(model, null);
    }

    private Editing(AdministrationModel model, AdministrationFolder folder) {
        this.model = Objects.requireNonNull(model);
        this.folder = folder;
        this.domain = new AdapterFactoryEditingDomain(new ReflectiveItemProviderAdapterFactory(),
                new ChangeStack(this));
        known = roots();
        known.forEach(recorder::add);
    }

    private Set<FileRoot> roots() {
        // files are equal only to themselves
        return new LinkedHashSet<>(model.roots());
    }

    /** Returns the model; to be changed in {@link #run} only. */
    public AdministrationModel model() {
        return model;
    }

    /** Returns the folder the administration lives in, if it has one. */
    public Optional<AdministrationFolder> folder() {
        return Optional.ofNullable(folder);
    }

    /** Returns the EMF view of this editing: commands on its stack go the same way as {@link #run}. */
    public EditingDomain domain() {
        return domain;
    }

    /** Returns the element with the id, if there is one; null is allowed. */
    public Optional<Element> element(String id) {
        return elements.get(id);
    }

    /** Returns how many elements have an id. */
    public int size() {
        return elements.size();
    }

    /** Returns who refers to whom. */
    public Referrers referrers() {
        return referrers;
    }

    /** Tells whether the object is part of the administration now. */
    public boolean contains(EObject object) {
        return EcoreUtil.getRootContainer(object) instanceof FileRoot root && known.contains(root);
    }

    // --- changing

    /**
     * Changes the model, as one command. If {@code change} fails, everything is as before.
     *
     * @param label what is done, in the user's language, for the menu: "Undo {label}"
     * @param change changes the model; may change nothing
     * @return whether something has changed
     */
    public boolean run(String label, Runnable change) {
        return run(label, null, change);
    }

    /**
     * Changes the model, as one command. If {@code change} fails, everything is as before. Called inside another command
     * it becomes part of that.
     *
     * @param label what is done, in the user's language, for the menu: "Undo {label}"
     * @param key if it equals that of the command before, both become one command for undo, such as typing in one field;
     *            null for a command of its own
     * @param change changes the model; may change nothing
     * @return whether something has changed
     */
    public boolean run(String label, Object key, Runnable change) {
        Objects.requireNonNull(label);
        return run(() -> label, key, change);
    }

    /**
     * Does the same with a label that is asked for after the change, so that it can name an element as it is called then.
     *
     * @param label what is done, in the user's language, for the menu: "Undo {label}"
     * @param key if it equals that of the command before, both become one command for undo, such as typing in one field;
     *            null for a command of its own
     * @param change changes the model; may change nothing
     * @return whether something has changed
     */
    public boolean run(Supplier<String> label, Object key, Runnable change) {
        if (current != null) {
            int before = current.size();
            change.run();
            noticeFiles();
            return current.size() > before;
        }
        begin();
        boolean whole = false;
        try {
            change.run();
            noticeFiles();
            whole = true;
        } finally {
            if (!whole) {
                noticeFiles();
                silent = true;
                undo(current, false);
                silent = false;
                end();
                if (log != null) {
                    writer.abort();
                }
            }
        }
        List<Step> steps = current;
        Set<FileRoot> roots = currentRoots;
        end();
        if (steps.isEmpty()) {
            return false;
        }
        String done = label.get();
        forgetRedo();
        Entry last = position == 0 ? null : history.get(position - 1);
        boolean joined = key != null && last != null && key.equals(last.key) && saved != position;
        if (joined && last != null) {
            var all = new ArrayList<>(last.steps);
            all.addAll(steps);
            var touched = new HashSet<>(last.roots);
            touched.addAll(roots);
            history.set(position - 1, new Entry(done, key, squeeze(all), touched));
        } else {
            history.add(new Entry(done, key, steps, roots));
            position++;
        }
        tell(new Change(done, Change.Kind.DONE, steps), joined);
        return true;
    }

    private void begin() {
        current = new ArrayList<>();
        currentRoots = new HashSet<>();
        revision++;
    }

    private void end() {
        current = null;
        currentRoots = null;
        revision++;
    }

    private void recorded(Step step) {
        if (silent) {
            return;
        }
        if (current == null) {
            throw new IllegalStateException("the model is changed outside of a command: " + step);
        }
        current.add(step);
        write(step);
        if (step instanceof Step.OnFeature on
                && EcoreUtil.getRootContainer(on.object()) instanceof FileRoot root && known.contains(root)) {
            currentRoots.add(root);
        }
    }

    /** Catalogues and plans are kept in plain lists: what a command did to them is seen at its end. */
    private void noticeFiles() {
        Set<FileRoot> now = roots();
        if (now.equals(known)) {
            return;
        }
        // from the end, so that each index is right when it is taken back
        for (FileRoot root : List.copyOf(known).reversed()) {
            if (!now.contains(root)) {
                current.add(new Step.File(model, root, index(known, root), false));
                write(current.getLast());
                recorder.remove(root);
                currentRoots.add(root);
            }
        }
        for (FileRoot root : now) {
            if (!known.contains(root)) {
                current.add(new Step.File(model, root, index(now, root), true));
                recorder.add(root);
                currentRoots.add(root);
                write(current.getLast());
            }
        }
        known = now;
    }

    /** Takes in what the command under way has done to the lists of catalogues and plans so far. */
    void filesChanged() {
        noticeFiles();
    }

    /** Position of a catalogue among the catalogues, of a plan among the plans. */
    private static int index(Set<FileRoot> roots, FileRoot wanted) {
        int index = 0;
        for (FileRoot root : roots) {
            if (root == wanted) {
                return index;
            }
            index += root.eClass() == wanted.eClass() ? 1 : 0;
        }
        return -1;
    }

    /** Of several values given to one feature one after another only the first and the last count. */
    private static List<Step> squeeze(List<Step> steps) {
        var squeezed = new ArrayList<Step>();
        for (Step step : steps) {
            if (step instanceof Step.Assign assign && !squeezed.isEmpty()
                    && squeezed.getLast() instanceof Step.Assign before && before.object() == assign.object()
                    && before.feature() == assign.feature()) {
                squeezed.removeLast();
                squeezed.add(new Step.Assign(assign.object(), assign.feature(), before.before(), assign.after()));
            } else {
                squeezed.add(step);
            }
        }
        return squeezed;
    }

    private void forgetRedo() {
        if (position == history.size()) {
            return;
        }
        List<Entry> gone = history.subList(position, history.size());
        if (saved > position) {
            gone.subList(0, saved - position).forEach(entry -> lost.addAll(entry.roots));
            saved = position;
        }
        gone.clear();
    }

    private void tell(Change change, boolean joined) {
        if (log != null) {
            log.changed(writer.line(change.kind(), change.label(), isDirty(), joined));
        }
        for (EditingListener listener : listeners) {
            listener.changed(change);
        }
    }

    /** Has the listener told of every change, after it, in the thread that makes it. */
    public void addListener(EditingListener listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(EditingListener listener) {
        listeners.remove(listener);
    }

    // --- undo

    /** Tells whether there is a command to take back. */
    public boolean canUndo() {
        return position > 0 && current == null;
    }

    /** Tells whether a command was taken back that can be done again. */
    public boolean canRedo() {
        return position < history.size() && current == null;
    }

    /** Returns what {@link #undo} would take back. */
    public Optional<String> undoLabel() {
        return canUndo() ? Optional.of(history.get(position - 1).label) : Optional.empty();
    }

    /** Returns what {@link #redo} would do again. */
    public Optional<String> redoLabel() {
        return canRedo() ? Optional.of(history.get(position).label) : Optional.empty();
    }

    /** Takes the last command back; nothing happens where there is none. */
    public void undo() {
        if (!canUndo()) {
            return;
        }
        Entry entry = history.get(position - 1);
        silently(() -> undo(entry.steps, true));
        position--;
        tell(new Change(entry.label, Change.Kind.UNDONE, entry.steps.reversed().stream().map(Step::inverse).toList()),
                false);
    }

    /** Does again what was taken back last; nothing happens where there is nothing. */
    public void redo() {
        if (!canRedo()) {
            return;
        }
        Entry entry = history.get(position);
        silently(() -> entry.steps.forEach(step -> {
            writeRemoved(step);
            step.redo();
            noticeFile(step, true);
            writeDone(step);
        }));
        position++;
        tell(new Change(entry.label, Change.Kind.REDONE, entry.steps), false);
    }

    private void silently(Runnable change) {
        begin();
        silent = true;
        try {
            change.run();
        } finally {
            silent = false;
            end();
        }
    }

    private void undo(List<Step> steps, boolean logged) {
        for (Step step : steps.reversed()) {
            if (logged) {
                writeRemoved(step.inverse());
            }
            step.undo();
            noticeFile(step, false);
            if (logged) {
                writeDone(step.inverse());
            }
        }
    }

    /** A file is spoken of while it is still there, everything else when it is done. */
    private void writeRemoved(Step step) {
        if (step instanceof Step.File file && !file.added()) {
            write(step);
        }
    }

    private void writeDone(Step step) {
        if (!(step instanceof Step.File file) || file.added()) {
            write(step);
        }
    }

    private void write(Step step) {
        if (log != null) {
            writer.write(step);
        }
    }

    /**
     * Has everything that is done from now on taken down. The log can be replayed on a model that is as this one is now.
     *
     * @param log log; null for none
     * @throws IllegalStateException while a command is under way
     */
    public void setLog(CommandLog log) {
        if (current != null) {
            throw new IllegalStateException();
        }
        this.log = log;
        this.writer = log == null ? null : new StepWriter(this);
    }

    private void noticeFile(Step step, boolean redo) {
        if (step instanceof Step.File file) {
            if (file.added() == redo) {
                recorder.add(file.root());
            } else {
                recorder.remove(file.root());
            }
            known = roots();
        }
    }

    // --- saving

    /** Tells whether there is anything that has not been saved. */
    public boolean isDirty() {
        return saved != position || !lost.isEmpty();
    }

    /** Tells whether the file that holds the object has changes that are not saved. */
    public boolean isDirty(EObject object) {
        return isDirty() && EcoreUtil.getRootContainer(object) instanceof FileRoot root && dirtyRoots().contains(root);
    }

    /** Returns the roots of the files with changes that are not saved, those of files to be deleted included. */
    public Set<FileRoot> dirtyRoots() {
        Set<FileRoot> dirty = Collections.newSetFromMap(new IdentityHashMap<>());
        dirty.addAll(lost);
        history.subList(Math.min(saved, position), Math.max(saved, position))
                .forEach(entry -> dirty.addAll(entry.roots));
        return dirty;
    }

    /**
     * Returns the elements with changes that are not saved, new ones included, without those that are gone; elements that
     * a part of was changed count. In time linear in the changes since the last saving.
     */
    public Set<Element> dirtyElements() {
        Set<Element> dirty = new LinkedHashSet<>();
        for (Entry entry : history.subList(Math.min(saved, position), Math.max(saved, position))) {
            for (Step step : entry.steps) {
                EObject value = step instanceof Step.Insert insert && insert.value() instanceof EObject object
                        && object.eContainer() == insert.object() ? object : null;
                EObject changed = switch (step) {
                    case Step.OnFeature on -> value == null ? on.object() : value;
                    case Step.File file -> file.root();
                };
                Element owner = Change.owner(changed);
                if (owner != null && contains(owner)) {
                    dirty.add(owner);
                }
            }
        }
        return dirty;
    }

    /**
     * Saves all files that have changed: all, or none. Reads and writes files; the model must not be changed meanwhile.
     *
     * @param overwriteChanged whether files that somebody else has changed since are overwritten
     * @return files written or deleted, relative to the folder
     * @throws FaultException if it cannot be saved; the files are as before then
     * @throws IllegalStateException if there is no folder, or while a command is under way
     */
    public List<Path> save(boolean overwriteChanged) throws FaultException {
        if (folder == null || current != null) {
            throw new IllegalStateException();
        }
        silent = true;
        try {
            List<Path> written = folder.save(overwriteChanged);
            markSaved();
            return written;
        } finally {
            silent = false;
        }
    }

    /**
     * Returns what saving would write: each file's content, changed or not, by its path relative to the folder. Files
     * that hold what is no longer in the model are not among them.
     *
     * @throws FaultException if the model holds what files cannot hold
     * @throws IllegalStateException if there is no folder, or while a command is under way
     */
    public Map<Path, byte[]> contents() throws FaultException {
        if (folder == null || current != null) {
            throw new IllegalStateException();
        }
        silent = true;
        try {
            return folder.contents();
        } finally {
            silent = false;
        }
    }

    /**
     * Takes the files as they are on disk now for known: what differs from them counts as changed, and {@link #save}
     * overwrites it.
     *
     * @return files that somebody else had changed, added or deleted
     * @throws FaultException if the folder cannot be read
     * @throws IllegalStateException if there is no folder
     */
    public List<Path> keepMine() throws FaultException {
        if (folder == null) {
            throw new IllegalStateException();
        }
        Map<Path, FileRoot> roots = folder.files();
        List<Path> changed = folder.acceptDisk();
        for (Path file : changed) {
            // a file that only somebody else has will be deleted: that concerns the administration as a whole
            lost.add(roots.getOrDefault(file, model.administration()));
        }
        return changed;
    }

    /** Returns what has been done since everything was last saved, the oldest first; empty if that was taken back. */
    public List<String> unsavedLabels() {
        return saved <= position ? history.subList(saved, position).stream().map(Entry::label).toList() : List.of();
    }

    private void markSaved() {
        saved = position;
        lost.clear();
    }

    // --- reading in other threads

    /** Returns a number that is another after each change; odd while one is under way. */
    public long revision() {
        return revision;
    }

    /**
     * Reads the model in another thread than the one that changes it. The change does not wait for the reader: what was
     * read while the model changed is thrown away, and read again when it rests.
     *
     * @param reader reads the model and nothing else; may be run several times; asks its progress often whether to stop
     * @param progress asked whether to stop
     * @return what the reader has returned, with the model the same from its beginning to its end
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    public <T> T read(Function<Progress, T> reader, Progress progress) {
        while (true) {
            progress.checkCancelled();
            long before = revision;
            if (before % 2 == 0) {
                try {
                    T result = reader.apply(new Watching(progress, before));
                    if (revision == before) {
                        return result;
                    }
                } catch (Stale e) {
                    // again
                } catch (RuntimeException e) {
                    if (revision == before) {
                        throw e;
                    }
                }
            }
            LockSupport.parkNanos(QUIET_NANOS);
        }
    }

    private static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stale() {
            super(null, null, false, false);
        }
    }

    /** Stops a reader as soon as the model changes. */
    private final class Watching implements Progress {
        private final Progress progress;
        private final long since;

        Watching(Progress progress, long since) {
            this.progress = progress;
            this.since = since;
        }

        @Override
        public void begin(String task, int total) {
            progress.begin(task, total);
        }

        @Override
        public void worked(int steps) {
            progress.worked(steps);
        }

        @Override
        public boolean isCancelled() {
            return revision != since || progress.isCancelled();
        }

        @Override
        public void checkCancelled() {
            progress.checkCancelled();
            if (revision != since) {
                throw new Stale();
            }
        }
    }
}
