package org.ratswerk.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.ui.Ids;
import org.ratswerk.ui.internal.navigator.NavigatorView;
import org.ratswerk.ui.internal.results.ResultView;
import org.ratswerk.ui.model.Availability;
import org.ratswerk.ui.model.OpenAdministration;

/** What commands work on, and whether they can. Used in the UI thread only. */
public final class CommandState {
    /** Whether the listeners are about to be told: several changes in a row are told once. */
    private static final AtomicBoolean PENDING = new AtomicBoolean();
    private static final List<Runnable> LISTENERS = new ArrayList<>();

    private CommandState() {
    }

    /** Returns what is open and shown. */
    public static Availability current() {
        var registry = UiPlugin.registry();
        var view = resultView();
        return new Availability(UiPlugin.administrations().list().size(), registry.analyses().size(),
                registry.samples().size(), view.filter(ResultView::hasRequest).isPresent(),
                view.filter(ResultView::hasTable).isPresent(), view.filter(ResultView::isRunning).isPresent());
    }

    /** Returns the result view that commands are about: the active one, else one that can be seen. */
    public static Optional<ResultView> resultView() {
        return page().flatMap(page -> {
            if (page.getActivePart() instanceof ResultView view) {
                return Optional.of(view);
            }
            ResultView seen = null;
            for (var reference : page.getViewReferences()) {
                if (reference.getId().equals(Ids.RESULTS) && reference.getView(false) instanceof ResultView view
                        && page.isPartVisible(view)) {
                    seen = view;
                }
            }
            return Optional.ofNullable(seen);
        });
    }

    /** Returns the navigator, if it is there. */
    public static Optional<NavigatorView> navigator() {
        return page().map(page -> page.findView(Ids.NAVIGATOR)).map(NavigatorView.class::cast);
    }

    /** Returns the administration that commands are about: that of the active part, else the first one. */
    public static Optional<OpenAdministration> administration() {
        IWorkbenchPart active = page().map(IWorkbenchPage::getActivePart).orElse(null);
        if (active instanceof ResultView view && view.administration().isPresent()) {
            return view.administration();
        }
        if (active != null && active.getAdapter(OpenAdministration.class) instanceof OpenAdministration own
                && UiPlugin.administrations().list().contains(own)) {
            return Optional.of(own);
        }
        if (active != null && active.getSite().getSelectionProvider() != null
                && active.getSite().getSelectionProvider().getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof ElementRef ref
                && UiPlugin.administrations().list().contains(ref.administration())) {
            return Optional.of(ref.administration());
        }
        return navigator().flatMap(NavigatorView::administration)
                .or(() -> UiPlugin.administrations().list().stream().findFirst());
    }

    /** Tells whether the active part is one that is undone for itself, not with its administration. */
    public static boolean hasOwnHistory() {
        return page().map(IWorkbenchPage::getActivePart).filter(OwnHistory.class::isInstance).isPresent();
    }

    /** Tells whether the user is at a window of the workbench and not in a dialog, as far as that is known. */
    public static boolean isAtWindow() {
        var shell = PlatformUI.getWorkbench().getDisplay().getActiveShell();
        return shell == null || Arrays.stream(PlatformUI.getWorkbench().getWorkbenchWindows())
                .anyMatch(window -> window.getShell() == shell);
    }

    /** Returns the active editor if it holds something that is not saved. */
    public static Optional<IEditorPart> dirtyEditor() {
        return page().map(IWorkbenchPage::getActiveEditor).filter(IEditorPart::isDirty);
    }

    /** Returns the page of the active window. */
    public static Optional<IWorkbenchPage> page() {
        var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
            window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        }
        return Optional.ofNullable(window).map(each -> each.getActivePage());
    }

    /** Tells all who show commands that something has changed; from any thread. */
    public static void changed() {
        if (PENDING.compareAndSet(false, true)) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
                PENDING.set(false);
                List.copyOf(LISTENERS).forEach(Runnable::run);
            });
        }
    }

    /** Runs {@code listener} in the UI thread when something changes, until {@code control} is disposed. */
    public static void onChange(Control control, Runnable listener) {
        LISTENERS.add(listener);
        control.addDisposeListener(event -> LISTENERS.remove(listener));
    }
}
