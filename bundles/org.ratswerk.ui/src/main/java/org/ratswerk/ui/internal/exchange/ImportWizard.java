package org.ratswerk.ui.internal.exchange;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.Shell;
import org.ratswerk.ui.internal.StatusLine;
import org.ratswerk.ui.internal.UiPlugin;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.exchange.ImportModel;
import org.ratswerk.ui.model.exchange.ImportReport;

/** Imports a list step by step. */
final class ImportWizard extends Wizard {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 640;

    private final ImportModel model;
    private final SourcePage source;
    private final ReadingPage reading;
    private final ColumnsPage columns;
    private final PreviewPage preview;
    private final CataloguePage entries;
    private final UpdatePage changes;
    private ImportReport report;

    private ImportWizard(ImportModel model) {
        this.model = model;
        source = new SourcePage(model);
        reading = new ReadingPage(model);
        columns = new ColumnsPage(model);
        preview = new PreviewPage(model);
        entries = new CataloguePage(model);
        changes = new UpdatePage(model);
        setWindowTitle(ExchangeTexts.get("import.title", model.administration().name()));
        setNeedsProgressMonitor(true);
        setDialogSettings(DialogSettings.getOrCreateSection(UiPlugin.get().getDialogSettings(), "exchange.import"));
    }

    /**
     * Opens the wizard.
     *
     * @param shell window
     * @param administration administration to import into
     * @param file file to begin with; null for none
     */
    static void open(Shell shell, OpenAdministration administration, Path file) {
        var model = new ImportModel(UiPlugin.registry(), administration);
        if (file != null) {
            model.setFile(file);
        }
        var wizard = new ImportWizard(model);
        var dialog = new WizardDialog(shell, wizard);
        dialog.setPageSize(WIDTH - 2 * Widgets.GRID, HEIGHT - 200);
        dialog.create();
        Widgets.id(dialog.getShell(), "dialog.import");
        dialog.open();
        if (wizard.report != null) {
            ReportDialog.open(shell, wizard.report);
        }
    }

    @Override
    public void addPages() {
        addPage(source);
        addPage(reading);
        addPage(columns);
        addPage(preview);
        addPage(entries);
        addPage(changes);
    }

    /** Catalogues have pages of their own: their lists come in many shapes. */
    @Override
    public IWizardPage getNextPage(IWizardPage page) {
        if (page == reading) {
            return model.needsCatalogue() ? entries : columns;
        }
        return page == preview || page == changes ? null : super.getNextPage(page);
    }

    @Override
    public boolean canFinish() {
        IWizardPage page = getContainer().getCurrentPage();
        return (page == preview || page == changes) && page.isPageComplete();
    }

    @Override
    public boolean performFinish() {
        if (model.needsCatalogue()) {
            if (!model.draft().isPlanned()) {
                // something has changed since: what would happen is shown again
                changes.plan();
                return false;
            }
            BusyIndicator.showWhile(getShell().getDisplay(), () -> StatusLine.show(model.draft().apply()));
            return true;
        }
        if (!model.isPlanned()) {
            // something has changed since: what would happen is shown again
            preview.plan();
            return false;
        }
        BusyIndicator.showWhile(getShell().getDisplay(), () -> report = model.apply());
        return true;
    }
}
