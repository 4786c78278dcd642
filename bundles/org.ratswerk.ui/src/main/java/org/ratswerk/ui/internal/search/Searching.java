package org.ratswerk.ui.internal.search;

import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.ElementRef;
import org.ratswerk.ui.internal.FileEditors;
import org.ratswerk.ui.internal.Opening;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.forms.ElementEditors;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.search.RecentElements;
import org.ratswerk.ui.model.search.SearchIndexes;

/** What all of the search shares: the indexes, what was opened lately, and the way to what was found. */
public final class Searching {
    private static final String RECENT = "search.recent";

    private static SearchIndexes indexes;
    private static RecentElements recent;

    private Searching() {
    }

    /** Returns the indexes; the first call begins to build them. */
    public static synchronized SearchIndexes indexes() {
        if (indexes == null) {
            indexes = new SearchIndexes(UiPlugin.administrations(), Searching::inBackground,
                    (folder, progress) -> UiPlugin.registry().diagrams(folder, progress));
        }
        return indexes;
    }

    private static void inBackground(Runnable work) {
        var job = Job.create(SearchTexts.get("index.job"), (ICoreRunnable) monitor -> {
            try {
                work.run();
            } catch (CancellationException e) {
                // of no use any more
            }
        });
        job.setSystem(true);
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    /** Returns what was opened lately. */
    public static synchronized RecentElements recent() {
        if (recent == null) {
            recent = new RecentElements();
            var store = UiPlugin.get().getPreferenceStore();
            recent.restore(store.getString(RECENT));
            recent.onChange(() -> store.setValue(RECENT, recent.toString()));
        }
        return recent;
    }

    /**
     * Opens an element that was found.
     *
     * @param administration administration it was found in
     * @param element element; null for a diagram that belongs to none
     * @param holder the element or a part of it
     * @param feature field to go to; null for none
     */
    static void open(OpenAdministration administration, Element element, EObject holder, EStructuralFeature feature) {
        current(administration, element).ifPresent(ref -> {
            recent().opened(ref.administration(), ref.object());
            var page = CommandState.page();
            if (element == null || page.isEmpty()) {
                Opening.jump(ref);
            } else if (feature == null || ref.object() != element) {
                ElementEditors.open(page.get(), ref.administration(), ref.object());
            } else {
                ElementEditors.open(page.get(), ref.administration(), element, way(element, holder, feature));
            }
        });
    }

    /**
     * Opens a diagram that was found.
     *
     * @param administration administration it was found in
     * @param file its file, relative to the administration's folder
     * @param part id of its element that was found; null for none
     */
    static void open(OpenAdministration administration, String file, String part) {
        CommandState.page().ifPresent(page -> FileEditors.open(page, administration.folder().resolve(file), part));
    }

    /** The way to a field of a part leads by the features that hold the part; a list of parts is a field itself. */
    private static String way(Element element, EObject holder, EStructuralFeature feature) {
        String way = feature.getName();
        for (EObject part = holder; part != null && part != element; part = part.eContainer()) {
            var containing = part.eContainingFeature();
            if (containing == null) {
                break;
            }
            way = containing.isMany() ? containing.getName() : containing.getName() + "." + way;
        }
        return way;
    }

    /** Shows what was found in the navigator. */
    static void show(OpenAdministration administration, Element element) {
        current(administration, element).ifPresent(Opening::jump);
    }

    /** The administration may have been read anew since. */
    private static Optional<ElementRef> current(OpenAdministration administration, Element element) {
        return UiPlugin.administrations().find(administration.folder()).map(open -> {
            if (element == null) {
                return new ElementRef(open, open.model().administration());
            }
            Element there = open.editing().contains(element) ? element
                    : open.element(element.getId()).orElse(open.model().administration());
            return new ElementRef(open, there);
        });
    }

    /** Runs something in the UI thread, later. */
    static void later(Runnable runnable) {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(runnable);
        }
    }
}
