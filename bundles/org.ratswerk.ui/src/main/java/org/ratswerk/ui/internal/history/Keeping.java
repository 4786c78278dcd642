package org.ratswerk.ui.internal.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.core.edit.Change;
import org.ratswerk.core.history.FolderWatch;
import org.ratswerk.core.history.LocalHistory.Limits;
import org.ratswerk.core.history.Recovery;
import org.ratswerk.core.history.Safekeeping;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.Saving;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.preferences.Settings;
import org.ratswerk.ui.model.OpenAdministration;

/** Keeps all open administrations safe: from the moment they are opened until they are closed. */
public final class Keeping {
    private static final long TIDY_MILLIS = 60_000;
    private static final Map<OpenAdministration, Kept> KEPT = new IdentityHashMap<>();
    /** Administrations about which the user has been asked what to do with what was left. */
    private static final Set<OpenAdministration> OFFERED = Collections.newSetFromMap(new WeakHashMap<>());
    private static boolean started;

    private record Kept(Safekeeping keeping, FolderWatch watch) {
        void close(boolean giveUp) {
            keeping.close(giveUp);
            if (watch != null) {
                watch.close();
            }
        }
    }

    private Keeping() {
    }

    /** Begins; at the start of the workbench, before administrations are opened. */
    public static void start() {
        if (started) {
            return;
        }
        started = true;
        UiPlugin.administrations().addListener(Keeping::administrationsChanged);
        administrationsChanged();
        var tidying = Job.create(HistoryTexts.get("tidying"),
                (ICoreRunnable) monitor -> Safekeeping.tidy(state(), Clock.systemUTC()));
        tidying.setSystem(true);
        tidying.schedule(TIDY_MILLIS);
        PlatformUI.getWorkbench().addWindowListener(new org.eclipse.ui.IWindowListener() {
            @Override
            public void windowActivated(IWorkbenchWindow window) {
                UiPlugin.administrations().list().forEach(Keeping::look);
            }

            @Override
            public void windowDeactivated(IWorkbenchWindow window) {
                // nothing to see
            }

            @Override
            public void windowClosed(IWorkbenchWindow window) {
                // the workbench tells
            }

            @Override
            public void windowOpened(IWorkbenchWindow window) {
                // it is activated then
            }
        });
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                end();
            }
        });
    }

    /** Returns what keeps the administration safe. */
    public static Safekeeping of(OpenAdministration administration) {
        synchronized (KEPT) {
            return KEPT.computeIfAbsent(administration, Keeping::keep).keeping();
        }
    }

    /** Has the local histories keep no more than this, from now on. */
    public static void limit(Limits limits) {
        synchronized (KEPT) {
            KEPT.values().forEach(kept -> kept.keeping().history().setLimits(limits));
        }
    }

    private static Path state() {
        return UiPlugin.get().getStateLocation().append("history").toFile().toPath();
    }

    private static Kept keep(OpenAdministration administration) {
        var keeping = new Safekeeping(administration.editing(), state(), version(), Clock.systemUTC(),
                exception -> UiPlugin.log("Work cannot be kept safe", exception));
        keeping.history().setLimits(Settings.history());
        administration.editing().addListener(new Teller(administration)::changed);
        FolderWatch watch = null;
        try {
            watch = new FolderWatch(administration.folder(), () -> look(administration));
        } catch (IOException e) {
            // changes are noticed when the window is activated
        }
        FileChanges.check(administration);
        return new Kept(keeping, watch);
    }

    /** Something may have happened in the folder. */
    private static void look(OpenAdministration administration) {
        DiskChanges.check(administration);
        FileChanges.check(administration);
    }

    private static String version() {
        var product = Platform.getProduct();
        var bundle = product == null ? Platform.getBundle(UiPlugin.ID) : product.getDefiningBundle();
        return bundle.getVersion().toString();
    }

    /** Tells those who show commands, but only when something is another for them. */
    private static final class Teller {
        private final OpenAdministration administration;
        private int told = -1;

        Teller(OpenAdministration administration) {
            this.administration = administration;
        }

        void changed(Change change) {
            var editing = administration.editing();
            int now = (editing.canUndo() ? 1 : 0) + (editing.canRedo() ? 2 : 0) + (editing.isDirty() ? 4 : 0);
            if (now != told) {
                told = now;
                CommandState.changed();
            }
        }
    }

    /** Those that are gone end first: one that was opened anew has the same folder. */
    private static synchronized void administrationsChanged() {
        List<OpenAdministration> open = UiPlugin.administrations().list();
        synchronized (KEPT) {
            KEPT.keySet().stream().filter(each -> !open.contains(each)).toList()
                    .forEach(each -> KEPT.remove(each).close(true));
        }
        for (var administration : open) {
            List<Recovery> left = OFFERED.add(administration) ? of(administration).recoveries() : List.of();
            if (!left.isEmpty()) {
                PlatformUI.getWorkbench().getDisplay().asyncExec(() -> Recovering.offer(administration, left));
            }
        }
    }

    /** What was not saved, and what the user has not been asked about, is offered at the next start. */
    private static void end() {
        synchronized (KEPT) {
            KEPT.forEach((administration, kept) -> kept
                    .close(!administration.editing().isDirty() || Saving.isGivenUp(administration)));
            KEPT.clear();
        }
    }
}
