package org.ratswerk.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.ratswerk.core.edit.Change;
import org.ratswerk.ui.internal.CommandState;
import org.ratswerk.ui.internal.EmptyState;
import org.ratswerk.ui.internal.PartActivated;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.model.EditingWatch;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * A view that shows something of the active administration and follows it: another one becomes active, its model changes,
 * it is closed. While none is open, the view says how to open one.
 */
public abstract class AdministrationView extends ViewPart {
    private final String id;
    private final PartActivated parts = this::follow;
    private final Runnable administrations = () -> ui(this::follow);
    private EditingWatch watch;
    private Composite pages;
    private Composite closed;
    private OpenAdministration administration;

    /**
     * @param id start of the identifiers of what the view itself shows
     */
    protected AdministrationView(String id) {
        this.id = id;
    }

    @Override
    public final void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(new StackLayout());
        closed = EmptyState.administrations(pages, id);
        create(pages);
        UiPlugin.administrations().addListener(administrations);
        watch = new EditingWatch(UiPlugin.administrations(), (changed, change) -> {
            if (changed == administration) {
                ui(() -> {
                    if (changed == administration) {
                        changed(change);
                    }
                });
            }
        });
        getSite().getPage().addPartListener(parts);
        turn(closed);
        follow();
    }

    private void follow(IWorkbenchPart part) {
        follow();
        if (part == this && administration != null) {
            activated();
        }
    }

    private void follow() {
        OpenAdministration active = CommandState.administration().orElse(null);
        if (active != administration) {
            administration = active;
            if (active == null) {
                turn(closed);
            }
            administrationChanged();
        }
    }

    /**
     * Creates the pages of the view, one above the other; {@link #turn} shows one of them.
     *
     * @param parent parent of the pages
     */
    protected abstract void create(Composite parent);

    /** Another administration is active, or none is; there, the view shows that by itself. Called when this is so at first, too. */
    protected abstract void administrationChanged();

    /**
     * The model of the active administration has changed.
     *
     * @param change what has changed
     */
    protected abstract void changed(Change change);

    /** The view has become the active part while an administration is open. Does nothing unless overridden. */
    protected void activated() {
        // views that are up to date anyway need nothing
    }

    /** Takes the focus while an administration is open. The page in sight takes it unless overridden. */
    protected void focus() {
        page().setFocus();
    }

    /** The active administration; null if none is open. */
    protected final OpenAdministration administration() {
        return administration;
    }

    /** The page in sight. */
    protected final Control page() {
        return ((StackLayout) pages.getLayout()).topControl;
    }

    /**
     * Shows a page.
     *
     * @param page a child of what {@link #create} was given
     */
    protected final void turn(Control page) {
        ((StackLayout) pages.getLayout()).topControl = page;
        pages.layout(true, true);
    }

    /** Runs something in the thread of the user interface, later, if the view is still there then. */
    protected final void ui(Runnable runnable) {
        if (!pages.isDisposed()) {
            pages.getDisplay().asyncExec(() -> {
                if (!pages.isDisposed()) {
                    runnable.run();
                }
            });
        }
    }

    /**
     * Runs something after a while in which it is not asked for again.
     *
     * @param millis how long to wait, in milliseconds
     * @param runnable what to run; always the same object
     */
    protected final void soon(int millis, Runnable runnable) {
        pages.getDisplay().timerExec(millis, runnable);
    }

    /** Whether the view's controls are gone. */
    protected final boolean isDisposed() {
        return pages.isDisposed();
    }

    @Override
    public final void setFocus() {
        if (administration == null) {
            closed.setFocus();
        } else {
            focus();
        }
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == OpenAdministration.class && administration != null ? adapter.cast(administration)
                : super.getAdapter(adapter);
    }

    @Override
    public void dispose() {
        if (watch != null) {
            watch.close();
        }
        UiPlugin.administrations().removeListener(administrations);
        getSite().getPage().removePartListener(parts);
        super.dispose();
    }
}
