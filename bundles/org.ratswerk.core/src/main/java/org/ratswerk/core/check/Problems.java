package org.ratswerk.core.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.core.Progress;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.edit.Editing;
import org.ratswerk.core.edit.EditingListener;
import org.ratswerk.model.CatalogueEntry;
import org.ratswerk.model.Dependable;
import org.ratswerk.model.Dependency;
import org.ratswerk.model.Element;
import org.ratswerk.model.OrganisationalUnit;
import org.ratswerk.model.Person;
import org.ratswerk.model.Resource;
import org.ratswerk.model.Role;

/**
 * What all checks find in one open administration, kept up to date while it is edited: after a change only what the change
 * touches is checked again, in the executor's thread. Severities are those of the administration's settings. Safe for use
 * by several threads.
 */
public final class Problems {
    private final Editing editing;
    private final Executor executor;
    private final List<Check> checks;
    private final ObjectFindings objects;
    private final Map<Check, Global> globals = new LinkedHashMap<>();
    private final EditingListener editingListener = this::changed;
    private final List<ProblemsListener> listeners = new CopyOnWriteArrayList<>();

    // --- what is to be done; guarded by queue
    private final ArrayDeque<Change> queue = new ArrayDeque<>();
    private boolean everything = true;
    private boolean files;
    private boolean scheduled;
    private volatile boolean disposed;

    // --- what is known; used by the thread that checks
    private RuleSettings settings;
    private Set<Check> active = Set.of();
    private final Set<Check> wholeObjects = new HashSet<>();

    // --- what is published; guarded by itself
    private final Map<String, List<Problem>> published = new HashMap<>();
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    private Map<Element, Severity> below;
    private volatile boolean checking = true;

    /** A check that looks at the administration as a whole. */
    private static final class Global {
        private List<Problem> found = List.of();
        private Object computed;
        private boolean compute = true;
        private boolean report = true;
        /** How long it took the last time; the quick ones go first. */
        private long nanos;
    }

    /**
     * Problems of an administration; nothing is checked before {@link #start}.
     *
     * @param editing administration
     * @param checks checks to apply
     * @param executor runs the checks, one task at a time; in the workbench not in the thread that edits
     */
    public Problems(Editing editing, List<Check> checks, Executor executor) {
        this.editing = editing;
        this.checks = List.copyOf(checks);
        this.executor = executor;
        var ofObjects = new ArrayList<ObjectCheck>();
        for (Check check : checks) {
            if (check instanceof ObjectCheck each) {
                ofObjects.add(each);
            } else {
                globals.put(check, new Global());
            }
        }
        objects = new ObjectFindings(editing, ofObjects);
        editing.addListener(editingListener);
    }

    /** Checks everything for the first time. */
    public void start() {
        schedule();
    }

    /** Stops checking; what is known stays. */
    public void dispose() {
        disposed = true;
        editing.removeListener(editingListener);
    }

    /** Applies the checks again that read other files than those of the model, after such files have changed. */
    public void checkFiles() {
        synchronized (queue) {
            files = true;
        }
        schedule();
    }

    private void changed(Change change) {
        synchronized (queue) {
            queue.add(change);
        }
        schedule();
    }

    private void schedule() {
        synchronized (queue) {
            if (scheduled || disposed) {
                return;
            }
            scheduled = true;
            checking = true;
        }
        executor.execute(this::work);
    }

    // --- asking

    /** Tells whether there are changes that have not been checked yet. */
    public boolean isChecking() {
        return checking;
    }

    /** Returns all findings, the worst first, those of one element together. */
    public List<Problem> list() {
        synchronized (published) {
            return published.values().stream().flatMap(List::stream)
                    .sorted((one, other) -> one.severity().compareTo(other.severity())).toList();
        }
    }

    /**
     * Returns the findings about an element.
     *
     * @param elementId its id; null for what is about the whole administration
     */
    public List<Problem> of(String elementId) {
        synchronized (published) {
            return List.copyOf(published.getOrDefault(elementId, List.of()));
        }
    }

    /**
     * Returns the findings about a field.
     *
     * @param elementId id of the element
     * @param feature name of the feature, of the element or of a part of it
     */
    public List<Problem> of(String elementId, String feature) {
        return of(elementId).stream().filter(problem -> feature.equals(problem.feature())).toList();
    }

    /** Returns the findings of a rule. */
    public List<Problem> ofRule(String rule) {
        synchronized (published) {
            return published.values().stream().flatMap(List::stream).filter(problem -> problem.rule().equals(rule))
                    .toList();
        }
    }

    /** Returns how many findings have the severity. */
    public int count(Severity severity) {
        synchronized (published) {
            return counts.getOrDefault(severity, 0);
        }
    }

    /** Returns the severity of the worst finding about the element; empty where there is none. */
    public Optional<Severity> severity(Element element) {
        return worst(of(element.getId()).stream());
    }

