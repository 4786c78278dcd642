package org.ratswerk.ui.plugins.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.ui.PlatformUI;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Outcome;
import org.ratswerk.plugins.Plan;
import org.ratswerk.plugins.Request;
import org.ratswerk.plugins.trust.TrustedKey;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.internal.dialogs.FaultDialog;
import org.ratswerk.ui.plugins.model.PlanView;
import org.ratswerk.ui.plugins.model.PlanView.Deed;
import org.ratswerk.ui.plugins.model.PluginsModel;

/** The window for plugins: what is installed, what is on offer, sites, earlier states, trust. There is one at most. */
final class PluginsDialog extends Dialog {
    private static final int RESTART_ID = IDialogConstants.CLIENT_ID + 1;

    private static PluginsDialog open;

    private final PluginsModel model;
    private final List<Page> pages = new ArrayList<>();
    private TabFolder folder;
    private SitesPage sites;
    private Strip strip;
    /** Where the keyboard was before something began that disables it. */
    private Control focus;

    /** Something that changes sites or keys. */
    @FunctionalInterface
    interface Deeds {
        void run() throws FaultException;
    }

    private PluginsDialog(Shell parent, PluginsModel model) {
        super(parent);
        this.model = model;
        setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    /** Opens the window, or brings it to the top where it is open. */
    static PluginsDialog open(Shell parent, PluginsModel model) {
        if (open == null) {
            open = new PluginsDialog(parent, model);
            open.open();
        } else {
            open.getShell().setActive();
        }
        return open;
    }

    PluginsModel model() {
        return model;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(WindowTexts.get("title"));
        Widgets.id(shell, "dialog.plugins");
        shell.addListener(SWT.Activate, event -> shell.getDisplay().asyncExec(this::giveFocusBack));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        load();
        return contents;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(Widgets.GRID, Widgets.GRID).spacing(0, Widgets.GRID).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        folder = Widgets.id(new TabFolder(area, SWT.TOP), "plugins.pages");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(folder);
        pages.add(new InstalledPage(this, folder));
        pages.add(new AvailablePage(this, folder));
        sites = new SitesPage(this, folder);
        pages.add(sites);
        pages.add(new HistoryPage(this, folder));
        pages.add(new TrustPage(this, folder));
        folder.addListener(SWT.Selection, event -> pages.get(folder.getSelectionIndex()).opened());
        strip = new Strip(area, this::able);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        var restart = Widgets.id(createButton(parent, RESTART_ID, WindowTexts.get("restart.now"), false),
                "plugins.restart");
        restart.setVisible(model.isRestartPending());
        Widgets.id(createButton(parent, IDialogConstants.CLOSE_ID, WindowTexts.get("close"), false), "plugins.close");
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == RESTART_ID) {
            PlatformUI.getWorkbench().restart();
        } else {
            close();
        }
    }

    @Override
    public boolean close() {
        boolean closed = super.close();
        if (closed) {
            open = null;
        }
        return closed;
    }

    private boolean isGone() {
        return getShell() == null || getShell().isDisposed();
    }

    /** The window, or that of the workbench where it is closed. */
    private Shell shell() {
        return isGone() ? PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell() : getShell();
    }

    // --- showing

    /** Shows what the model knows now. */
    void refresh() {
        if (!isGone()) {
            pages.forEach(Page::show);
            Button restart = getButton(RESTART_ID);
            restart.setVisible(model.isRestartPending());
            if (model.isRestartPending()) {
                strip.say(WindowTexts.get("restart.pending"));
            }
        }
    }

    private void able() {
        if (isGone() || folder.isDisposed()) {
            return;
        }
        if (isBusy() && focus == null) {
            focus = getShell().getDisplay().getFocusControl();
        }
        pages.forEach(Page::able);
        getButton(RESTART_ID).setEnabled(!isBusy());
        if (isBusy()) {
            keepFocus();
        } else {
            // once what has ended is shown
            getShell().getDisplay().asyncExec(this::giveFocusBack);
        }
    }

