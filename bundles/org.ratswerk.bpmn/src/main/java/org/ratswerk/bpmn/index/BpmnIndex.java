package org.ratswerk.bpmn.index;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.ratswerk.bpmn.BpmnDocument;
import org.ratswerk.bpmn.xml.XmlDocument;
import org.ratswerk.bpmn.xml.XmlException;
import org.ratswerk.core.AdministrationFolder;
import org.ratswerk.core.Progress;
import org.ratswerk.model.text.Texts;

/**
 * What stands in all files below the folder {@code bpmn} that end in {@code .bpmn} of an administration. A file is read again only when its time
 * or size has changed, or when it was said to have; many files are read by several threads. While a diagram is edited, what
 * the editor shows counts in the place of the file. Safe for use by several threads.
 */
public final class BpmnIndex {
    private static final Texts TEXTS = Texts.of(BpmnIndex.class);
    private static final String FOLDER = "bpmn";
    private static final String ENDING = ".bpmn";
    private static final Map<Path, SoftReference<BpmnIndex>> SHARED = new ConcurrentHashMap<>();

    private final Path folder;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    /** What was read, by file; guarded by this. */
    private Map<String, Entry> read = Map.of();
    /** What editors show, by file; guarded by this. */
    private final Map<String, BpmnSummary> edited = new HashMap<>();

    private record Entry(long time, long size, BpmnSummary summary) {
        boolean isOf(Found file) {
            return time == file.time && size == file.size;
        }
    }

    private record Found(String file, Path path, long time, long size) {
    }

    private BpmnIndex(Path folder) {
        this.folder = folder;
    }

    /**
     * Returns the index of an administration; all who ask get the same one. Nothing is read yet.
     *
     * @param folder folder of the administration
     */
    public static BpmnIndex of(Path folder) {
        Path key = folder.toAbsolutePath().normalize();
        synchronized (SHARED) {
            SoftReference<BpmnIndex> known = SHARED.get(key);
            BpmnIndex index = known == null ? null : known.get();
            if (index == null) {
                index = new BpmnIndex(key);
                SHARED.put(key, new SoftReference<>(index));
            }
            return index;
        }
    }

    /** Returns the folder of the administration. */
    public Path folder() {
        return folder;
    }

    /**
     * Returns the files as they are now, or as editors show them, sorted. Reads what has changed: not for the user
     * interface's thread.
     *
     * @param progress asked whether to stop
     * @throws CancellationException if it is to stop
     */
    public List<BpmnSummary> summaries(Progress progress) {
        List<Found> found = files();
        Map<String, Entry> before;
        synchronized (this) {
            before = read;
        }
        var now = new TreeMap<String, Entry>();
        var changed = new ArrayList<Found>();
        for (Found file : found) {
            Entry entry = before.get(file.file);
            if (entry != null && entry.isOf(file)) {
                now.put(file.file, entry);
            } else {
                changed.add(file);
            }
        }
        read(changed, now, progress);
        synchronized (this) {
            if (read == before) {
                read = now; // otherwise a file was said to have changed meanwhile
            }
            return merged(now);
        }
    }

    /** Returns what is known without looking at the files; empty before {@link #summaries} was called. */
    public synchronized List<BpmnSummary> known() {
        return merged(read);
    }

    private List<BpmnSummary> merged(Map<String, Entry> entries) {
        var merged = new TreeMap<String, BpmnSummary>();
        entries.forEach((file, entry) -> merged.put(file, entry.summary));
        merged.putAll(edited);
        return List.copyOf(merged.values());
    }

    /**
     * Returns a file as it is now, or as an editor shows it. Reads it if it has changed.
     *
     * @param file relative to the administration's folder, with {@code /} between the names
     * @return empty where there is no such file in {@code bpmn/}
     */
    public Optional<BpmnSummary> summary(String file) {
        return summaries(Progress.NONE).stream().filter(summary -> summary.file().equals(file)).findFirst();
    }

    private void read(List<Found> changed, Map<String, Entry> now, Progress progress) {
        progress.checkCancelled();
        var stream = changed.size() > 1 ? changed.parallelStream() : changed.stream();
        List<Entry> entries = stream.map(file -> progress.isCancelled() ? null
                : new Entry(file.time, file.size, read(file.file, file.path))).toList();
        progress.checkCancelled();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry == null) {
                throw new CancellationException();
            }
            now.put(changed.get(i).file, entry);
        }
    }

    private static BpmnSummary read(String file, Path path) {
        try {
            if (Files.size(path) > XmlDocument.LARGEST) {
                return BpmnSummary.unreadable(file, TEXTS.get("large", file, XmlDocument.LARGEST >> 20));
            }
            return BpmnSummary.of(file, BpmnDocument.read(file, Files.readAllBytes(path)));
        } catch (XmlException e) {
            return BpmnSummary.unreadable(file, e.getMessage());
        } catch (IOException e) {
            return BpmnSummary.unreadable(file, TEXTS.get("unreadable", file, String.valueOf(e.getMessage())));
        }
    }

    private List<Found> files() {
        Path top = folder.resolve(FOLDER);
        var found = new ArrayList<Found>();
        if (!Files.isDirectory(top)) {
            return found;
        }
        try {
            Path snippets = folder.resolve(AdministrationFolder.SNIPPETS);
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return dir.equals(snippets) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && file.toString().endsWith(ENDING)) {
                        found.add(new Found(relative(file), file, attributes.lastModifiedTime().toMillis(),
                                attributes.size()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE; // gone meanwhile, or not for us
                }
            });
        } catch (IOException e) {
            // what was found before counts
        }
        return found;
    }

    private String relative(Path file) {
        return file.toString().substring(folder.toString().length() + 1).replace('\\', '/');
    }

    /**
     * Takes what an editor shows in the place of a file, until {@link #release}.
     *
     * @param file relative to the administration's folder, with {@code /} between the names
     * @param document the document as the editor would save it
     */
    public void put(String file, BpmnDocument document) {
        BpmnSummary summary = BpmnSummary.of(file, document);
        synchronized (this) {
            edited.put(file, summary);
        }
        listeners.forEach(Runnable::run);
    }

    /** Takes the file itself again: its editor is closed or has saved. */
    public void release(String file) {
        boolean known;
        synchronized (this) {
            known = edited.remove(file) != null;
        }
        if (known) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Has a file read again although its time and size may be the same. */
    public void invalidate(String file) {
        synchronized (this) {
            var less = new TreeMap<>(read);
            less.remove(file);
            read = less;
        }
        listeners.forEach(Runnable::run);
    }

    /** Has the listener told, in whatever thread, that an editor shows something else or that a file is to be read again. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