    private static Optional<Severity> worst(Stream<Problem> problems) {
        return problems.map(Problem::severity).min(Severity::compareTo);
    }

    /**
     * Returns the severity of the worst finding about the element or anything below it in the navigator: what it contains,
     * the parts of a unit, a resource or a catalogue entry, what belongs to a unit, the dependencies of a dependent. Asked
     * in the thread that edits.
     */
    public Optional<Severity> severityBelow(Element element) {
        synchronized (published) {
            if (below == null) {
                below = new IdentityHashMap<>();
                published.forEach((id, problems) -> editing.element(id).ifPresent(
                        each -> worst(problems.stream()).ifPresent(severity -> spread(each, severity))));
            }
            return Optional.ofNullable(below.get(element));
        }
    }

    private void spread(Element element, Severity severity) {
        Severity known = below.get(element);
        if (known != null && known.compareTo(severity) <= 0) {
            return;
        }
        below.put(element, severity);
        for (EObject each = element.eContainer(); each != null; each = each.eContainer()) {
            if (each instanceof Element container) {
                spread(container, severity);
                break;
            }
        }
        for (Element above : above(element)) {
            if (above != null) {
                spread(above, severity);
            }
        }
    }

    private static Element[] above(Element element) {
        return switch (element) {
            case OrganisationalUnit unit -> new Element[] {unit.getParent()};
            case Resource resource -> new Element[] {resource.getParent(), resource.getUnit()};
            case Dependable dependable -> new Element[] {dependable.getUnit()};
            case CatalogueEntry entry -> new Element[] {entry.getParent()};
            case Person person -> new Element[] {person.getUnit()};
            case Role role -> new Element[] {role.getUnit()};
            case Dependency dependency -> new Element[] {dependency.getDependent()};
            default -> new Element[0];
        };
    }

    /** Returns the rules of all checks, in the order of the checks, with the severities that they come with. */
    public List<Rule> rules() {
        return checks.stream().flatMap(check -> check.rules().stream()).toList();
    }

    /** Has the listener told of every change of the findings. */
    public void addListener(ProblemsListener listener) {
        listeners.add(listener);
    }

    /** Takes back {@link #addListener}. */
    public void removeListener(ProblemsListener listener) {
        listeners.remove(listener);
    }

    // --- checking

    /** Works until there is nothing to do; what somebody changes meanwhile goes first. */
    private void work() {
        try {
            tell(List.of(), List.of());
            while (true) {
                if (disposed || !step()) {
                    synchronized (queue) {
                        if (disposed || queue.isEmpty() && !everything && !files) {
                            scheduled = false;
                            checking = false;
                            break;
                        }
                    }
                }
            }
            tell(List.of(), List.of());
        } catch (CancellationException e) {
            // disposed
        } catch (RuntimeException e) {
            // nobody knows any more what is right: with the next change all begins anew
            synchronized (queue) {
                everything = true;
                scheduled = false;
                checking = false;
            }
            throw e;
        }
    }

    /** Does the next thing; false where there is nothing to do. */
    private boolean step() {
        List<Change> changes;
        boolean all;
        boolean ofFiles;
        synchronized (queue) {
            changes = List.copyOf(queue);
            queue.clear();
            all = everything;
            everything = false;
            ofFiles = files;
            files = false;
        }
        boolean objectsToo = false;
        if (ofFiles) {
            globals.forEach((check, global) -> global.compute |= check.readsFiles());
            objectsToo = wholeObjects.addAll(checks.stream().filter(ObjectCheck.class::isInstance)
                    .filter(Check::readsFiles).toList());
        }
        if (all || objectsToo || !changes.isEmpty()) {
            mark(changes, all);
            checkObjects(changes);
            return true;
        }
        var next = globals.entrySet().stream().filter(entry -> active.contains(entry.getKey()))
                .filter(entry -> entry.getValue().report || entry.getValue().compute)
                .min((one, other) -> Long.compare(one.getValue().nanos, other.getValue().nanos));
        next.ifPresent(entry -> checkGlobal(entry.getKey(), entry.getValue()));
        return next.isPresent();
    }

    /** Notes what is to be done after the changes. */
    private void mark(List<Change> changes, boolean all) {
        globals.forEach((check, global) -> {
            global.compute |= all || changes.stream().anyMatch(
                    check instanceof StagedCheck<?> staged ? staged.computed()::isTouchedBy : check.reads()::isTouchedBy);
            global.report |= global.compute || changes.stream().anyMatch(check.reads()::isTouchedBy);
        });
        if (all) {
            objects.forget();
            wholeObjects.addAll(checks);
        }
        if (settings == null || changes.stream().anyMatch(RuleSettings.READS::isTouchedBy)) {
            apply(read(progress -> RuleSettings.of(editing.model().administration()), false));
        }
    }