    /** A control that is disabled loses the keyboard, and the whole window with it: it goes to the tabs meanwhile. */
    private void keepFocus() {
        if (getShell().isVisible() && !canHaveFocus(getShell().getDisplay().getFocusControl())) {
            folder.forceFocus();
        }
    }

    /** Not while a dialog has the keyboard: once that is closed. */
    private void giveFocusBack() {
        if (isGone() || folder.isDisposed() || isBusy() || getShell().getDisplay().getActiveShell() != getShell()) {
            return;
        }
        Control now = getShell().getDisplay().getFocusControl();
        if (now == folder || !canHaveFocus(now)) {
            (canHaveFocus(focus) ? focus : folder).forceFocus();
        }
        focus = null;
    }

    private boolean canHaveFocus(Control control) {
        return control != null && !control.isDisposed() && control.getShell() == getShell() && control.isEnabled()
                && control.isVisible();
    }

    boolean isBusy() {
        return strip != null && strip.isBusy();
    }

    private void load() {
        run(WindowTexts.get("loading"), progress -> model.load(), overview -> refresh());
    }

    void openSites() {
        folder.setSelection(sites.tab());
        sites.opened();
        folder.setFocus();
    }

    // --- doing

    /** Does something in the background that may fail. */
    <T> void run(String what, Strip.Task<T> task, Consumer<T> done) {
        strip.run(what, task, done, fault -> failed(fault, () -> run(what, task, done)));
    }

    /** Changes sites or keys. */
    void change(String what, Deeds deed) {
        run(what, progress -> {
            deed.run();
            return null;
        }, nothing -> refresh());
    }

    /** Says what went wrong; where only a key is not trusted yet, the user may look at it and try again. */
    private void failed(FaultException fault, Runnable again) {
        var keys = model.unknown(fault);
        if (keys.isEmpty()) {
            FaultDialog.open(shell(), WindowTexts.get("failed"), WindowTexts.get("failed.unchanged"), fault.faults(),
                    fault.getCause());
            if (!isGone()) {
                load();
            }
        } else {
            trust(keys, fault.faults().getFirst().message(), again);
        }
    }

    /** Has the user compare keys and trust them; then goes on. */
    void trust(List<TrustedKey> keys, String why, Runnable then) {
        if (TrustDialog.agreed(shell(), keys, why)) {
            run(WindowTexts.get("key.adding"), progress -> {
                model.trust(keys);
                return null;
            }, nothing -> {
                refresh();
                then.run();
            });
        }
    }

    /** Updates all that is installed. */
    void updateAll() {
        plan(Deed.UPDATE, Request.update(List.of()));
    }

    /** Looks for something newer, once it is known what is installed and where to look. */
    void lookForUpdates() {
        run(WindowTexts.get("loading"), progress -> model.load(), overview -> {
            refresh();
            model.cannotUpdateAll().ifPresentOrElse(
                    why -> Ask.tell(shell(), WindowTexts.get("updates.title"), why), this::updateAll);
        });
    }

    /** Plans a change, shows the plan, does it. */
    void plan(Deed deed, Request request) {
        plan(deed, progress -> model.plan(request, progress));
    }

    /** Plans a change, shows the plan, does it. */
    void plan(Deed deed, Strip.Task<Plan> planning) {
        run(WindowTexts.get("planning"), planning, plan -> {
            if (plan.isEmpty()) {
                Ask.tell(shell(), WindowTexts.get("title"), new PlanView(plan, deed).nothing());
            } else if (PlanDialog.agreed(shell(), new PlanView(plan, deed))) {
                perform(new PlanView(plan, deed));
            }
        });
    }

    private void perform(PlanView view) {
        run(view.task(), progress -> {
            Outcome outcome = model.perform(view.plan(), progress);
            model.load();
            return outcome;
        }, this::performed);
    }

    private void performed(Outcome outcome) {
        if (!isGone()) {
            folder.setSelection(0);
        }
        refresh();
        if (outcome.restart()) {
            Ask.restart(shell());
        } else {
            Ask.tell(shell(), WindowTexts.get("title"), WindowTexts.get("done"));
        }
    }
}
