package org.ratswerk.ui.internal.problems;

import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.check.Check;
import org.ratswerk.core.check.Problem;
import org.ratswerk.core.check.Problems;
import org.ratswerk.core.check.ProblemsListener;
import org.ratswerk.core.check.Severity;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.forms.FieldProblems;
import org.ratswerk.ui.model.navigator.ProblemMarks;
import org.ratswerk.ui.model.problems.Marks;

/** Checks all open administrations in the background, from the moment they are opened until they are closed. */
public final class Checking {
    private static final Checking INSTANCE = new Checking();

    private final Map<OpenAdministration, Checked> checked = new IdentityHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Map<Path, Set<String>> elsewhere = new ConcurrentHashMap<>();
    private final AtomicBoolean told = new AtomicBoolean();
    private boolean started;

    private record Checked(OpenAdministration administration, Problems problems, ProblemMarkers markers, Marks marks) {
        void close() {
            problems.dispose();
            markers.close();
        }
    }

    private Checking() {
    }

    /** Begins; at the start of the workbench. */
    public static void start() {
        if (!INSTANCE.started) {
            INSTANCE.started = true;
            ProblemMarkers.removeLeftOver();
            ProblemOpening.install();
            UiPlugin.administrations().addListener(INSTANCE::administrationsChanged);
            INSTANCE.administrationsChanged();
        }
    }

    /** Returns the problems of an open administration; empty as long as checking has not begun. */
    public static Optional<Problems> of(OpenAdministration administration) {
        return INSTANCE.find(administration).map(Checked::problems);
    }

    /**
     * Says which rules an editor itself tells the findings of, about what it shows; those of the file are not shown then.
     *
     * @param file file, absolute
     * @param rules ids of the rules; empty when the editor is closed
     */
    public static void tellElsewhere(Path file, Set<String> rules) {
        Set<String> before = rules.isEmpty() ? INSTANCE.elsewhere.remove(file)
                : INSTANCE.elsewhere.put(file, Set.copyOf(rules));
        if (!rules.equals(before)) {
            synchronized (INSTANCE.checked) {
                INSTANCE.checked.values().forEach(each -> each.markers.toldElsewhere(file));
            }
        }
    }

    static boolean isToldElsewhere(Path file, String rule) {
        return INSTANCE.elsewhere.getOrDefault(file, Set.of()).contains(rule);
    }

    private Optional<Checked> find(OpenAdministration administration) {
        synchronized (checked) {
            return Optional.ofNullable(checked.get(administration));
        }
    }

    /** What forms and tables show beside fields. */
    public static FieldProblems fields() {
        return new FieldProblems() {
            @Override
            public List<Problem> of(OpenAdministration administration, String elementId) {
                return Checking.of(administration).map(problems -> problems.of(elementId)).orElse(List.of());
            }

            @Override
            public void addListener(Runnable listener) {
                INSTANCE.listeners.add(listener);
            }

            @Override
            public void removeListener(Runnable listener) {
                INSTANCE.listeners.remove(listener);
            }
        };
    }

    /** What the navigator shows at its nodes. */
    public static ProblemMarks marks() {
        return new ProblemMarks() {
            @Override
            public Map<String, Mark> of(OpenAdministration administration) {
                return INSTANCE.find(administration).map(each -> each.marks.get()).orElse(Map.of());
            }

            @Override
            public void addListener(Runnable listener) {
                INSTANCE.listeners.add(listener);
            }

            @Override
            public void removeListener(Runnable listener) {
                INSTANCE.listeners.remove(listener);
            }
        };
    }

    private void administrationsChanged() {
        List<OpenAdministration> open = UiPlugin.administrations().list();
        synchronized (checked) {
            for (OpenAdministration gone : checked.keySet().stream().filter(each -> !open.contains(each)).toList()) {
                checked.remove(gone).close();
            }
            open.stream().filter(each -> !checked.containsKey(each)).forEach(each -> checked.put(each, check(each)));
        }
        changed();
    }

    private Checked check(OpenAdministration administration) {
        var problems = new Problems(administration.editing(), UiPlugin.registry().checks(),
                new CheckJob(administration.name()));
        var all = new Checked(administration, problems, new ProblemMarkers(administration), new Marks(problems));
        problems.addListener(new ProblemsListener() {
            @Override
            public void changed(List<Problem> added, List<Problem> removed) {
                all.marks.changed();
                all.markers.change(added, removed);
                Checking.this.changed();
            }

            @Override
            public void failed(Check check, RuntimeException cause) {
                UiPlugin.log("Check " + check.getClass().getName() + " failed", cause);
            }
        });
        problems.start();
        return all;
    }

    /** Tells everybody in the user interface, once for many changes. */
    private void changed() {
        if (PlatformUI.isWorkbenchRunning() && told.compareAndSet(false, true)) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                told.set(false);
                StatusLine.show(status());
                listeners.forEach(Runnable::run);
            });
        }
    }

    private String status() {
        synchronized (checked) {
            if (checked.isEmpty()) {
                return "";
            }
            if (checked.values().stream().anyMatch(each -> each.problems.isChecking())) {
                return ProblemTexts.get("status.checking");
            }
            int errors = checked.values().stream().mapToInt(each -> each.problems.count(Severity.ERROR)).sum();
            int warnings = checked.values().stream().mapToInt(each -> each.problems.count(Severity.WARNING)).sum();
            return errors + warnings == 0 ? ProblemTexts.get("status.none")
                    : ProblemTexts.get("status.counts", errors, warnings);
        }
    }
}