    private <T> T read(java.util.function.Function<Progress, T> reader, boolean giveWay) {
        return editing.read(reader, new Progress() {
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
                return disposed || giveWay && isWaiting();
            }
        });
    }

    private boolean isWaiting() {
        synchronized (queue) {
            return !queue.isEmpty();
        }
    }

    /** The severities are others: all findings count anew, checks without a rule left rest. */
    private void apply(RuleSettings now) {
        var removed = new ArrayList<Problem>();
        synchronized (published) {
            published.values().forEach(removed::addAll);
        }
        settings = now;
        Set<Check> before = active;
        active = new HashSet<>(checks.stream().filter(now::isActive).toList());
        active.stream().filter(check -> !before.contains(check)).forEach(check -> {
            wholeObjects.add(check);
            Optional.ofNullable(globals.get(check)).ifPresent(global -> {
                global.compute = true;
                global.report = true;
            });
        });
        var found = new ArrayList<Problem>();
        objects.findings().forEach((check, known) -> {
            if (active.contains(check)) {
                known.values().forEach(found::addAll);
            }
        });
        globals.forEach((check, global) -> {
            if (active.contains(check)) {
                found.addAll(global.found);
            } else {
                global.found = List.of();
                global.computed = null;
            }
        });
        publish(counting(found), removed);
    }

    private void checkObjects(List<Change> changes) {
        var delta = read(progress -> objects.look(changes, wholeObjects, active, progress), false);
        wholeObjects.removeAll(delta.whole());
        Map<ObjectCheck, Map<EObject, List<Problem>>> replaced = objects.commit(delta);
        publish(counting(flat(delta.found().values())), counting(flat(replaced.values())));
        delta.failures().forEach(this::tellFailed);
    }

    private static List<Problem> flat(Collection<Map<EObject, List<Problem>>> maps) {
        return maps.stream().flatMap(map -> map.values().stream()).flatMap(List::stream).toList();
    }

    private void checkGlobal(Check check, Global global) {
        long begin = System.nanoTime();
        List<Problem> found;
        try {
            found = check instanceof StagedCheck<?> staged ? findings(staged, global) : read(progress -> {
                var all = new ArrayList<Problem>();
                check.check(editing.model(), all::add, progress);
                return all;
            }, true);
        } catch (CancellationException e) {
            if (disposed || !isWaiting()) {
                throw e;
            }
            return;
        } catch (RuntimeException e) {
            found = List.of();
            global.computed = null;
            tellFailed(check, e);
        }
        List<Problem> before = global.found;
        global.found = List.copyOf(found);
        global.compute = false;
        global.report = false;
        global.nanos = System.nanoTime() - begin;
        publish(counting(found), counting(before));
    }

    @SuppressWarnings("unchecked")
    private <R> List<Problem> findings(StagedCheck<R> check, Global global) {
        if (global.compute || global.computed == null) {
            global.computed = read(progress -> check.compute(editing.model(), progress), true);
            global.compute = false;
        }
        return read(progress -> {
            var all = new ArrayList<Problem>();
            check.report((R) global.computed, problem -> {
                progress.checkCancelled();
                all.add(problem);
            });
            return all;
        }, true);
    }

    private List<Problem> counting(List<Problem> found) {
        return found.stream().flatMap(problem -> settings.apply(problem).stream()).toList();
    }

    /** Tells of the differences; a finding that is gone and there again is none. */
    private void publish(List<Problem> found, List<Problem> before) {
        Map<Problem.Key, ArrayDeque<Problem>> old = new HashMap<>();
        before.forEach(problem -> old.computeIfAbsent(problem.key(), none -> new ArrayDeque<>()).add(problem));
        var added = new ArrayList<Problem>();
        for (Problem problem : found) {
            ArrayDeque<Problem> same = old.get(problem.key());
            if (same == null || same.isEmpty()) {
                added.add(problem);
            } else {
                same.remove();
            }
        }
        var removed = old.values().stream().flatMap(Collection::stream).toList();
        synchronized (published) {
            before.forEach(this::remove);
            found.forEach(problem -> {
                published.computeIfAbsent(problem.elementId(), none -> new ArrayList<>(1)).add(problem);
                counts.merge(problem.severity(), 1, Integer::sum);
            });
            below = null;
        }
        if (!added.isEmpty() || !removed.isEmpty()) {
            tell(Collections.unmodifiableList(added), removed);
        }
    }

    private void remove(Problem problem) {
        List<Problem> there = published.get(problem.elementId());
        for (int i = 0; there != null && i < there.size(); i++) {
            if (there.get(i).key().equals(problem.key())) {
                there.remove(i);
                counts.merge(problem.severity(), -1, Integer::sum);
                break;
            }
        }
        if (there != null && there.isEmpty()) {
            published.remove(problem.elementId());
        }
    }

    private void tell(List<Problem> added, List<Problem> removed) {
        listeners.forEach(listener -> listener.changed(added, removed));
    }

    private void tellFailed(Check check, RuntimeException cause) {
        listeners.forEach(listener -> listener.failed(check, cause));
    }
}
