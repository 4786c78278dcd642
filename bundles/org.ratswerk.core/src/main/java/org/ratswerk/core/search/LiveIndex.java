package org.ratswerk.core.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.Parts;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.model.Element;

/** The index of an open administration, brought up to date in the background after each change. */
public final class LiveIndex implements AutoCloseable {
    private final Editing editing;
    private final Executor executor;
    private final DiagramSource source;
    private final EditingListener listener = this::changed;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** Documents of elements by element, in the order of the files; touched by the background only. */
    private final Map<Element, SearchDocument> documents = new IdentityHashMap<>();
    private List<Element> order = new ArrayList<>();
    private List<SearchDocument> diagrams = List.of();
    private volatile SearchIndex index;
    private volatile boolean closed;

    // guarded by this
    private final Set<EObject> changed = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean all = true;
    private boolean files = true;
    private boolean queued;

    private final Progress stop = new Progress() {
        @Override
        public void begin(String task, int total) {
            // nobody looks
        }

        @Override
        public void worked(int amount) {
            // nobody looks
        }

        @Override
        public boolean isCancelled() {
            return closed;
        }
    };

    /**
     * Starts to build the index.
     *
     * @param editing administration
     * @param executor runs work in the background, one piece after another or several at once
     * @param source knows the diagrams
     */
    public LiveIndex(Editing editing, Executor executor, DiagramSource source) {
        this.editing = editing;
        this.executor = executor;
        this.source = source;
        editing.addListener(listener);
        schedule();
    }

    /** Returns the index as it is now; an empty one until it has been built. */
    public SearchIndex index() {
        SearchIndex current = index;
        return current == null ? SearchIndex.EMPTY : current;
    }

    /** Tells whether it has been built. */
    public boolean isReady() {
        return index != null;
    }

    /** Returns the administration. */
    public Editing editing() {
        return editing;
    }

    /** Returns the diagrams as their files are now. Reads files: not for the user interface's thread. */
    public List<Diagram> diagrams(Progress progress) {
        return editing.folder().map(folder -> source.diagrams(folder.folder(), progress)).orElse(List.of());
    }

    /** Has diagrams looked at again whose files have changed; returns at once. */
    public void refreshFiles() {
        synchronized (this) {
            files = true;
        }
        schedule();
    }

    /** Has the listener told, in a background thread, of each new index. */
    public void addListener(Runnable runnable) {
        listeners.add(runnable);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable runnable) {
        listeners.remove(runnable);
    }

    /** Stops. */
    @Override
    public void close() {
        closed = true;
        editing.removeListener(listener);
    }

    private void changed(Change change) {
        synchronized (this) {
            changed.addAll(change.touched());
            changed.addAll(change.added());
            changed.addAll(change.removed());
        }
        schedule();
    }

    private void schedule() {
        synchronized (this) {
            if (queued || closed) {
                return;
            }
            queued = true;
        }
        executor.execute(this::update);
    }

    private void update() {
        Set<EObject> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean everything;
        boolean readFiles;
        synchronized (this) {
            queued = false;
            objects.addAll(changed);
            changed.clear();
            everything = all;
            readFiles = files;
            all = false;
            files = false;
        }
        try {
            update(objects, everything, readFiles);
        } catch (CancellationException e) {
            // closed
        }
    }

    private void publish() {
        var list = new ArrayList<SearchDocument>(order.size() + diagrams.size());
        order.forEach(element -> list.add(documents.get(element)));
        list.addAll(diagrams);
        index = new SearchIndex(list);
    }

    private void update(Set<EObject> objects, boolean everything, boolean readFiles) {
        List<Diagram> read = readFiles ? diagrams(stop) : null;
        synchronized (documents) {
            if (everything) {
                List<SearchDocument> found = editing.read(progress -> SearchIndex.elements(editing.model(), progress),
                        stop);
                documents.clear();
                order = new ArrayList<>(found.size());
                found.forEach(this::put);
            } else if (!objects.isEmpty()) {
                apply(editing.read(progress -> again(objects, progress), stop));
            }
            if (read != null) {
                diagrams = read.stream().map(SearchDocument::of).toList();
            }
            publish();
        }
        listeners.forEach(Runnable::run);
    }

    /** The elements that the objects are, are part of, or contain; those no longer there without a document. */
    private Map<Element, SearchDocument> again(Set<EObject> objects, Progress progress) {
        var again = new IdentityHashMap<Element, SearchDocument>();
        for (EObject object : objects) {
            progress.checkCancelled();
            Element owner = Parts.owner(object);
            if (owner != null) {
                again(owner, again);
            }
            for (Iterator<EObject> below = object.eAllContents(); below.hasNext();) {
                if (below.next() instanceof Element element && !Parts.isPart(element)
                        && !editing.contains(object) == documents.containsKey(element)) {
                    again(element, again);
                }
            }
        }
        return again;
    }

    private void again(Element element, Map<Element, SearchDocument> again) {
        if (!again.containsKey(element)) {
            again.put(element, editing.contains(element) ? SearchDocument.of(element, Places.of(element)) : null);
        }
    }

    private void apply(Map<Element, SearchDocument> again) {
        boolean removed = false;
        for (var entry : again.entrySet()) {
            if (entry.getValue() != null) {
                put(entry.getValue());
            } else {
                removed |= documents.remove(entry.getKey()) != null;
            }
        }
        if (removed) {
            order.removeIf(element -> !documents.containsKey(element));
        }
    }

    private void put(SearchDocument document) {
        if (documents.put(document.element(), document) == null) {
            order.add(document.element());
        }
    }
}
