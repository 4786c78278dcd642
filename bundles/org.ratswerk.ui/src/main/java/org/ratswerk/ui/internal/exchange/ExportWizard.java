package org.ratswerk.ui.internal.exchange;

import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.core.result.Table;
import org.ratswerk.model.Element;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.exchange.ExportModel;

/** Exports a list step by step. */
final class ExportWizard extends Wizard {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 480;

    private final ExportModel model;
    private final WhatPage what;
    private final TargetPage target;

    private ExportWizard(ExportModel model) {
        this.model = model;
        what = new WhatPage(model);
        target = new TargetPage(model);
        setWindowTitle(ExchangeTexts.get("export.title", model.administration().name()));
        setNeedsProgressMonitor(true);
        setDialogSettings(DialogSettings.getOrCreateSection(UiPlugin.get().getDialogSettings(), "exchange.export"));
    }

    /**
     * Opens the wizard.
     *
     * @param shell window
     * @param administration administration to export from
     * @param selected selected elements; empty for none
     */
    static void open(Shell shell, OpenAdministration administration, List<Element> selected) {
        var dialog = new WizardDialog(shell,
                new ExportWizard(new ExportModel(UiPlugin.registry(), administration, selected)));
        dialog.setPageSize(WIDTH, HEIGHT);
        dialog.create();
        Widgets.id(dialog.getShell(), "dialog.export");
        dialog.open();
    }

    @Override
    public void addPages() {
        addPage(what);
        addPage(target);
    }

    @Override
    public boolean canFinish() {
        return getContainer().getCurrentPage() == target && target.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        if (model.overwrites() && MessageDialog.open(MessageDialog.QUESTION, getShell(),
                ExchangeTexts.get("export.overwrite.title"),
                ExchangeTexts.get("export.overwrite", model.file().getFileName(), model.file().getParent()), SWT.NONE,
                ExchangeTexts.get("export.overwrite.yes"), ExchangeTexts.get("cancel")) != 0) {
            return false;
        }
        Set<String> ids = model.ids();
        var made = new Table[1];
        var fault = Running.run(getContainer(), progress -> {
            made[0] = model.table(ids, progress);
            if (!model.isClipboard()) {
                model.write(made[0]);
            }
        });
        target.setErrorMessage(fault.orElse(null));
        if (fault.isEmpty() && model.isClipboard()) {
            var clipboard = new Clipboard(getShell().getDisplay());
            clipboard.setContents(new Object[] {ExportModel.text(made[0])}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
        return fault.isEmpty();
    }
}
